import { main, Refusal, say } from './command.mjs'
import { failedOnce, suites } from './suites.mjs'

const usage = `npm test [-- --only ${Object.keys(suites).join('|')} [file filters]]`

await main(async () => {
  const { names, filters } = whatToRun(process.argv.slice(2))
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  for (const name of names) {
    console.log(`\n--- ${name} ---`)
    const counted = await count(name, filters)
    for (const key of Object.keys(total)) total[key] += counted[key]
    failures.push(...counted.failures.map((failure) => `${name}: ${failure}`))
    console.log(`--- ${name}: ${inWords(counted)}`)
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`)
  console.log(`\n${inWords(total)}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})

async function count(name, filters) {
  try {
    return await suites[name](filters)
  } catch (error) {
    say(error instanceof Refusal ? error.message : error.stack)
    return failedOnce(`${name} broke: ${error.message}`)
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
