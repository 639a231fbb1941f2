import type { Payment } from '../commissions/agreement'
import { cameOf } from '../statements/came'
import { type Lags, lagKey, learnedLags, type PayerLag } from '../statements/lag'
import type { Dispute } from '../statements/statement'
import type { DistributorId, SupplierId } from '../values/ids'
import type { Registration } from './registration'

/** How often something went well, out of how often it was settled at all. */
export type Tally = { readonly good: number; readonly of: number }

/** What the advisor's own book shows of a distributor. `days` is null while too few months have come in to learn from. */
export type TrackRecord = {
  readonly days: PayerLag | null
  readonly approvals: Tally
  readonly disputes: Tally
}

export type TrackGround = {
  readonly lags: Lags
  readonly registrations: readonly Registration[]
  readonly disputes: readonly Dispute[]
}

/** Fewer answers than this say nothing about the next one. */
export const fewestAnswers = 3

export const speaks = ({ of }: Tally): boolean => of >= fewestAnswers

/** The days to pay that these payments teach. */
export const lagsOf = (payments: readonly Payment[]): Lags => learnedLags(cameOf(payments, []).lines)

/**
 * The record of one distributor. An approval counts as one also after it expired, was won or was let go of; an answer that is still
 * open counts neither way. A dispute went well when any of it was recovered. Days to pay are the supplier's own where they are known.
 */
export function trackRecordOf(
  distributorId: DistributorId,
  supplierId: SupplierId,
  { lags, registrations, disputes }: TrackGround,
): TrackRecord {
  const answers = registrations.flatMap((one) => (one.distributorId === distributorId ? (answerOf(one) ?? []) : []))
  const settled = disputes.filter((one) => one.distributorId === distributorId && closed.has(one.status))
  return {
    days: lags.get(lagKey(distributorId, supplierId)) ?? lags.get(lagKey(distributorId)) ?? null,
    approvals: tally(answers.map((answer) => answer === 'yes')),
    disputes: tally(settled.map(({ status, recovered }) => status === 'recovered' && (recovered?.minor ?? 1) > 0)),
  }
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
