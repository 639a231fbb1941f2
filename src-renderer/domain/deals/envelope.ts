import type { Instant } from '../values/dates'
import { nextTry } from './backoff'
import { meetingOf } from './conflict'
import type { Failure, Outcome, RemoteRegistration } from './outcome'
import type { Envelope } from './registration'

const aDay = 24 * 3_600_000
const mostTries = 60

/** A try begins: committed before the socket opens, so that a crash leaves a trace. */
export function claimed(envelope: Envelope, now: Instant): Envelope {
  return { ...envelope, status: 'sending', tries: envelope.tries + 1, lastTryAt: now }
}

/** A try that was cut off: it may have reached the distributor, and goes again under the same key at once. */
export function afterCrash(envelope: Envelope, now: Instant): Envelope {
  return {
    ...envelope,
    status: 'waiting',
    nextTryAt: now,
    leftAt: envelope.leftAt || envelope.lastTryAt || now,
    lastFault: { code: 'interrupted', detail: '' },
  }
}

/**
 * Where an envelope stands after a try. Waiting keeps its key for the next try; refused needs the advisor; parked cannot be sent
 * as it is; unclear may have arrived and nobody can say. `random` in [0, 1) spreads the next try.
 */
export function settle(envelope: Envelope, outcome: Outcome, now: Instant, random: number): Envelope {
  if (outcome.kind === 'delivered') return delivered(envelope, outcome, now)
  if (outcome.kind === 'absent') return absent(envelope, now)
  if (outcome.kind === 'changed-there') return meeting(envelope, outcome.registration, now, random)
  const leftAt = mayHaveLeft(outcome) ? envelope.leftAt || envelope.lastTryAt : envelope.leftAt
  const held = { ...envelope, leftAt, lastFault: faultOf(outcome) }
  if (outcome.kind === 'unknowable') return { ...held, status: 'unclear' }
  if (outcome.kind === 'unreadable') return { ...held, status: 'parked' }
  if (outcome.kind === 'refused')
    return held.lastFault.code === 'look-first' ? asking(held, now, random) : { ...held, status: 'refused' }
  if (outcome.kind === 'nonsense' && envelope.tries >= mostTries)
    return {
      ...held,
      status: leftAt > 0 ? 'unclear' : 'parked',
      lastFault: { code: 'used-up', detail: outcome.reason },
    }
  const asked = outcome.kind === 'busy' ? outcome.retryAfterMs : null
  return { ...held, status: 'waiting', nextTryAt: nextTry(envelope.tries, asked, now, random) }
}

/**
 * True when the distributor must be asked before anything is sent: it told us that it holds our reference, or the first try is a day
 * old (servers forget keys), or the clock ran backwards and the age is not known.
 */
export function mustLookFirst(envelope: Envelope, now: Instant): boolean {
  if (envelope.lastFault?.code === 'look-first') return true
  return envelope.leftAt > 0 && (now < envelope.leftAt || now - envelope.leftAt > aDay)
}

/** How a system keeps one deal from becoming two, and whether it can be asked for our reference. */
export type Offer = {
  readonly idempotency: 'key-header' | 'external-id' | 'look-up-first' | 'none'
  readonly finds: boolean
}
export type NextMove = 'send' | 'look-first' | 'ask-person'

/**
 * What a try begins with. What may have left and is protected by nothing is never sent blindly: it is looked up, and where that cannot
 * be done, the advisor decides. A new envelope that the advisor sends again by hand is that decision.
 */
export function nextMove(envelope: Envelope, offer: Offer, now: Instant): NextMove {
  const unprotected = offer.idempotency === 'none' || offer.idempotency === 'look-up-first'
  const mayBeThere = mustLookFirst(envelope, now) || (unprotected && envelope.leftAt > 0)
  if (!mayBeThere) return 'send'
  if (offer.finds) return 'look-first'
  return envelope.leftAt > 0 && offer.idempotency !== 'external-id' ? 'ask-person' : 'send'
}

