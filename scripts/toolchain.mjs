import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, root } from './command.mjs'

/** The Node of the lock file: several tools need a newer one than the user may have. */
export function pinnedNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(own) ? own : process.execPath
}

/** The command line that runs a development tool on the pinned Node, without a shell on any platform. */
export function tool(name, bin = name) {
  const folder = join(root, 'node_modules', ...name.split('/'))
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) throw new Refusal(`${name} is not installed. Run: node scripts/setup.mjs`)
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'))
  return [pinnedNode(), join(folder, typeof bins === 'string' ? bins : bins[bin])]
}
