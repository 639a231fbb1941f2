import type { Instant } from '../values/dates'
import { nextTry } from './backoff'
import type { Outcome } from './outcome'

/** One distributor's line as the last answers showed it: while it is open nobody knocks. */
export type Breaker = {
  readonly failures: number
  readonly openUntil: Instant
  readonly why: 'none' | 'unreachable' | 'unauthorized' | 'busy'
}

export const closedBreaker: Breaker = { failures: 0, openUntil: 0, why: 'none' }

const aDay = 24 * 3_600_000
const keyPause = 15 * 60_000
const enough = 3

/**
 * The line after one more answer. A line that cannot be reached opens it at once; answers that make no sense or break off open it at the
 * third in a row, because one poisonous deal must not close the door for all. A refused key or a busy distributor concerns every deal.
 */
export function afterAnswer(breaker: Breaker, outcome: Outcome, now: Instant, random: number): Breaker {
  if (outcome.kind === 'unauthorized') return { failures: 0, openUntil: now + keyPause, why: 'unauthorized' }
  if (outcome.kind === 'busy') {
    if (outcome.status === 409) return closedBreaker
    return { failures: 0, openUntil: nextTry(1, outcome.retryAfterMs, now, random), why: 'busy' }
  }
  if (outcome.kind !== 'unreachable' && outcome.kind !== 'nonsense') return closedBreaker
  const failures = breaker.failures + 1
  const shut = (outcome.kind === 'unreachable' && !outcome.left) || failures >= enough
  return { failures, openUntil: shut ? nextTry(failures, null, now, random) : 0, why: 'unreachable' }
}

/** A wait of more than a day means that the clock was set back. */
export const mayKnock = (breaker: Breaker, now: Instant): boolean =>
  breaker.openUntil <= now || breaker.openUntil - now > aDay
