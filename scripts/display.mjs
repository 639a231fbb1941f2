import { spawn } from 'node:child_process'
import { Refusal, which } from './command.mjs'

const screen = '1440x900x24'

/**
 * Gives this process (and what it starts) a display of its own when there is none: a virtual one that ends with this
 * process, however it ends. `hidden` asks for the virtual one even on a desktop, so that tests open no windows on it.
 */
export async function ensureDisplay({ hidden = false } = {}) {
  if (process.platform !== 'linux') return
  const seen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  const server = which('Xvfb')
  if (seen && (!hidden || !server)) return
  if (!server) throw new Refusal('There is no display and no Xvfb. Run: node scripts/setup.mjs')
  process.env.DISPLAY = await startServer(server)
  delete process.env.WAYLAND_DISPLAY
}

function startServer(server) {
  const serverArguments = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset']
  const guard = which('setpriv')
  const [command, ...args] = guard ? [guard, '--pdeathsig', 'TERM', server] : [server]
  const child = spawn(command, [...args, ...serverArguments], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.once('exit', () => child.kill())
  return new Promise((settle, refuse) => {
    child.once('error', refuse)
    child.once('close', (code) => refuse(new Refusal(`Xvfb ended with ${code} before it was ready.`)))
    // The number and its newline come in two writes, and the server does not survive a pipe closed between them.
    let number = ''
    child.stdio[3].on('data', (part) => {
      number += part
      if (!number.endsWith('\n')) return
      child.unref()
      child.stdio[3].destroy()
      settle(`:${number.trim()}`)
    })
  })
}
