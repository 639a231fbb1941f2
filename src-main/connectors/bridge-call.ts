import type { Failure } from '#contract/connectors'
import { askBearing } from './bearing'
import type { Target } from './connector'
import type { Exchange, Limits, Request } from './http'
import { below } from './target'
import { ask } from './witness'

/** A request with the advisor's key, or with a token where the distributor knows us by client id and secret. */
export function askWithKey(
  target: Target,
  request: Omit<Request, 'allowed'>,
  now: () => number,
  within: Limits,
): Promise<Exchange | Failure> {
  if (target.tokens) return askBearing(target, request, now, within)
  return ask(target, { ...request, headers: { ...request.headers, 'x-api-key': target.apiKey } }, within)
}

export function get(
  target: Target,
  path: string,
  query: Readonly<Record<string, string>>,
  now: () => number,
  within: Limits,
): Promise<Exchange | Failure> {
  return askWithKey(target, { method: 'GET', url: below(target.base, path, query), headers: {} }, now, within)
}
