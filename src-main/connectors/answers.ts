import type { z } from 'zod'
import type { Failure } from '#contract/connectors'
import { claimOf, problemSchema, problemsOf } from './bridge-schema'
import type { Exchange } from './http'
import { retryAfterMs } from './retry-after'

export type Answer = Extract<Exchange, { kind: 'answer' }>

/** True when the other side took our request and spoke of success; only then is the body worth reading. */
export function isSuccess(answer: Answer): boolean {
  return answer.status === 200 || answer.status === 201
}

/** The body as the contract has it, or null: it must say that it is JSON, be JSON and fit. */
export function bodyAs<Schema extends z.ZodType>(answer: Answer, schema: Schema): z.infer<Schema> | null {
  if (answer.headers['content-encoding'] && answer.headers['content-encoding'] !== 'identity') return null
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(answer.headers['content-type'] ?? '')) return null
  try {
    return schema.safeParse(JSON.parse(answer.body)).data ?? null
  } catch {
    return null
  }
}

/**
 * What any answer but success means. A refusal must be the contract's own problem document: a proxy's HTML with status 403 or 404
 * says nothing about the deal. A 5xx leaves open whether the request was done.
 */
export function failureOf(answer: Answer, now: number): Failure {
  const { status } = answer
  const problem = bodyAs(answer, problemSchema)
  if (status === 401 || status === 403) return { kind: 'unauthorized', status }
  if (status === 429 || status === 503) return busy(answer, now)
  if (status >= 500) return { kind: 'unreachable', left: true, reason: `status-${status}` }
  if (!problem) return nonsense(`status-${status}`)
  if (status === 409 && isInFlight(problem.type)) return busy(answer, now)
  if (refusals.has(status)) {
    const code = nameOf(problem.type)
    const claim = claimOf(problem)
    const said = { kind: 'refused', status, code, title: problem.title ?? '', problems: problemsOf(problem) } as const
    return claim ? { ...said, claim } : said
  }
  return nonsense(`status-${status}`)
}

export function nonsense(reason: string): Failure {
  return { kind: 'nonsense', left: true, reason }
}

const refusals = new Set([400, 404, 405, 409, 412, 413, 415, 422, 428])

function busy(answer: Answer, now: number): Failure {
  return { kind: 'busy', retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), status: answer.status }
}

/** The last part of a problem's type; `about:blank` says nothing beyond the status. */
function nameOf(type: string | undefined): string {
  if (type === undefined || type === 'about:blank') return ''
  return /([\w-]+)\/?$/.exec(type)?.[1] ?? ''
}

/** The same key is being worked on right now. */
function isInFlight(type: string | undefined): boolean {
  return type !== undefined && /(?:^|[/:#-])in-(?:flight|progress)$/.test(type)
}
