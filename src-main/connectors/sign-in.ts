import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refused } from '../faults'
import { type Limits, limits } from './http'
import { grant, type TokenDesk } from './tokens'

/** Where the advisor signs in, and how the browser comes back. */
export type SignInDesk = TokenDesk & {
  readonly authorizeUrl: URL
  /** What the advisor is asked to allow; a token desk may want to hear it again, or nothing. */
  readonly askScope: string
  /** 0 lets the system choose; some services want the address that was registered with them. */
  readonly port: number
  readonly path: string
}

export type Waiting = {
  /** Resolves with the refresh token; rejects with `failed` when the advisor or the service says no, or time runs out. */
  readonly refreshToken: Promise<string>
  readonly cancel: () => void
}

const patience = 5 * 60_000

/**
 * Signs in through the system's browser: authorization code with PKCE (RFC 7636) and a redirect to this machine (RFC 8252). The page
 * that comes back must carry our state; the code is useless without the verifier, which never leaves main but to the token desk.
 */
export function signIn(
  desk: SignInDesk,
  open: (url: string) => Promise<unknown>,
  words: { readonly done: string; readonly failed: string },
  waitMs: number = patience,
  within: Limits = limits,
): Waiting {
  const verifier = randomBytes(48).toString('base64url')
  const state = randomBytes(24).toString('base64url')
  const server = createServer()
  let giveUp: (why: Refused) => void = () => undefined
  const wanted = new Promise<string>((found, refuse) => {
    giveUp = refuse
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const mine = request.method === 'GET' && url.pathname === desk.path && same(url.searchParams.get('state'), state)
      const code = mine ? url.searchParams.get('code') : null
      response.writeHead(mine ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
      response.end(mine ? (code ? words.done : words.failed) : '')
      if (code) found(code)
      else if (mine) refuse(new Refused('failed', 'sign-in'))
    })
  })
  const late = setTimeout(() => giveUp(new Refused('failed', 'sign-in-late')), waitMs)
  const run = async () => {
    try {
      const port = await listen(server, desk.port)
      const redirect = `http://localhost:${port}${desk.path}`
      await open(authorizeUrl(desk, redirect, state, verifier))
      const code = await wanted
      const fields = { grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier }
      const found = await grant(desk, fields, within)
      if ('kind' in found || !found.refresh_token) throw new Refused('failed', 'sign-in')
      return found.refresh_token
    } finally {
      clearTimeout(late)
      server.close()
      server.closeIdleConnections()
    }
  }
  wanted.catch(() => undefined)
  return { refreshToken: run(), cancel: () => giveUp(new Refused('failed', 'sign-in-cancelled')) }
}

function authorizeUrl(desk: SignInDesk, redirect: string, state: string, verifier: string): string {
  const url = new URL(desk.authorizeUrl)
  const asked = {
    client_id: desk.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: desk.askScope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((settle, refuse) => {
    server.once('error', () => refuse(new Refused('failed', 'sign-in-port')))
    server.listen(port, '127.0.0.1', () => settle((server.address() as AddressInfo).port))
  })
}

function same(given: string | null, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
