import type { Category } from '../catalog/category'
import type { Reduction } from '../clients/service'
import type { Day, Instant } from '../values/dates'
import type {
  ClientId,
  DistributorId,
  OfferingId,
  OpportunityId,
  OptionId,
  OrderId,
  QuoteId,
  SupplierId,
} from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity } from '../values/quantity'

export const orderStatuses = ['placed', 'installing', 'live', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** What an accepted option asks one supplier to deliver; becomes a service when it goes live. */
export type Order = {
  readonly id: OrderId
  readonly clientId: ClientId
  readonly opportunityId: OpportunityId
  readonly quoteId: QuoteId
  readonly optionId: OptionId
  readonly supplierId: SupplierId
  readonly offeringId: OfferingId | null
  readonly distributorId: DistributorId | null
  readonly category: Category
  readonly description: string
  readonly quantity: Quantity
  readonly unit: string
  readonly mrc: Money
  readonly nrc: Money
  readonly termMonths: number
  /** The order of the same option whose contract this one ends with; absent: its own. */
  readonly endsWith?: OrderId
  readonly status: OrderStatus
  readonly orderedOn: Day
  /** Firm order commitment date (FOC) when the supplier has given one. */
  readonly installOn: Day | null
  /** Free months and percents off that the accepted option promised; absent: none. */
  readonly reductions?: readonly Reduction[]
  /** When the advisor found the first bill right; absent or null until then. */
  readonly billVerifiedOn?: Day | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}
