import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { bare, reachOf } from './address'
import type { Allowed } from './target'

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly allowed: Allowed
  /** `latin1` keeps the bytes of an answer that is no text: one character each. */
  readonly reads?: 'utf8' | 'latin1'
}

/** Every request ends in one of these. `left`: bytes of it may have reached the other side. */
export type Exchange =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: http.IncomingHttpHeaders
      readonly body: string
    }
  | { readonly kind: 'unreachable'; readonly left: boolean; readonly reason: string }
  | { readonly kind: 'nonsense'; readonly left: true; readonly reason: string }

export type Limits = { readonly connectMs: number; readonly totalMs: number; readonly bytes: number }
export const limits: Limits = { connectMs: 10_000, totalMs: 30_000, bytes: 5 * 1024 * 1024 }

/**
 * One request on its own connection, settled within `totalMs` however slowly bytes arrive. Redirects are answers like any
 * other and never followed; certificates are always checked; the resolved address is checked too, not only the name.
 */
export function exchange(request: Request, within: Limits = limits): Promise<Exchange> {
  if (!mayReach(bare(request.url.hostname), request.allowed))
    return Promise.resolve({ kind: 'unreachable', left: false, reason: 'address' })
  return new Promise((settle) => {
    let connected = false
    let refused: string | null = null
    const secure = request.url.protocol === 'https:'
    const body = request.body === undefined ? null : Buffer.from(request.body)
    const sent = open(secure, {
      method: request.method,
      host: bare(request.url.hostname),
      port: request.url.port || (secure ? 443 : 80),
      path: request.url.pathname + request.url.search,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-encoding': 'identity',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...request.headers,
        ...(body ? { 'content-length': body.byteLength } : {}),
      },
      agent: false,
      rejectUnauthorized: true,
      lookup: guardedLookup(request.allowed, (reason) => {
        refused = reason
      }),
    })
    if (!sent) return settle({ kind: 'unreachable', left: false, reason: 'request' })
    const finish = (outcome: Exchange) => {
      clearTimeout(slowToConnect)
      clearTimeout(slowInAll)
      settle(outcome)
      sent.destroy()
    }
    const lost = (reason: string) => finish({ kind: 'unreachable', left: connected, reason: refused ?? reason })
    const slowToConnect = setTimeout(() => connected || lost('timeout'), within.connectMs)
    const slowInAll = setTimeout(() => lost('timeout'), within.totalMs)

    sent.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? 'error'))
    sent.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connected = true
      }),
    )
    sent.on('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.byteLength
        if (size > within.bytes) finish({ kind: 'nonsense', left: true, reason: 'too-large' })
        else parts.push(part)
      })
      response.on('error', () => lost('reset'))
      response.on('aborted', () => lost('reset'))
      response.on('end', () => {
        if (!response.complete) return lost('reset')
        const { statusCode: status = 0, headers } = response
        finish({ kind: 'answer', status, headers, body: Buffer.concat(parts).toString(request.reads) })
      })
    })
    sent.end(body ?? undefined)
  })
}

/** Null for what cannot be written as a request at all, such as a key with a line break in it. */
function open(secure: boolean, options: https.RequestOptions): http.ClientRequest | null {
  try {
    return secure ? https.request(options) : http.request(options)
  } catch {
    return null
  }
}

/** Literal addresses are checked here; names when they are resolved. */
function mayReach(host: string, allowed: Allowed): boolean {
  return isIP(host) === 0 || isAllowed(host, allowed)
}

function isAllowed(address: string, allowed: Allowed): boolean {
  const reach = reachOf(address)
  return reach === 'public' || (reach === 'loopback' ? allowed.loopback : allowed.privateNetwork)
}

/** A public name that resolves to a private address is refused, whichever answer the resolver gave before. */
function guardedLookup(allowed: Allowed, refuse: (reason: string) => void): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const good = found.filter(({ address }) => isAllowed(address, allowed))
      const [first] = good
      if (!first || good.length < found.length) {
        refuse('address')
        return done(Object.assign(new Error('address'), { code: 'EADDRNOTAVAIL' }), '', 0)
      }
      if (options.all) done(null, good)
      else done(null, first.address, first.family)
    })
  }
}
