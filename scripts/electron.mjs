import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, root, run, say } from './command.mjs'
import { installFallback, refreshLoader } from './fallback.mjs'
import { cacheFolder, fallbackVersion, findRuntime, wantedVersion } from './runtime.mjs'
import { pinnedNode } from './toolchain.mjs'

const probeTime = 5_000
const downloadTime = 15 * 60_000
const day = 24 * 60 * 60_000

/**
 * The Electron runtime, in this order: ELECTRON_OVERRIDE_DIST_PATH, the installed official one, its official download,
 * and on Linux the development fallback. A failed download is remembered for a day, so that the next start is fast.
 */
export async function ensureElectron() {
  const found = findRuntime()
  if (found?.kind === 'fallback') refreshLoader()
  if (found && (found.kind !== 'fallback' || wasUnreachable())) return found
  if (await download()) return findRuntime()
  if (!found) await fallBack()
  rememberUnreachable()
  return findRuntime()
}

async function download() {
  const version = wantedVersion()
  say(`looking for Electron ${version}`)
  if (!(await isReachable(version))) {
    say('its official download cannot be reached from here')
    return false
  }
  say(`downloading Electron ${version}`)
  try {
    const installer = join(root, 'node_modules', 'electron', 'install.js')
    run('The download of Electron', pinnedNode(), [installer], { timeout: downloadTime })
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    return false
  }
}

async function fallBack() {
  if (process.platform === 'linux' && process.arch === 'x64') return installFallback()
  const words = 'Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron'
  throw new Refusal(`${words} ${wantedVersion()} (or at least ${fallbackVersion}), then run this again.`)
}

/** A short question before the long download, so that a machine without that network waits seconds and not minutes. */
async function isReachable(version) {
  // The installer may know a proxy that Node's own fetch does not use: then only the installer can tell.
  if (process.env.ELECTRON_GET_USE_PROXY) return true
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const url = mirror ?? `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeTime) })
    return mirror !== undefined || answer.ok
  } catch {
    return false
  }
}

const unreachableMark = () => join(cacheFolder(), `electron-${wantedVersion()}.unreachable`)

function wasUnreachable() {
  try {
    return Date.now() - statSync(unreachableMark()).mtimeMs < day
  } catch {
    return false
  }
}

function rememberUnreachable() {
  rmSync(unreachableMark(), { force: true })
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(unreachableMark(), '')
}
