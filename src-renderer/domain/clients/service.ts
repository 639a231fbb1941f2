import type { Category } from '../catalog/category'
import type { Day, Instant } from '../values/dates'
import type { ClientId, DistributorId, OfferingId, OrderId, ServiceId, SiteId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity } from '../values/quantity'

export type ServiceStatus = 'ordered' | 'active' | 'cancelled'

/** What a client has with a supplier, with its contract. `mrc` is the whole monthly charge, not the price of one unit. */
export type Service = {
  readonly id: ServiceId
  readonly clientId: ClientId
  readonly siteId: SiteId | null
  readonly supplierId: SupplierId
  readonly offeringId: OfferingId | null
  readonly distributorId: DistributorId | null
  readonly orderId: OrderId | null
  readonly category: Category
  readonly description: string
  /** Supplier's account number as text: leading zeros matter. */
  readonly account: string
  readonly circuit: string
  readonly quantity: Quantity
  readonly unit: string
  readonly mrc: Money
  readonly nrc: Money
  readonly status: ServiceStatus
  readonly signedOn: Day | null
  readonly startsOn: Day | null
  readonly termMonths: number
  readonly autoRenew: boolean
  readonly renewMonths: number
  readonly noticeDays: number
  readonly cancelledOn: Day | null
  readonly notes: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}
