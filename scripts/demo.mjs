import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { main, say } from './command.mjs'
import { demoFolder, startDistributor } from './distributor.mjs'
import { openApp } from './start.mjs'

/** The sample book beside a sandbox distributor, in a folder of its own: never the advisor's real book. `--fresh` starts over. */
await main(async () => {
  const args = process.argv.slice(2).filter((argument) => argument !== '--fresh')
  if (args.length < process.argv.length - 2) rmSync(demoFolder(), { recursive: true, force: true })
  const distributor = await startDistributor(join(demoFolder(), 'distributor'))
  say(`the sandbox distributor listens on ${distributor.url}`)
  const code = await openApp([
    '--demo',
    `--distributor-url=${distributor.url}`,
    `--distributor-key=${distributor.apiKey}`,
    `--user-data-dir=${join(demoFolder(), 'book')}`,
    ...args,
  ])
  distributor.stop()
  return code
})
