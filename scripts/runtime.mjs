import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Refusal, root } from './command.mjs'

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const program = programs[process.platform] ?? 'electron'

export const fallbackVersion = '25.1.1'

/** Where downloads that outlive a clone are kept. */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'evergreen')
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'evergreen', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'evergreen')
  return join(homedir(), '.cache', 'evergreen')
}

export const fallbackFolder = () => join(cacheFolder(), `electron-${fallbackVersion}`)

/** The Electron that the lock file asks for. */
export function wantedVersion() {
  return createRequire(join(root, 'package.json'))('electron/package.json').version
}

/**
 * The Electron runtime in the order that setup promises: the override, the official one, the development fallback.
 * Undefined means that setup has not run (or could not get one).
 */
export function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const found = runtimeIn(override, 'override')
    if (!found) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${program} in it.`)
    return found
  }
  const official = runtimeIn(join(root, 'node_modules', 'electron', 'dist'), 'official')
  if (official?.version === wantedVersion()) return official
  return process.platform === 'linux' && process.arch === 'x64' ? runtimeIn(fallbackFolder(), 'fallback') : undefined
}

export function requireRuntime() {
  const found = findRuntime()
  if (!found) throw new Refusal('There is no Electron runtime yet. Run: node scripts/setup.mjs')
  return found
}

/** What every tool that starts Electron needs in its environment to find the same runtime. */
export function runtimeEnvironment(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: runtime.executable }
}

/** Chromium refuses to sandbox as root; everyone else keeps the sandbox. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function runtimeIn(folder, kind) {
  const executable = join(folder, program)
  if (!existsSync(executable)) return undefined
  return { kind, folder, executable, version: versionIn(folder) }
}

function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return 'unknown'
  }
}
