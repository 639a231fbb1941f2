import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { follow, main, Refusal, say } from './command.mjs'
import { cacheFolder, requireRuntime } from './runtime.mjs'
import { tool } from './toolchain.mjs'

/**
 * Packages the app: without arguments as an unpacked folder in dist/ from the runtime at hand, and with arguments
 * (`npm run package -- --linux AppImage deb`) as a release, which takes the official Electron of the lock file only.
 */
await main(async () => {
  const runtime = requireRuntime()
  const targets = process.argv.slice(2)
  if (targets.length > 0 && runtime.kind !== 'official')
    throw new Refusal(`A release needs the official Electron; this machine has the ${runtime.kind} ${runtime.version}.`)
  await buildWhenStale()
  const wanted = targets.length > 0 ? targets : ['--dir']
  return runtime.kind === 'fallback'
    ? withoutLoader(runtime, (folder) => pack(runtime, folder, wanted))
    : pack(runtime, runtime.folder, wanted)
})

function pack(runtime, folder, targets) {
  const [node, script] = tool('electron-builder')
  say(`packaging on Electron ${runtime.version}`)
  const from = [`--config.electronDist=${folder}`, `--config.electronVersion=${runtime.version}`]
  // The fallback is too old to have this fuse.
  if (runtime.kind !== 'fallback') from.push('--config.electronFuses.grantFileProtocolExtraPrivileges=false')
  return follow(node, [script, ...targets, ...from, '--publish', 'never'])
}

/** The fallback's own loader would be packaged beside the app, so it is packaged from a copy without it. */
async function withoutLoader(runtime, work) {
  const folder = mkdtempSync(join(cacheFolder(), 'package-'))
  try {
    cpSync(runtime.folder, folder, { recursive: true })
    rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true })
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
