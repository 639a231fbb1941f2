import { type Exchange, exchange, type Limits, type Request } from './http'
import type { Allowed } from './target'

/** What went over the wire, without its secrets. */
export type Trace = {
  readonly asked: string
  readonly request: string
  readonly answered: string
  readonly answer: string
}
export type Witness = (trace: Trace) => void

type Watched = { readonly allowed: Allowed; readonly apiKey: string; readonly witness?: Witness }

const longest = 65_536

/** One request to a target, seen by its witness. Headers are never written down, and secrets are masked wherever they stand. */
export async function ask(target: Watched, request: Omit<Request, 'allowed'>, within: Limits): Promise<Exchange> {
  const outcome = await exchange({ ...request, allowed: target.allowed }, within)
  target.witness?.(traceOf(target, request, outcome))
  return outcome
}

/** The text with every secret replaced; also as JSON, URL and base64 write it. */
export function masked(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length >= 4)
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
    ])
  return [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .reduce((all, form) => all.split(form).join('•••'), text)
}

function traceOf(target: Watched, request: Omit<Request, 'allowed'>, outcome: Exchange): Trace {
  const bearer = (request.headers.authorization ?? '').replace(/^\w+ /, '')
  const clean = (text: string) => masked(text, [target.apiKey, bearer]).slice(0, longest)
  const { method, url, body = '' } = request
  return {
    asked: clean(`${method} ${url.pathname}${url.search}`),
    request: clean(body),
    answered: outcome.kind === 'answer' ? String(outcome.status) : `${outcome.kind}: ${outcome.reason}`,
    answer: outcome.kind === 'answer' ? clean(outcome.body) : '',
  }
}