/** True when its time has come. Nothing waits longer than a day, so a longer wait means that the clock was set back. */
export const isDue = (envelope: Envelope, now: Instant): boolean =>
  envelope.nextTryAt <= now || envelope.nextTryAt - now > aDay

/** Two envelopes of one lane go in the order of Submit; lanes go side by side. */
export const laneOf = (envelope: Pick<Envelope, 'opportunityId' | 'distributorId'>): string =>
  `${envelope.distributorId} ${envelope.opportunityId}`

/** Still on its way: it holds back later envelopes of its lane. */
export const isUnderWay = (envelope: Envelope): boolean =>
  envelope.status === 'waiting' || envelope.status === 'sending'

/** Unfinished and never on a wire: it can be taken back as if Submit had not been pressed. */
export const canTakeBack = (envelope: Envelope): boolean =>
  envelope.leftAt === 0 && (envelope.status === 'waiting' || envelope.status === 'parked')

/** Waits for a time that the distributor named; everything else may go as soon as the network is back. */
export const isHeldByDistributor = (envelope: Envelope): boolean => envelope.lastFault?.code === 'busy'

function delivered(envelope: Envelope, outcome: Extract<Outcome, { kind: 'delivered' }>, now: Instant): Envelope {
  const receipt = { remoteId: outcome.registration.remoteId, at: now, replayed: outcome.replayed }
  return { ...envelope, status: 'delivered', leftAt: envelope.leftAt || envelope.lastTryAt, lastFault: null, receipt }
}

/** Nothing is held there: what was to be let go is gone, what was to be held can go, and what was to be changed cannot be. */
function absent(envelope: Envelope, now: Instant): Envelope {
  if (envelope.kind === 'withdraw')
    return { ...envelope, status: 'delivered', lastFault: null, receipt: { remoteId: '', at: now, replayed: true } }
  if (envelope.kind !== 'register') return { ...envelope, status: 'refused', lastFault: { code: 'absent', detail: '' } }
  return { ...envelope, status: 'waiting', nextTryAt: now, leftAt: 0, lastFault: null }
}

/** An update that met another version: done already, again on that version, or the advisor's to answer. */
function meeting(envelope: Envelope, registration: RemoteRegistration, now: Instant, random: number): Envelope {
  const met = meetingOf(envelope, registration)
  if (met === 'there') return delivered(envelope, { kind: 'delivered', registration, replayed: true }, now)
  const lastFault = { code: 'changed-there', detail: '' }
  if (met === 'conflict' || registration.etag === null) return { ...envelope, status: 'refused', lastFault }
  const nextTryAt = envelope.tries <= 3 ? now : nextTry(envelope.tries, null, now, random)
  return { ...envelope, status: 'waiting', ifMatch: registration.etag, nextTryAt, lastFault }
}

/** Asks at once, but a distributor that contradicts itself is asked ever more rarely. */
function asking(envelope: Envelope, now: Instant, random: number): Envelope {
  const nextTryAt = envelope.tries <= 3 ? now : nextTry(envelope.tries, null, now, random)
  return { ...envelope, status: 'waiting', nextTryAt, leftAt: envelope.leftAt || envelope.lastTryAt }
}

const mayHaveLeft = (outcome: Failure): boolean =>
  (outcome.kind === 'unreachable' && outcome.left) || outcome.kind === 'nonsense'

function faultOf(outcome: Failure): { readonly code: string; readonly detail: string } {
  switch (outcome.kind) {
    case 'refused':
      if (outcome.code === 'duplicate-reference') return { code: 'look-first', detail: outcome.title }
      return { code: outcome.status === 409 ? 'conflict' : 'refused', detail: outcome.title }
    case 'unauthorized':
    case 'busy':
      return { code: outcome.kind, detail: String(outcome.status) }
    case 'unreachable':
      return { code: outcome.left ? 'no-answer' : 'unreachable', detail: outcome.reason }
    default:
      return { code: outcome.kind, detail: outcome.reason }
  }
}
