import type { Category } from '../catalog/category'
import type { Day, Instant } from '../values/dates'
import type {
  ClientId,
  DistributorId,
  OfferingId,
  OpportunityId,
  OrderId,
  ServiceId,
  SiteId,
  SupplierId,
} from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity } from '../values/quantity'

export type ServiceStatus = 'ordered' | 'active' | 'cancelled'

/** Kinds of charge inside a monthly charge that payers often pay no commission on. */
export const chargeKinds = ['taxes', 'surcharges', 'equipment', 'pass-through', 'usage'] as const
export type ChargeKind = (typeof chargeKinds)[number]
export type Charge = { readonly kind: ChargeKind; readonly mrc: Money }

/** From this day on the service has this many units at this whole monthly charge. */
export type ServiceChange = { readonly on: Day; readonly quantity: Quantity; readonly mrc: Money }

/** From this month of service on, counted from 1, and for so many months the client is billed that much less than the monthly charge. */
export type Reduction = { readonly fromMonth: number; readonly months: number; readonly less: Money }

/** What decides when a contract ends, renews and must be given notice. */
export type ContractTerms = Pick<Service, 'startsOn' | 'termMonths' | 'autoRenew' | 'renewMonths' | 'noticeDays'>

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
  /** Another service of the client whose contract this one ends with; absent or null: its own. */
  readonly endsWith?: ServiceId | null
  /** The terms of that contract where they hold, put in by `coTermed` whenever services are read; never stored. */
  readonly contract?: ContractTerms
  /** No commission may be paid for it by law, as in some public programs; absent or false: it may. */
  readonly barred?: boolean
  readonly notes: string
  /** Moves, adds and changes, the earliest first; the first is the beginning. Absent: nothing ever changed. */
  readonly changes?: readonly ServiceChange[]
  /** Parts of the monthly charge that are of a special kind. */
  readonly charges?: readonly Charge[]
  /** What the service costs its reseller a month; absent or null is not known. */
  readonly cost?: Money | null
  /** Units used in a typical month; absent or null is not known. */
  readonly usage?: Quantity | null
  /** Free months and percents off that the accepted option promised; absent: none. */
  readonly reductions?: readonly Reduction[]
  /** The opportunity that it was sold under, where one is known: an agreement for that deal alone finds it. */
  readonly opportunityId?: OpportunityId | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}
