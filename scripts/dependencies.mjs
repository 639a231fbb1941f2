import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { npm, root, say } from './command.mjs'

/** Installs what the lock file names, when node_modules does not hold exactly that. */
export function ensureDependencies() {
  const difference = firstDifference()
  if (!difference) return
  say(`installing the dependencies (${difference})`)
  // The running Node may live in node_modules, and Windows deletes no program that runs: there npm installs in place.
  const command = process.platform === 'win32' && existsSync(join(root, 'node_modules')) ? 'install' : 'ci'
  npm(`npm ${command}`, [command, '--no-audit', '--no-fund', '--loglevel=error'], { env: withoutOwnBin() })
}

/** npm leaves its own record of what it installed, written last: an interrupted installation has none. */
function firstDifference() {
  const record = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!record) return 'there are none yet'
  const lock = packagesIn(join(root, 'package-lock.json'))
  for (const [path, wanted] of Object.entries(lock ?? {})) {
    if (path === '' || wanted.link) continue
    const installed = record[path]
    if (!installed && wanted.optional) continue
    if (installed?.version !== wanted.version || installed?.integrity !== wanted.integrity)
      return `${path.replace(/^.*node_modules\//, '')} is not the one in the lock file`
  }
  return undefined
}

function packagesIn(file) {
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function withoutOwnBin() {
  const own = join(root, 'node_modules', '.bin')
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== own)
  return { ...process.env, PATH: path.join(delimiter) }
}
