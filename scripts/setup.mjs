import { main, Refusal, say } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron } from './electron.mjs'
import { ensureMachine } from './machine.mjs'
import { wantedVersion } from './runtime.mjs'

const oldestNode = [20, 20]

/** Makes a fresh machine ready, says each thing it does, and does nothing when all is there. `--tests` adds the test tools. */
await main(async () => {
  refuseOldNode()
  ensureDependencies()
  const runtime = await ensureElectron()
  if (runtime.kind === 'fallback')
    say(`using Electron ${runtime.version} for development and tests only: a release is built with ${wantedVersion()}`)
  ensureMachine(runtime.executable, { forTests: process.argv.includes('--tests') })
})

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new Refusal(
    `Evergreen is set up with Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}. Install a current Node and run this again.`,
  )
}
