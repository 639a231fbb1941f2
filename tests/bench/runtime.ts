import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = process.cwd()
const executable = process.env.ELECTRON_EXEC_PATH ?? ''
const sandbox = (process.env.BENCH_ELECTRON_ARGUMENTS ?? '').split(' ').filter(Boolean)
const longest = 60_000

export type Probe = { readonly what: 'app' | 'empty'; readonly folder: string; readonly selector: string }

const command = ({ folder }: Probe) => [
  ...sandbox,
  join(root, 'tests/bench/probe'),
  `--user-data-dir=${folder}`,
  '--lang=en-US',
]
const surround = ({ what, selector }: Probe) => ({ ...process.env, TZ: 'UTC', PROBE: what, PROBE_SELECTOR: selector })

/** Milliseconds from the start of the process to the frame in which the selector's content is on the screen. */
export async function coldStart(probe: Probe): Promise<number> {
  const begun = performance.now()
  const child = spawn(executable, command(probe), { env: surround(probe), stdio: ['ignore', 'pipe', 'ignore'] })
  const end = new Promise<void>((settle) => child.once('exit', () => settle()))
  const ms = await painted(child).then(() => performance.now() - begun)
  await end
  return ms
}

/** Memory of a window and every process behind it, in MB, while `use` holds it in the state to be weighed. */
export async function memoryOf(probe: Probe, use: (page: Page) => Promise<void>): Promise<number> {
  const app = await launch(probe)
  try {
    const page = await app.firstWindow()
    await page.locator(probe.selector).first().waitFor({ state: 'attached', timeout: longest })
    await use(page)
    return await weigh(app)
  } finally {
    await app.close()
  }
}

export function launch(probe: Probe): Promise<ElectronApplication> {
  const env = { ...surround(probe), PROBE_STAYS: 'yes' } as Record<string, string>
  return _electron.launch({ executablePath: executable, args: command(probe), env, timeout: longest })
}

/** On Linux each page's share of shared memory (PSS); elsewhere what Electron itself tells. */
async function weigh(app: ElectronApplication): Promise<number> {
  if (process.platform === 'linux') {
    const family = descendants(app.process().pid ?? 0)
    const shares = family.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0))
    return shares.reduce((total, share) => total + share, 0) / 1024
  }
  return app.evaluate(
    ({ app: inside }) => inside.getAppMetrics().reduce((total, one) => total + one.memory.workingSetSize, 0) / 1024,
  )
}

function descendants(of: number): readonly number[] {
  const parents = readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid > 0)
    .map((pid) => ({ pid, parent: Number(/\) \S (\d+)/.exec(readProc(pid, 'stat'))?.[1] ?? -1) }))
  const below = (pid: number): number[] =>
    parents.filter((one) => one.parent === pid).flatMap((one) => [one.pid, ...below(one.pid)])
  return [of, ...below(of)]
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function painted(child: ChildProcess): Promise<void> {
  return new Promise((settle, refuse) => {
    const late = setTimeout(() => child.kill('SIGKILL'), longest)
    child.once('error', refuse)
    child.once('exit', (code) => {
      clearTimeout(late)
      refuse(new Error(`the window ended with ${String(code)} before it was painted`))
    })
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'painted') settle()
      })
  })
}
