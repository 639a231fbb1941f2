import type { Payment } from '../commissions/agreement'
import { cameOf } from '../statements/came'
import { type Lags, lagKey, learnedLags, type PayerLag } from '../statements/lag'
import type { Dispute } from '../statements/statement'
import type { Currency } from '../values/currency'
import { type Day, dayAt } from '../values/dates'
import type { DistributorId, SupplierId } from '../values/ids'
import { mulDiv } from '../values/integer'
import { type Money, money, sum } from '../values/money'
import { type Rate, rate, wholeRate } from '../values/rate'
import type { Registration } from './registration'

/** How often something went well, out of how often it was settled at all. */
export type Tally = { readonly good: number; readonly of: number }

/** In one currency: everything that a distributor paid, and of what it had paid too little how much came back, over `settled` disputes. */
export type ShortPaid = {
  readonly settled: number
  readonly paid: Money
  readonly short: Money
  readonly back: Money
}

/** What the advisor's own book shows of a distributor. `days` is null while too few months have come in to learn from. */
export type TrackRecord = {
  readonly days: PayerLag | null
  readonly approvals: Tally
  readonly disputes: Tally
  /** One for each currency in which a dispute was settled. */
  readonly shortPaid: readonly ShortPaid[]
}

export type TrackGround = {
  readonly lags: Lags
  readonly registrations: readonly Registration[]
  readonly disputes: readonly Dispute[]
  /** Payments since `since`; disputes that are older are not held against them. */
  readonly payments: readonly Payment[]
  readonly since: Day
}

/** Fewer answers than this say nothing about the next one. */
export const fewestAnswers = 3

export const speaks = ({ of }: Tally): boolean => of >= fewestAnswers

/** What of a record counts for money of one currency; null where too few disputes were settled in it, or nothing came. */
export function shortPaidIn({ shortPaid }: TrackRecord, currency: Currency): ShortPaid | null {
  const found = shortPaid.find(({ paid }) => paid.currency === currency)
  return found && found.settled >= fewestAnswers && found.paid.minor > 0 ? found : null
}

/**
 * The share of what was due that came in the end: paid / (paid + short-paid - recovered), in parts per million, rounded once. What was recovered is
 * among what was paid.
 */
export function keptShare({ paid, short, back }: ShortPaid): Rate {
  const lost = Math.max(0, short.minor - back.minor)
  return rate(mulDiv(paid.minor, wholeRate, paid.minor + lost))
}

/** The days to pay that these payments teach. */
export const lagsOf = (payments: readonly Payment[]): Lags => learnedLags(cameOf(payments, []).lines)

/**
 * The record of one distributor. An approval counts as one also after it expired, was won or was let go of; an answer that is still
 * open counts neither way. A dispute went well when any of it was recovered. Days to pay are the supplier's own where they are known.
 */
export function trackRecordOf(
  distributorId: DistributorId,
  supplierId: SupplierId,
  { lags, registrations, disputes, payments, since }: TrackGround,
): TrackRecord {
  const answers = registrations.flatMap((one) => (one.distributorId === distributorId ? (answerOf(one) ?? []) : []))
  const settled = disputes.filter((one) => one.distributorId === distributorId && closed.has(one.status))
  return {
    days: lags.get(lagKey(distributorId, supplierId)) ?? lags.get(lagKey(distributorId)) ?? null,
    approvals: tally(answers.map((answer) => answer === 'yes')),
    disputes: tally(settled.map(({ status, recovered }) => status === 'recovered' && (recovered?.minor ?? 1) > 0)),
    shortPaid: shortPaidBy(
      settled.filter(({ createdAt }) => dayAt(createdAt) >= since),
      payments.filter((one) => one.distributorId === distributorId),
    ),
  }
}

/** By currency. What was recovered without a figure was recovered whole; more than was short is no gain. */
function shortPaidBy(settled: readonly Dispute[], payments: readonly Payment[]): readonly ShortPaid[] {
  return [...new Set(settled.map(({ expected }) => expected.currency))].map((currency) => {
    const mine = settled.filter(({ expected }) => expected.currency === currency)
    const shortOf = ({ expected, paid }: Dispute) => Math.max(0, expected.minor - paid.minor)
    const backOf = (one: Dispute) =>
      one.status === 'recovered' ? Math.min(shortOf(one), one.recovered?.minor ?? shortOf(one)) : 0
    const total = (of: (one: Dispute) => number) =>
      sum(
        mine.map((one) => money(of(one), currency)),
        currency,
      )
    const paid = payments.flatMap(({ amount }) => (amount.currency === currency ? [amount] : []))
    return { settled: mine.length, paid: sum(paid, currency), short: total(shortOf), back: total(backOf) }
  })
}

const closed: ReadonlySet<Dispute['status']> = new Set(['recovered', 'given-up'])

function answerOf({ status, protectedUntil, deletedAt }: Registration): 'yes' | 'no' | null {
  if (deletedAt > 0) return null
  if (status === 'rejected' || status === 'conflict') return 'no'
  if (status === 'approved' || status === 'extension-requested' || status === 'expired' || status === 'won')
    return 'yes'
  return protectedUntil !== null ? 'yes' : null
}

const tally = (went: readonly boolean[]): Tally => ({ good: went.filter(Boolean).length, of: went.length })
