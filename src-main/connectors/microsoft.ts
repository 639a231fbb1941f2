import type { Ask } from '#contract/channels'
import type { Delivery, Found, Polled } from '#contract/connectors'
import type { Declaration } from '#contract/endpoint'
import { bodyAs, isSuccess, nonsense } from './answers'
import { besideFields, type Connector, keptAs, type Target } from './connector'
import { readDocument, readUpdate, readWithdrawal } from './document'
import { type Limits, limits } from './http'
import type { Kept } from './kept'
import { call, delivered, readOne, referralIn, referrals, type Seen, write } from './microsoft-call'
import { failureOf } from './microsoft-errors'
import { referralFrom, referralPage, registrationOf, withdrawnWords } from './microsoft-referral'
import { changedBy, heldOf } from './microsoft-update'
import { madeAt } from './uuid'

/**
 * Microsoft Partner Center referrals. `request-id` is documented as what keeps a retry from being done twice, but only after a
 * time-out; so a try that may have arrived is looked up first and sent under the same `request-id` all the same.
 */
export const microsoft: Connector = {
  declares: (kept) => declares(kept),
  deliver: async (target, { envelopeId, document }, now, within = limits) => {
    const body = referralFrom(readDocument(document), keptAs(target, 'microsoft').consent)
    const outcome = await call(target, { method: 'POST', path: referrals, body, requestId: envelopeId }, now, within)
    const read = referralIn(outcome, now)
    if (!('id' in read)) return read
    if (read.externalReferenceId !== body.externalReferenceId) return nonsense('other-reference')
    return delivered(read, outcome, false)
  },
  update,
  withdraw,
  find,
  poll: async (target, { updatedSince, cursor }, now, within = limits) =>
    page(target, cursor ?? changedSince(updatedSince), now, within),
  probe: async (target, now, within = limits) => {
    const found = await page(target, changedSince(new Date(now()).toISOString()), now, within)
    return {
      reachable: found.kind === 'page' || found.kind === 'unauthorized',
      keyRefused: found.kind === 'unauthorized',
    }
  },
}

const once = ['need', 'notes', 'estimatedMrc', 'expectedClose']
const contact = ['contactName', 'contactEmail', 'contactPhone']

const declares = (kept: Kept): Declaration => ({
  states: ['submitted', 'under-review', 'approved', 'won', 'lost', 'rejected', 'expired', 'withdrawn'],
  editable: {
    submitted: [...once, ...contact, ...besideFields(kept)],
    'under-review': [...once, ...contact, ...besideFields(kept)],
    approved: [...once, ...besideFields(kept)],
  },
  idempotency: 'look-up-first',
  finds: true,
  required: [
    'legalName',
    'address',
    'city',
    'postcode',
    'country',
    'contactName',
    'contactEmail',
    'estimatedMrc',
    'expectedClose',
  ],
  protection: { given: 'by-answer', extends: false },
  access: 'browser',
  byHand: false,
})

const mostPages = 50
const aDay = 24 * 3_600_000

/**
 * Writes the whole back with our changes on it, if it is the version that the advisor saw. Any other is handed back: its number is renewed
 * by every change of state, so whether our fields are touched is seen by their values.
 */
async function update(
  target: Target,
  ask: Ask<'connectors.update'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const document = readUpdate(ask.document)
  const seen = await readOne(target, ask.remoteId, document.partnerReference, now, within)
  if ('kind' in seen) return seen
  const meet = ({ referral, etag }: Seen): Delivery => ({
    kind: 'changed-there',
    registration: { ...registrationOf(referral, etag), held: heldOf(referral, document) },
  })
  if (seen.etag !== ask.etag) return meet(seen)
  const body = changedBy(seen.referral, document)
  const put = await write(target, seen, body, now, within, ask.envelopeId)
  if (put.kind !== 'refused' || put.status !== 412) return put
  const again = await readOne(target, ask.remoteId, document.partnerReference, now, within)
  return 'kind' in again ? again : meet(again)
}

/** Lets a referral go: the whole is read, closed as lost with our words, and written back under its ETag; once more when it had changed. */
async function withdraw(
  target: Target,
  ask: Ask<'connectors.withdraw'>,
  now: () => number,
  within: Limits = limits,
): Promise<Delivery> {
  const { reason, partnerReference } = readWithdrawal(ask.document)
  const statusReason = reason ? `${withdrawnWords}: ${reason}` : withdrawnWords
  let last: Delivery = nonsense('etag')
  for (let round = 0; round < 2; round += 1) {
    const seen = await readOne(target, ask.remoteId, partnerReference, now, within)
    if ('kind' in seen) return seen
    const { referral, etag } = seen
    if (referral.status === 'Closed')
      return { kind: 'delivered', registration: registrationOf(referral, etag), replayed: true }
    last = await write(target, seen, { ...referral, status: 'Closed', substatus: 'Lost', statusReason }, now, within)
    if (last.kind !== 'refused' || last.status !== 412) return last
  }
  return last
}

/** The API has no filter for our reference: pages since the envelope was made are read until it turns up, absent only after the last. */
async function find(
  target: Target,
  { envelopeId, partnerReference }: Ask<'connectors.find'>,
  now: () => number,
  within: Limits = limits,
): Promise<Found> {
  const made = madeAt(envelopeId)
  let at: string | null = changedSince(made === null ? null : new Date(made - aDay).toISOString())
  for (let read = 0; at !== null && read < mostPages; read += 1) {
    const found: Polled = await page(target, at, now, within)
    if (found.kind !== 'page') return found
    const mine = found.registrations.find((one) => one.partnerReference === partnerReference)
    if (mine) return { kind: 'found', registration: mine }
    at = found.cursor
  }
  return at === null ? { kind: 'absent' } : nonsense('too-many')
}

async function page(target: Target, at: string, now: () => number, within: Limits): Promise<Polled> {
  const outcome = await call(target, { method: 'GET', path: at }, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const found = bodyAs(outcome, referralPage)
  if (!found) return nonsense('body')
  const next = found['@odata.nextLink'] ?? found.nextLink ?? null
  const cursor = next === null ? null : ownPath(target, next)
  if (next !== null && cursor === null) return nonsense('next-link')
  return { kind: 'page', registrations: found.value.map((one) => registrationOf(one, null)), cursor }
}

function changedSince(since: string | null): string {
  const query = new URLSearchParams({ $orderby: 'createdDateTime asc' })
  if (since !== null) query.set('$filter', `updatedDateTime ge ${since}`)
  return `${referrals}?${query}`
}

/** A next link as path and query below our own address, or null when it leads elsewhere: our token would go with it. */
function ownPath({ base }: Target, link: string): string | null {
  try {
    const url = new URL(link, base)
    const root = base.pathname.replace(/\/+$/, '')
    return url.origin === base.origin && url.pathname.startsWith(`${root}${referrals}`)
      ? url.pathname.slice(root.length) + url.search
      : null
  } catch {
    return null
  }
}
