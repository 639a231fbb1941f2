import { createServer as createHttps } from 'node:https'
import { createServer as createTcp } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { exchange, type Limits } from '#main/connectors/http'
import { answering, listen } from './answering'
import { certificate, key } from './self-signed'

const allowed = { loopback: true, privateNetwork: false }
const quick: Limits = { connectMs: 200, totalMs: 300, bytes: 50_000 }
const get = (url: string, within: Limits = quick, may = allowed) =>
  exchange({ method: 'GET', url: new URL(url), headers: {}, allowed: may }, within)

async function raw(answer: string, hangUp = false): Promise<string> {
  const server = createTcp((socket) => {
    socket.once('data', () => {
      socket.write(answer)
      if (hangUp) socket.destroy()
    })
  })
  return `http://127.0.0.1:${await listen(server)}/`
}

describe('an exchange', () => {
  test('brings the answer as it came', async () => {
    const { port, heard } = await answering((_request, response) => {
      response.writeHead(418, { 'content-type': 'text/plain', 'x-a': 'b' }).end('grüße')
    })
    expect(await get(`http://127.0.0.1:${port}/a?b=c`)).toMatchObject({
      kind: 'answer',
      status: 418,
      body: 'grüße',
      headers: { 'x-a': 'b' },
    })
    expect(heard).toEqual(['GET /a?b=c'])
  })

  test('follows no redirect', async () => {
    const other = await answering((_request, response) => response.end('reached'))
    const { port } = await answering((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}/` }).end()
    })
    expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'answer', status: 302 })
    expect(other.heard).toEqual([])
  })

  test('that finds nobody says that nothing left', async () => {
    const server = createTcp()
    const port = await listen(server)
    await new Promise((settle) => server.close(settle))
    expect(await get(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'unreachable', left: false, reason: 'ECONNREFUSED' })
    expect(await get('https://no-such-name.invalid/')).toMatchObject({ kind: 'unreachable', left: false })
  })

  test.each([
    ['closed without an answer', '', true],
    ['closed in the middle of the headers', 'HTTP/1.1 200 OK\r\ncontent-le', true],
    ['closed in the middle of the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', true],
    ['never answered', '', false],
    ['answered for ever', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n', false],
    ['answered in another language', '220 smtp.example ESMTP\r\n', false],
  ])('%s may have arrived', async (_what, answer, hangUp) => {
    expect(await get(await raw(answer, hangUp))).toMatchObject({ kind: 'unreachable', left: true })
  })

  test('settles in time however slowly bytes drip', async () => {
    const { port } = await answering((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    const begun = performance.now()
    expect(await get(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'unreachable', left: true, reason: 'timeout' })
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  test('ends a body that is too large, announced or not', async () => {
    const { port } = await answering((_request, response) => response.end('x'.repeat(60_000)))
    expect(await get(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'nonsense', left: true, reason: 'too-large' })
  })

  test('trusts no certificate that only vouches for itself, whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    onTestFinished(() => void vi.unstubAllEnvs())
    const heard: string[] = []
    const server = createHttps({ cert: certificate, key }, (request, response) => {
      heard.push(request.headers['x-api-key'] as string)
      response.end('reached')
    })
    const url = new URL(`https://localhost:${await listen(server)}/`)
    const outcome = await exchange({ method: 'GET', url, headers: { 'x-api-key': 'canary' }, allowed })
    expect(outcome).toEqual({ kind: 'unreachable', left: false, reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(heard).toEqual([])
  })

  test('with a header that cannot be sent is no crash', async () => {
    const { port, heard } = await answering((_request, response) => response.end())
    const url = new URL(`http://127.0.0.1:${port}/`)
    const outcome = await exchange({ method: 'GET', url, headers: { 'x-api-key': 'a\r\nx-b: c' }, allowed })
    expect(outcome).toEqual({ kind: 'unreachable', left: false, reason: 'request' })
    expect(heard).toEqual([])
  })

  test('goes to no address that was not allowed, by number or by name', async () => {
    const { port, heard } = await answering((_request, response) => response.end('reached'))
    const no = { loopback: false, privateNetwork: false }
    for (const host of ['127.0.0.1', 'localhost'])
      expect(await get(`http://${host}:${port}/`, quick, no)).toEqual({
        kind: 'unreachable',
        left: false,
        reason: 'address',
      })
    expect(heard).toEqual([])
    expect(await get(`http://localhost:${port}/`)).toMatchObject({ kind: 'answer', body: 'reached' })
  })
})
