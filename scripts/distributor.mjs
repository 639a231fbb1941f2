import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { follow, main, Refusal, root } from './command.mjs'
import { cacheFolder } from './runtime.mjs'
import { pinnedNode } from './toolchain.mjs'

const patience = 15_000

/** Starts the sandbox distributor on loopback; it ends with this process. Resolves with { url, apiKey, port, stop }. */
export function startDistributor(folder) {
  const child = spawn(pinnedNode(), commandFor(folder), { cwd: root, stdio: ['ignore', 'pipe', 2] })
  const stop = () => child.kill()
  process.once('exit', stop)
  return new Promise((settle, refuse) => {
    const late = setTimeout(() => refuse(new Refusal('The sandbox distributor did not answer in time.')), patience)
    child.once('error', refuse)
    child.once('close', (code) => refuse(new Refusal(`The sandbox distributor ended with ${code}.`)))
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(late)
      settle({ ...JSON.parse(line), stop })
    })
  })
}

export function demoFolder() {
  return join(cacheFolder(), 'demo')
}

function commandFor(folder, ...others) {
  mkdirSync(folder, { recursive: true })
  return ['tests/distributor/main.ts', '--data', folder, ...(others.length > 0 ? others : ['--port', '0'])]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(() => follow(pinnedNode(), commandFor(join(demoFolder(), 'distributor'), ...process.argv.slice(2))))
