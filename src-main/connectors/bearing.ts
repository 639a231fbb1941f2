import type { Failure } from '#contract/connectors'
import type { Target } from './connector'
import type { Exchange, Limits, Request } from './http'
import { belowWritten } from './target'
import { ask } from './witness'

/**
 * A request with the advisor's bearer token. A 401 is answered once with a fresh token: the system has looked at the token and at
 * nothing else, so the same request may go again.
 */
export async function askBearing(
  target: Target,
  request: Omit<Request, 'allowed'>,
  now: () => number,
  within: Limits,
): Promise<Exchange | Failure> {
  const once = (token: string) =>
    ask(target, { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }, within)
  if (!target.tokens) return once(target.apiKey)
  const first = await target.tokens.bearer(now(), within)
  if (first.kind !== 'token') return first
  const outcome = await once(first.token)
  if (outcome.kind !== 'answer' || outcome.status !== 401) return outcome
  const second = await target.tokens.bearer(now(), within, first.token)
  if (second.kind !== 'token') return second
  return second.token === first.token ? outcome : once(second.token)
}

/** The same for JSON below the system's own address; `body` null sends none. */
export function callBearing(
  target: Target,
  method: Request['method'],
  path: string,
  body: unknown,
  now: () => number,
  within: Limits,
): Promise<Exchange | Failure> {
  const url = belowWritten(target.base, path)
  return askBearing(target, { method, url, headers: {}, ...(body ? { body: JSON.stringify(body) } : {}) }, now, within)
}
