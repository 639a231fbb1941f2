import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../..')
export const program = join(root, 'dist/linux-unpacked/evergreen')

/** Packages the app as `npm run package` does, on the runtime that it finds by itself. */
export function packageApp(): Promise<number | null> {
  const { ELECTRON_OVERRIDE_DIST_PATH: _dist, ELECTRON_EXEC_PATH: _exec, ...env } = process.env
  return ended(spawn(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root, env, stdio: 'ignore' }))
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Everything that the packaged app says on stdout until it ends. */
export async function ran(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(program, [...sandbox, ...args], { env: { ...process.env, ...env } })
  let said = ''
  child.stdout.on('data', (part) => {
    said += String(part)
  })
  await ended(child)
  return said
}

export type Opened = {
  /** The text of the first element that fits, once there is one with text in it. */
  readonly textOf: (selector: string) => Promise<string>
  readonly kill: () => Promise<void>
}

/** The packaged app takes no debugger into its main process, so its page is reached as Chromium offers it. */
export async function openPackaged(folder: string, ...others: readonly string[]): Promise<Opened> {
  const portFile = join(folder, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const args = [...sandbox, '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--lang=en-US', ...others]
  const child = spawn(program, args, { stdio: 'ignore' })
  const socket = new WebSocket(await debuggerUrl(portFile, child))
  await new Promise((settle) => socket.addEventListener('open', settle, { once: true }))
  return {
    textOf: async (selector) => {
      // A page that is still being opened drops the question, so it is asked again.
      for (let id = 1; ; id += 1) {
        const text = await evaluate(socket, id, waitingFor(selector))
        if (text !== '') return text
      }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
      socket.close()
    },
  }
}

/** The fuses as they are burnt into the program, in the order of Electron's fuse wire. */
export function fuses(): string {
  const bytes = readFileSync(program)
  const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const length = bytes[at + 33] ?? 0
  return bytes.toString('latin1', at + 34, at + 34 + length)
}

/** The wait is the page's own: no timer of ours. */
const waitingFor = (selector: string) => `new Promise((settle) => {
  const look = () => {
    const text = document.querySelector(${JSON.stringify(selector)})?.textContent
    text ? settle(text) : requestAnimationFrame(look)
  }
  look()
})`

function evaluate(socket: WebSocket, id: number, expression: string): Promise<string> {
  return new Promise((settle) => {
    const hear = ({ data }: MessageEvent) => {
      const answer = JSON.parse(String(data)) as { id: number; result?: { result?: { value?: string } } }
      if (answer.id !== id) return
      socket.removeEventListener('message', hear)
      settle(answer.result?.result?.value ?? '')
    }
    socket.addEventListener('message', hear)
    const params = { expression, awaitPromise: true, returnByValue: true }
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
  })
}

async function debuggerUrl(portFile: string, child: ChildProcess): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the packaged app ended with ${String(child.exitCode)}`)
    const [port] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : []
    const list = port ? await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null) : null
    const pages = list ? ((await list.json()) as { type: string; webSocketDebuggerUrl: string }[]) : []
    const page = pages.find((one) => one.type === 'page')
    if (page) return page.webSocketDebuggerUrl
    await new Promise((settle) => setImmediate(settle))
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((settle) => child.once('close', settle))
}
