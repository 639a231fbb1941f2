import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Target } from '#main/connectors/connector'

export type Answering = {
  readonly target: Target
  readonly port: number
  /** Method and path of every request that arrived. */
  readonly heard: string[]
  readonly bodies: string[]
  readonly headers: IncomingMessage['headers'][]
}

/** A real server on loopback that answers every request as told, and is gone when the test is. */
export async function answering(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<Answering> {
  const heard: string[] = []
  const bodies: string[] = []
  const headers: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      heard.push(`${request.method} ${request.url}`)
      bodies.push(body)
      headers.push(request.headers)
      answer(request, response, body)
    })
  })
  const port = await listen(server)
  return { target: targetAt(`http://127.0.0.1:${port}`), port, heard, bodies, headers }
}

export function targetAt(url: string): Target {
  return { base: new URL(url), allowed: { loopback: true, privateNetwork: false }, apiKey: 'key-canary' }
}

export async function listen(server: Server | import('node:net').Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
