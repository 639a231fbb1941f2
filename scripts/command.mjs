import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

/** A refusal in words: shown to the user as it is, without a stack. */
export class Refusal extends Error {}

export function say(line) {
  process.stderr.write(`evergreen: ${line}\n`)
}

/** Where a program is on the path, or undefined. */
export function which(program) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, program + ending)
      if (canRun(file)) return file
    }
  }
  return undefined
}

/** Runs a program to its end with its output on our stderr; throws a Refusal naming the step when it fails. */
export function run(what, command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
  if (done.error) throw new Refusal(`${what} failed: ${done.error.message}`)
  if (done.status !== 0) throw new Refusal(`${what} failed (${command} ended with ${done.signal ?? done.status}).`)
  return done
}

/** Runs npm by the path npm gives its own scripts, so that Windows needs no shell. */
export function npm(what, args, options = {}) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(what, process.execPath, [cli, ...args], options)
  return run(what, 'npm', args, { shell: process.platform === 'win32', ...options })
}

/**
 * Runs a program and resolves with its exit code; Ctrl+C and a kill of this script reach it.
 * With stdout as a pipe, `onLine` gets its lines.
 */
export function follow(command, args, { onLine, ...options } = {}) {
  return new Promise((settle, refuse) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine)
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.once('error', refuse)
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      settle(code ?? (signal ? 1 : 0))
    })
  })
}

/** The last line of defence of every entry script: words for a Refusal, a stack for a bug. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    process.exitCode = 1
    say(error instanceof Refusal ? error.message : String(error?.stack ?? error))
  }
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
