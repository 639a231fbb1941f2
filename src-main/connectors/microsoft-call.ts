import { randomUUID } from 'node:crypto'
import type { Delivery, Failure } from '#contract/connectors'
import { Refused } from '../faults'
import { type Answer, bodyAs, isSuccess, nonsense } from './answers'
import { askBearing } from './bearing'
import type { Target } from './connector'
import type { Exchange, Limits, Request } from './http'
import { failureOf } from './microsoft-errors'
import { type Referral, referralSchema, registrationOf } from './microsoft-referral'
import { belowWritten } from './target'

export const referrals = '/v1.0/engagements/referrals'

type Call = {
  readonly method: Request['method']
  readonly path: string
  readonly body?: unknown
  readonly etag?: string
  readonly requestId?: string
}

export type Seen = { readonly referral: Referral; readonly etag: string | null }

/** The referral as it stands; it must be ours. */
export async function readOne(
  target: Target,
  id: string,
  reference: string,
  now: () => number,
  within: Limits,
): Promise<Seen | Failure> {
  const got = await call(target, { method: 'GET', path: `${referrals}/${encodeURIComponent(id)}` }, now, within)
  const referral = referralIn(got, now)
  if (!('id' in referral)) return referral
  if (referral.id !== id || (referral.externalReferenceId ?? '') !== reference) return nonsense('other-reference')
  return { referral, etag: referral.eTag ?? etagOf(got) }
}

/** Writes a referral back on the version that was read. */
export async function write(
  target: Target,
  { referral, etag }: Seen,
  { links: _links, ...body }: Referral,
  now: () => number,
  within: Limits,
  requestId?: string,
): Promise<Delivery> {
  const path = `${referrals}/${encodeURIComponent(referral.id)}`
  const how = { ...(etag ? { etag } : {}), ...(requestId ? { requestId } : {}) }
  const put = await call(target, { method: 'PUT', path, body, ...how }, now, within)
  const written = referralIn(put, now)
  if (!('id' in written)) return written
  return written.id === referral.id ? delivered(written, put, false) : nonsense('other-reference')
}

export function call(target: Target, { method, path, body, etag, requestId }: Call, now: () => number, within: Limits) {
  if (!path.startsWith(referrals)) throw new Refused('bad-ask', 'cursor')
  const url = belowWritten(target.base, path)
  const headers = {
    'client-request-id': randomUUID(),
    ...(requestId ? { 'request-id': requestId } : {}),
    ...(etag ? { 'if-match': etag } : {}),
  }
  return askBearing(
    target,
    { method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
    now,
    within,
  )
}

export function referralIn(outcome: Exchange | Failure, now: () => number): Referral | Failure {
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  return bodyAs(outcome, referralSchema) ?? nonsense('body')
}

export function delivered(referral: Referral, outcome: Exchange | Failure, replayed: boolean): Delivery {
  return { kind: 'delivered', registration: registrationOf(referral, etagOf(outcome)), replayed }
}

function etagOf(outcome: Exchange | Failure): string | null {
  return outcome.kind === 'answer' ? ((outcome as Answer).headers.etag ?? null) : null
}
