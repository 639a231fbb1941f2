import { z } from 'zod'
import type { Failure } from '#contract/connectors'
import { type Answer, bodyAs, nonsense } from './answers'
import { retryAfterMs } from './retry-after'

type ErrorBody = { readonly code?: string | undefined; readonly innerError?: ErrorBody | undefined }

const inner: z.ZodType<ErrorBody> = z.lazy(() =>
  z.object({ code: z.string().max(200).optional(), innerError: inner.optional() }),
)
const errorSchema = z.object({
  error: z.object({
    code: z.string().min(1).max(200),
    message: z.string().max(4000).optional(),
    target: z.string().max(200).nullish(),
    innerError: inner.optional(),
  }),
})

const refusals = new Set([400, 404, 405, 406, 409, 410, 411, 412, 413, 415, 422])
const later = new Set([423, 429, 503, 509])

/**
 * What any answer but success means, by the table of HTTP codes and the error object of the Partner API. A refusal must carry the error
 * object; its message is for developers, so the code speaks.
 */
export function failureOf(answer: Answer, now: number): Failure {
  const { status } = answer
  const problem = bodyAs(answer, errorSchema)?.error
  if (status === 401 || status === 403) return { kind: 'unauthorized', status }
  if (later.has(status) || problem?.code === 'serviceNotAvailable')
    return { kind: 'busy', retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), status }
  if (status >= 500) return { kind: 'unreachable', left: true, reason: `status-${status}` }
  if (!problem || !refusals.has(status)) return nonsense(`status-${status}`)
  const code = deepest(problem)
  const pointer = pointers[fieldName(problem.target ?? '')]
  return {
    kind: 'refused',
    status,
    code,
    title: problem.target ? `${code} (${problem.target})` : code,
    problems: pointer ? [{ pointer, detail: code }] : [],
  }
}

/** The most detailed code: inner errors say more than outer ones. */
function deepest(error: ErrorBody): string {
  return (error.innerError && deepest(error.innerError)) || error.code || ''
}

/** The last name of a path such as `Referral.CustomerProfile.Address.PostalCode`. */
function fieldName(target: string): string {
  return (target.split(/[./[\]]/).findLast((part) => /[A-Za-z]/.test(part)) ?? '').toLowerCase()
}

const pointers: Readonly<Record<string, string>> = {
  name: '/customer/legalName',
  addressline1: '/customer/address',
  city: '/customer/city',
  state: '/customer/region',
  postalcode: '/customer/postcode',
  country: '/customer/country',
  firstname: '/contact/name',
  lastname: '/contact/name',
  phonenumber: '/contact/phone',
  email: '/contact/email',
  notes: '/opportunity/notes',
  dealvalue: '/opportunity/estimatedMrc',
  currency: '/opportunity/estimatedMrc',
  closingdatetime: '/opportunity/expectedClose',
}
