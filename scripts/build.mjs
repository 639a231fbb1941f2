import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { follow, main, Refusal, root, say } from './command.mjs'
import { requireRuntime, runtimeEnvironment } from './runtime.mjs'
import { tool } from './toolchain.mjs'

const sources = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
const built = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html']
const stampFile = join(root, 'out', '.stamp')
const lockFile = join(root, 'node_modules', '.evergreen-build.lock')

/** Builds unless out/ already holds exactly these sources, untouched since. */
export async function buildWhenStale() {
  await alone(async () => {
    const wanted = hashOfSources()
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === `${wanted} ${timesOfBuild()}`) return
    await build(wanted)
  })
}

export async function buildAlways() {
  await alone(() => build(hashOfSources()))
}

async function build(hash) {
  say('building the app')
  rmSync(stampFile, { force: true })
  const [node, script] = tool('electron-vite')
  const environment = { ...process.env, ...runtimeEnvironment(requireRuntime()) }
  const code = await follow(node, [script, 'build'], { stdio: ['ignore', 2, 2], env: environment })
  if (code !== 0) throw new Refusal(`The build failed (electron-vite ended with ${code}).`)
  const missing = built.filter((file) => !existsSync(join(root, file)))
  if (missing.length > 0) throw new Refusal(`The build brought no ${missing.join(', ')}.`)
  writeFileSync(stampFile, `${hash} ${timesOfBuild()}`)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesIn(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return []
  if (statSync(whole).isFile()) return [path]
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}

function timesOfBuild() {
  return built.map((file) => (existsSync(join(root, file)) ? statSync(join(root, file)).mtimeMs : 'none')).join(' ')
}

/** Two builds at once would empty each other's out/; the lock of a process that is gone counts for nothing. */
async function alone(work) {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  while (!takeLock()) {
    if (isGone(lockOwner())) rmSync(lockFile, { force: true })
    else await wait(200)
  }
  try {
    await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function takeLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function lockOwner() {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return Number.NaN
  }
}

function isGone(pid) {
  if (Number.isNaN(pid)) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(buildAlways)
