import type { Category } from '../catalog/category'
import type { LineKind } from '../statements/statement'
import type { Day, Instant, Month } from '../values/dates'
import type {
  AgreementId,
  DistributorId,
  LineId,
  OfferingId,
  OpportunityId,
  ServiceId,
  StatementId,
  SupplierId,
} from '../values/ids'
import type { Rounding } from '../values/integer'
import type { Money } from '../values/money'
import type { Rate } from '../values/rate'
import type { Rule, Terms } from './rule'

/** Evergreen: as long as the client pays. Term: exactly the contract's term. Months: a fixed number from the first. */
export type Duration =
  | { readonly kind: 'evergreen' }
  | { readonly kind: 'term' }
  | { readonly kind: 'months'; readonly months: number }

/** What somebody does for a part of a commission. */
export const splitRoles = ['referrer', 'lead', 'closer', 'sub-agent', 'override'] as const
export type SplitRole = (typeof splitRoles)[number]

/** Somebody's share of the advisor's part: out of it, or paid on top and then beside it. */
export type AgreementSplit = {
  readonly payee: string
  readonly share: Rate
  readonly role?: SplitRole
  readonly onTop?: boolean
  /** `advisor`: it arrives with the advisor's own money, who passes it on. Absent or `payer`: the payer sends it to them directly. */
  readonly paidBy?: 'payer' | 'advisor'
}

/**
 * Effective-dated rule for what a distributor pays. The most specific match wins: deal > account > offering > category >
 * supplier > distributor. Without `rule` and `terms` it is a plain residual: a percent of the whole monthly charge.
 */
export type Agreement = {
  readonly id: AgreementId
  readonly version: number
  readonly name: string
  readonly distributorId: DistributorId
  readonly supplierId: SupplierId | null
  readonly category: Category | null
  readonly offeringId: OfferingId | null
  /** One account of the supplier alone; absent or null for all. */
  readonly account?: string | null
  /** One deal alone; absent or null for all. */
  readonly opportunityId?: OpportunityId | null
  /** In force for usage days in [from, to). */
  readonly from: Day
  readonly to: Day | null
  /** Residual as a share of MRC that the supplier pays. */
  readonly residual: Rate
  /** The advisor's share of that residual; the rest stays with the distributor. */
  readonly advisorShare: Rate
  readonly rule?: Rule
  readonly terms?: Terms
  /** Others who are paid, if any. */
  readonly splits: readonly AgreementSplit[]
  readonly duration: Duration
  /** Months from usage to payment. */
  readonly lagMonths: number
  readonly rounding: Rounding
  readonly notes: string
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** One residual that was paid for a usage month. */
export type Payment = {
  readonly id: string
  readonly month: Month
  readonly paidOn: Day
  readonly distributorId: DistributorId
  readonly supplierId: SupplierId
  readonly serviceId: ServiceId | null
  readonly account: string
  readonly amount: Money
  /** The statement line that says so; a line that pays several services has a payment for each. Absent for what was booked without one. */
  readonly lineId?: LineId
  readonly statementId?: StatementId
  readonly kind?: LineKind
}
