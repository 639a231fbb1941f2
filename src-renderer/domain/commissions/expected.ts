import type { Category } from '../catalog/category'
import { termMonthsOf } from '../clients/contract'
import type { Charge, ContractTerms, Reduction, Service, ServiceChange } from '../clients/service'
import type { Order } from '../orders/order'
import type { Currency } from '../values/currency'
import { type Day, type Month, monthOf, monthsBetween } from '../values/dates'
import type { Explanation } from '../values/explain'
import type { AgreementId, DistributorId, OfferingId, OpportunityId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity } from '../values/quantity'
import type { Agreement } from './agreement'
import { monthCharge, stateOn } from './charge'
import { partsFor } from './given'
import { candidatesFor, isInForce } from './precedence'
import { termsOf } from './rule'
import { isRunning } from './running'
import { explained, fromTheStart, monthsOf, type Own } from './schedule'
import { paidMonths, spansOf } from './spans'

/** What can earn a residual: a service, an order, or a line of a quote. `startsOn` null: no calendar yet, taken as running. */
export type Earning = {
  readonly id: string
  readonly kind: 'service' | 'order' | 'line'
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId | null
  readonly category: Category
  readonly offeringId: OfferingId | null
  /** The whole monthly charge; where it changed, `changes` say what it was when. */
  readonly mrc: Money
  readonly startsOn: Day | null
  readonly termMonths: number
  /** Last day of service, or the first day without it. */
  readonly endsOn: Day | null
  readonly account?: string
  readonly opportunityId?: OpportunityId | null
  readonly quantity?: Quantity | null
  readonly nrc?: Money | null
  readonly changes?: readonly ServiceChange[]
  readonly charges?: readonly Charge[]
  readonly reductions?: readonly Reduction[]
  /** Whether the contract renews by itself after its term; absent is not known and taken as renewing. */
  readonly renews?: boolean
  readonly cost?: Money | null
  readonly usage?: Quantity | null
  /** The monthly charge at list price; absent or null is not known. */
  readonly listMrc?: Money | null
  readonly newCustomer?: boolean | null
  /** Whether the supplier comes to this site of the client for the first time; absent or null is not known. */
  readonly newLocation?: boolean | null
  readonly quotedOn?: Day | null
  readonly signedOn?: Day | null
  readonly submittedOn?: Day | null
  readonly dealNumber?: number | null
}

export type ExpectedMonth = {
  readonly usageMonth: Month
  readonly payMonth: Month
  /** What arrives: the advisor's own part and the parts of those whom the advisor pays, in the currency of the MRC. */
  readonly amount: Money
  /** The advisor's own part of it, after splits. */
  readonly own: Money
  /** Where the agreement pays out in another currency than that. */
  readonly payout?: Currency
  /** Worked out when it is read. */
  readonly explanation: Explanation
  readonly agreementId: AgreementId
  readonly version: number
}

const never: Day = '1970-01-01'

export const earningOfService = (service: Service): Earning => ({
  id: service.id,
  kind: 'service',
  supplierId: service.supplierId,
  // What is barred is paid by nobody, whatever an agreement says.
  distributorId: service.barred ? null : service.distributorId,
  category: service.category,
  offeringId: service.offeringId,
  mrc: service.mrc,
  startsOn: service.startsOn ?? service.signedOn,
  termMonths: termMonthsOf(service),
  endsOn: service.cancelledOn ?? (service.status === 'cancelled' ? never : null),
  account: service.account,
  opportunityId: service.opportunityId ?? null,
  quantity: service.quantity,
  nrc: service.nrc,
  changes: service.changes ?? [],
  charges: service.charges ?? [],
  reductions: service.reductions ?? [],
  renews: renewsByItself(service.contract ?? service),
  cost: service.cost ?? null,
  usage: service.usage ?? null,
  signedOn: service.signedOn,
})

const renewsByItself = ({ autoRenew, renewMonths }: ContractTerms): boolean => autoRenew && renewMonths > 0

/** An order earns from the day that the supplier has committed to; a cancelled one never. */
export const earningOfOrder = (order: Order): Earning => ({
  id: order.id,
  kind: 'order',
  supplierId: order.supplierId,
  distributorId: order.distributorId,
  category: order.category,
  offeringId: order.offeringId,
  mrc: order.mrc,
  startsOn: order.installOn,
  termMonths: order.termMonths,
  endsOn: order.status === 'cancelled' ? never : null,
  opportunityId: order.opportunityId,
  quantity: order.quantity,
  nrc: order.nrc,
  reductions: order.reductions ?? [],
  signedOn: order.orderedOn,
})

/** The agreement in force on a usage day: the most specific wins, ties go to the later `from`; null without one. */
export function agreementFor(earning: Earning, on: Day, agreements: readonly Agreement[]): Agreement | null {
  if (earning.distributorId === null) return null
  return candidatesFor(earning, agreements).find((agreement) => isInForce(agreement, on)) ?? null
}

/**
 * The advisor's net for the month of a usage day on its own, without what earlier months carried or used up; null when no
 * agreement pays it or a fact is missing. Never adds, rounds as the agreement says.
 */
export function monthlyResidual(earning: Earning, on: Day, agreements: readonly Agreement[]): Explanation | null {
  const agreement = agreementFor(earning, on, agreements)
  if (!agreement) return null
  const usageMonth = monthOf(on)
  const number = earning.startsOn ? monthsBetween(monthOf(earning.startsOn), usageMonth) + 1 : null
  if ((number ?? 1) < 1 || (number ?? 1) > paidMonths(agreement, earning.termMonths)) return null
  const { pays, proration } = termsOf(agreement)
  const counted = monthCharge(earning, usageMonth, proration)
  const once = pays !== 'residual' && { ...stateOn(earning, earning.startsOn ?? on), part: null }
  const charge = counted && (once || counted)
  const parts = charge && partsFor(earning, charge, number, agreement)
  return parts && explained(earning, charge, number, agreement, parts, usageMonth)
}

/** The day that decides which agreement pays a month: its first, or the start in the month of start. */
export function usageDay(earning: Earning, usageMonth: Month): Day {
  return earning.startsOn && monthOf(earning.startsOn) === usageMonth ? earning.startsOn : `${usageMonth}-01`
}

/** Every month that is expected to pay among `count` usage months from `from`; months that pay nothing are left out. */
export function expectedMonths(
  earning: Earning,
  agreements: readonly Agreement[],
  from: Month,
  count: number,
): readonly ExpectedMonth[] {
  return earnedMonths(earning, agreements, from, count).map(({ month }) => month)
}

/** The same with what each month was made of: the commission, the parts of others, the rule. */
export function earnedMonths(
  earning: Earning,
  agreements: readonly Agreement[],
  from: Month,
  count: number,
): readonly Own[] {
  const spans = spansOf(earning, agreements, from, count)
  if (spans.some((span) => isRunning(span.agreement))) return fromTheStart(earning, agreements, from, count)
  return monthsOf(earning, spans, from, count)
}
