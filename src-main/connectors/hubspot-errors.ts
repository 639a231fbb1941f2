import { z } from 'zod'
import type { Failure } from '#contract/connectors'
import { type Answer, bodyAs, nonsense } from './answers'
import { retryAfterMs } from './retry-after'

const text = z.string().max(4000)
const errorSchema = z.object({
  status: z.literal('error'),
  message: text.optional(),
  category: text.optional(),
  policyName: text.optional(),
  errors: z
    .array(
      z.object({
        message: text,
        context: z.record(z.string(), z.union([text, z.array(text)])).nullish(),
      }),
    )
    .max(200)
    .optional(),
})

const anHour = 3_600_000
const refusals = new Set([400, 404, 405, 409, 412, 413, 414, 415, 422])
/** 423: locked for a moment; 477: the account moves; both say "later" and mean it. */
const later = new Set([423, 429, 477, 503])

/** What an answer of HubSpot's means, by its error object and its rate-limit headers. A 207 is a batch with errors in it. */
export function failureOf(answer: Answer, now: number, property: string): Failure {
  const { status } = answer
  const problem = bodyAs(answer, errorSchema)
  if (status === 401 || status === 403) return { kind: 'unauthorized', status }
  if (later.has(status)) return { kind: 'busy', retryAfterMs: waitMs(answer, problem?.policyName, now), status }
  if (status >= 500) return { kind: 'unreachable', left: true, reason: `status-${status}` }
  if (!problem || !refusals.has(status)) return nonsense(`status-${status}`)
  return {
    kind: 'refused',
    status,
    code: (problem.category ?? '').toLowerCase().replaceAll('_', '-'),
    title: problem.message ?? '',
    problems: (problem.errors ?? []).map(({ message, context }) => ({
      pointer: pointers[nameIn(context, property)] ?? '',
      detail: message,
    })),
  }
}

/** Retry-After when given; else the rolling interval of the headers; a day's limit is asked again hourly, because midnight is the account's. */
function waitMs(answer: Answer, policy: string | undefined, now: number): number | null {
  const asked = retryAfterMs(answer.headers['retry-after'], now)
  if (asked !== null) return asked
  if (policy === 'DAILY' || answer.headers['x-hubspot-ratelimit-daily-remaining'] === '0') return anHour
  const interval = Number(answer.headers['x-hubspot-ratelimit-interval-milliseconds'])
  return Number.isInteger(interval) && interval > 0 ? Math.min(interval, anHour) : null
}

function nameIn(context: Readonly<Record<string, string | readonly string[]>> | null | undefined, property: string) {
  const found = context?.propertyName ?? context?.name ?? ''
  const name = typeof found === 'string' ? found : (found[0] ?? '')
  return name === property ? '' : name
}

const pointers: Readonly<Record<string, string>> = {
  dealname: '/customer/legalName',
  amount: '/opportunity/estimatedMrc',
  deal_currency_code: '/opportunity/estimatedMrc',
  closedate: '/opportunity/expectedClose',
  description: '/opportunity/notes',
}
