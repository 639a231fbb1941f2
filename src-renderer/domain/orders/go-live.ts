import type { Service } from '../clients/service'
import type { QuoteOption } from '../quotes/quote'
import { addDays, type Day, type Instant } from '../values/dates'
import type { ServiceId } from '../values/ids'
import type { Order } from './order'

type Live = {
  readonly id: ServiceId
  readonly startsOn: Day
  readonly account: string
  readonly circuit: string
  /** The service whose contract it ends with; null: its own, or that one is not live yet. */
  readonly endsWith: ServiceId | null
  readonly now: Instant
}

/** The service that an order becomes on the day it goes live: everything known is carried over, nothing is typed twice. */
export function serviceOf(order: Order, option: QuoteOption | null, live: Live): Service {
  return {
    id: live.id,
    clientId: order.clientId,
    siteId: null,
    supplierId: order.supplierId,
    offeringId: order.offeringId,
    distributorId: order.distributorId,
    orderId: order.id,
    opportunityId: order.opportunityId,
    category: order.category,
    description: order.description,
    account: live.account,
    circuit: live.circuit,
    quantity: order.quantity,
    unit: order.unit,
    mrc: order.mrc,
    ...(order.reductions && { reductions: order.reductions }),
    nrc: order.nrc,
    status: 'active',
    signedOn: order.orderedOn,
    startsOn: live.startsOn,
    termMonths: order.termMonths,
    autoRenew: option?.autoRenew ?? false,
    renewMonths: option?.renewMonths ?? 0,
    noticeDays: option?.noticeDays ?? 0,
    cancelledOn: null,
    ...(live.endsWith && { endsWith: live.endsWith }),
    notes: '',
    createdAt: live.now,
    updatedAt: live.now,
    deletedAt: 0,
  }
}

/** How an order is doing against its dates. */
export type OrderHealth = 'on-time' | 'no-date' | 'late' | 'bill-open' | 'done' | 'cancelled'

/** Days after the order within which a supplier is expected to commit to a date. A rule of thumb of the trade. */
export const dateExpectedWithin = 7

export function healthOf(order: Order, today: Day): OrderHealth {
  if (order.status === 'cancelled') return 'cancelled'
  if (order.status === 'live') return order.billVerifiedOn ? 'done' : 'bill-open'
  if (order.installOn === null) return today > addDays(order.orderedOn, dateExpectedWithin) ? 'no-date' : 'on-time'
  return order.installOn < today ? 'late' : 'on-time'
}
