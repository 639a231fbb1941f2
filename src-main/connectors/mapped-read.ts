import type { Failure, Held, RemoteRegistration } from '#contract/connectors'
import type { Answer } from './answers'
import { nonsense } from './answers'
import type { Mapping } from './mapping'
import { retryAfterMs } from './retry-after'
import { valueAt } from './template'
import { masked } from './witness'

/** The body as JSON, or undefined for anything that does not say that it is JSON and is. */
export function jsonOf(answer: Answer): unknown {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(answer.headers['content-type'] ?? '')) return undefined
  try {
    return JSON.parse(answer.body)
  } catch {
    return undefined
  }
}

/** The records at a place: a list as it is, one record as a list of one, nothing as none. */
export function recordsIn(json: unknown, at: string): readonly unknown[] {
  const found = valueAt(json, at)
  if (found === undefined || found === null) return []
  return Array.isArray(found) ? found.slice(0, 1000) : [found]
}

/** A record as a registration; null without an id and our reference. An answer that names no time counts as of now. */
export function registrationOf(
  { read, states }: Mapping,
  record: unknown,
  now: number,
  /** The version of an answer that is this record alone; a list's is the list's. */
  etag?: string,
): RemoteRegistration | null {
  const text = (at: string | undefined) => (at === undefined ? '' : textOf(valueAt(record, at)))
  const [remoteId, partnerReference] = [text(read.id), text(read.reference)]
  if (remoteId === '' || partnerReference === '') return null
  const rawStatus = text(read.status) || 'submitted'
  const status = Object.hasOwn(states, rawStatus) ? states[rawStatus] : undefined
  return {
    remoteId,
    partnerReference,
    rawStatus,
    ...(status ? { status } : {}),
    statusReason: text(read.reason) || null,
    protectedUntil: text(read.protectedUntil) || null,
    etag: text(read.etag) || strong(etag),
    updatedAt: text(read.updatedAt) || new Date(now).toISOString(),
    ...(read.held ? { held: heldOf(read.held, record) } : {}),
  }
}

/** A weak validator never matches in `If-Match` (RFC 9110), so it is none. */
const strong = (etag: string | undefined): string | null => (etag === undefined || etag.startsWith('W/') ? null : etag)

/** What a record says of our fields, where the mapping knows them. */
function heldOf(places: Readonly<Record<string, string>>, record: unknown): Held {
  return Object.fromEntries(
    Object.entries(places).map(([pointer, place]) => {
      const value = valueAt(record, place)
      return [pointer, typeof value === 'number' ? value : textOf(value) || null]
    }),
  )
}

/** A refusal must be JSON; its words and fields are where the mapping says. */
export function failureOf({ errors }: Mapping, answer: Answer, secret: string, now: number): Failure {
  const { status } = answer
  if (status === 401 || status === 403) return { kind: 'unauthorized', status }
  if (status === 429 || status === 503)
    return { kind: 'busy', retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), status }
  if (status >= 500) return { kind: 'unreachable', left: true, reason: `status-${status}` }
  const json = jsonOf(answer)
  if (json === undefined || status < 400) return nonsense(`status-${status}`)
  const clean = (value: unknown) => masked(textOf(value), [secret])
  const list = errors?.list === undefined ? [] : recordsIn(json, errors.list)
  return {
    kind: 'refused',
    status,
    code: '',
    title: errors ? clean(valueAt(json, errors.title)) : '',
    problems: list.map((one) => ({
      pointer: errors?.fields[textOf(valueAt(one, errors.field))] ?? '',
      detail: clean(valueAt(one, errors?.detail ?? '')) || clean(one),
    })),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 2000)
    : ''
}
