import { main, Refusal, say } from './command.mjs'
import { suites } from './suites.mjs'

const usage = `npm test [-- --only ${Object.keys(suites).join('|')} [file filters]]`

await main(async () => {
  const { names, filters } = whatToRun(process.argv.slice(2))
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const name of names) {
    console.log(`\n--- ${name} ---`)
    const counted = await count(name, filters)
    for (const key of Object.keys(total)) total[key] += counted[key]
    console.log(`--- ${name}: ${inWords(counted)}`)
  }
  console.log(`\n${inWords(total)}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})

async function count(name, filters) {
  try {
    return await suites[name](filters)
  } catch (error) {
    say(error instanceof Refusal ? error.message : error.stack)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function whatToRun(args) {
  const [flag, name, ...filters] = args
  if (flag === undefined) return { names: Object.keys(suites), filters: [] }
  if (flag !== '--only' || !suites[name]) throw new Refusal(`Usage: ${usage}`)
  return { names: [name], filters }
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
