import { z } from 'zod'
import type { Failure } from '#contract/connectors'
import { type Answer, bodyAs, nonsense } from './answers'
import { retryAfterMs } from './retry-after'

const errorsSchema = z
  .array(
    z.object({
      errorCode: z.string().min(1).max(200),
      message: z.string().max(4000).default(''),
      fields: z.array(z.string().max(200)).max(100).default([]),
    }),
  )
  .min(1)
  .max(200)

const anHour = 3_600_000
const limitsReached = new Set(['REQUEST_LIMIT_EXCEEDED', 'CONCURRENT_REQUESTS_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE'])

/**
 * What an answer of Salesforce's means, by its error codes. The daily limit is a 403 without Retry-After and is asked again hourly;
 * a lock on a row is over in a moment; duplicate rules are a conflict; more than one lead under our reference needs the advisor.
 */
export function failureOf(answer: Answer, now: number): Failure {
  const { status } = answer
  const problems = bodyAs(answer, errorsSchema)
  const [first] = problems ?? []
  const code = first?.errorCode ?? ''
  const asked = retryAfterMs(answer.headers['retry-after'], now)
  if (limitsReached.has(code))
    return { kind: 'busy', retryAfterMs: asked ?? (code === 'REQUEST_LIMIT_EXCEEDED' ? anHour : null), status }
  if (code === 'UNABLE_TO_LOCK_ROW' || status === 429 || status === 503)
    return { kind: 'busy', retryAfterMs: asked, status }
  if (status === 401 || status === 403) return { kind: 'unauthorized', status }
  if (status >= 500) return { kind: 'unreachable', left: true, reason: `status-${status}` }
  if (status === 300) return { kind: 'refused', status, code: 'several', title: 'several leads', problems: [] }
  if (!problems || !first || status < 400) return nonsense(`status-${status}`)
  return {
    kind: 'refused',
    status: code.startsWith('DUPLICATE') ? 409 : status,
    code,
    title: first.message,
    problems: problems.flatMap(({ message, fields }) =>
      fields.map((field) => ({ pointer: pointers[field] ?? '', detail: message })),
    ),
  }
}

const pointers: Readonly<Record<string, string>> = {
  Company: '/customer/legalName',
  Website: '/customer/website',
  Street: '/customer/address',
  City: '/customer/city',
  State: '/customer/region',
  StateCode: '/customer/region',
  PostalCode: '/customer/postcode',
  Country: '/customer/country',
  CountryCode: '/customer/country',
  FirstName: '/contact/name',
  LastName: '/contact/name',
  Title: '/contact/role',
  Email: '/contact/email',
  Phone: '/contact/phone',
  Description: '/opportunity/notes',
}
