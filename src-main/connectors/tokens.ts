import { z } from 'zod'
import type { Failure } from '#contract/connectors'
import { bodyAs, isSuccess } from './answers'
import { exchange, type Limits } from './http'
import type { Allowed } from './target'

/** Where tokens are fetched and under which name the app is known there. A public client: there is no client secret. */
export type TokenDesk = {
  readonly url: URL
  readonly clientId: string
  readonly scope: string
  readonly allowed: Allowed
}

export type Bearer = { readonly kind: 'token'; readonly token: string } | Failure
export type Tokens = {
  /** A token that lives; a fresh one when `stale` was refused. */
  readonly bearer: (now: number, within: Limits, stale?: string) => Promise<Bearer>
}

const granted = z.object({
  access_token: z.string().min(1).max(16_000),
  refresh_token: z.string().min(1).max(16_000).optional(),
  expires_in: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).optional(),
})
const denied = z.object({ error: z.string().max(200) })
export type Granted = z.infer<typeof granted>

const spare = 60_000
const unknownLife = 15 * 60_000

/** Access tokens live in memory; a refresh token that the desk renews replaces the kept one before the new access token is used. */
export function openTokens(
  desk: TokenDesk,
  refreshToken: () => string | null,
  keep: (refreshToken: string) => Promise<unknown>,
): Tokens {
  let held: { readonly token: string; readonly until: number } | null = null
  let asking: Promise<Bearer> | null = null
  const renew = async (now: number, within: Limits): Promise<Bearer> => {
    const refresh = refreshToken()
    if (refresh === null) return { kind: 'unauthorized', status: 401 }
    const found = await grant(desk, { grant_type: 'refresh_token', refresh_token: refresh }, within)
    if ('kind' in found) return found
    if (found.refresh_token && found.refresh_token !== refresh) await keep(found.refresh_token)
    held = {
      token: found.access_token,
      until: now + (found.expires_in ? found.expires_in * 1000 : unknownLife) - spare,
    }
    return { kind: 'token', token: held.token }
  }
  return {
    bearer: async (now, within, stale) => {
      if (held && held.token !== stale && now < held.until) return { kind: 'token', token: held.token }
      asking ??= renew(now, within).finally(() => {
        asking = null
      })
      return asking
    },
  }
}

/** Tokens for a client id and secret (RFC 6749, 4.4): nobody signs in, and nothing but the secret is kept. */
export function openClientTokens(desk: TokenDesk, secret: () => string | null): Tokens {
  let held: { readonly token: string; readonly until: number } | null = null
  let asking: Promise<Bearer> | null = null
  const fetchOne = async (now: number, within: Limits): Promise<Bearer> => {
    const clientSecret = secret()
    if (clientSecret === null) return { kind: 'unauthorized', status: 401 }
    const found = await grant(desk, { grant_type: 'client_credentials', client_secret: clientSecret }, within)
    if ('kind' in found) return found
    const life = found.expires_in ? found.expires_in * 1000 : unknownLife
    held = { token: found.access_token, until: now + life - Math.min(spare, life / 2) }
    return { kind: 'token', token: held.token }
  }
  return {
    bearer: async (now, within, stale) => {
      if (held && held.token !== stale && now < held.until) return { kind: 'token', token: held.token }
      asking ??= fetchOne(now, within).finally(() => {
        asking = null
      })
      return asking
    },
  }
}

/** One grant at the token desk (RFC 6749), or why there is none. Nothing of a deal is in it, so nothing has left. */
export async function grant(
  desk: TokenDesk,
  fields: Readonly<Record<string, string>>,
  within: Limits,
): Promise<Granted | Failure> {
  const outcome = await exchange(
    {
      method: 'POST',
      url: desk.url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: desk.clientId,
        ...(desk.scope === '' ? {} : { scope: desk.scope }),
        ...fields,
      }).toString(),
      allowed: desk.allowed,
    },
    within,
  )
  const closed: Failure = { kind: 'unreachable', left: false, reason: 'sign-in' }
  if (outcome.kind !== 'answer') return closed
  const found = isSuccess(outcome) ? bodyAs(outcome, granted) : null
  if (found) return found
  const refused = outcome.status >= 400 && outcome.status < 500 && bodyAs(outcome, denied) !== null
  return refused && outcome.status !== 429 ? { kind: 'unauthorized', status: outcome.status } : closed
}
