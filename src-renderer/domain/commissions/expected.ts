import type { Category } from '../catalog/category'
import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import { addMonths, type Day, type Month, monthOf, monthRange, monthsBetween } from '../values/dates'
import type { Explanation } from '../values/explain'
import type { AgreementId, DistributorId, OfferingId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Agreement } from './agreement'
import { explainMonth, partsOf } from './parts'
import { candidatesFor, isInForce } from './precedence'
import { endIndex, paidMonths, spansOf } from './spans'

/** What can earn a residual: a service, an order, or a line of a quote. `startsOn` null: no calendar yet, taken as running. */
export type Earning = {
  readonly id: string
  readonly kind: 'service' | 'order' | 'line'
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId | null
  readonly category: Category
  readonly offeringId: OfferingId | null
  readonly mrc: Money
  readonly startsOn: Day | null
  readonly termMonths: number
  /** Last day of service, or the first day without it. */
  readonly endsOn: Day | null
}

export type ExpectedMonth = {
  readonly usageMonth: Month
  readonly payMonth: Month
  /** The advisor's own part, after splits, in the currency of the MRC. */
  readonly amount: Money
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
  distributorId: service.distributorId,
  category: service.category,
  offeringId: service.offeringId,
  mrc: service.mrc,
  startsOn: service.startsOn ?? service.signedOn,
  termMonths: service.termMonths,
  endsOn: service.cancelledOn ?? (service.status === 'cancelled' ? never : null),
})

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
})

/** The agreement in force on a usage day: the most specific wins, ties go to the later `from`; null without one. */
export function agreementFor(earning: Earning, on: Day, agreements: readonly Agreement[]): Agreement | null {
  if (earning.distributorId === null) return null
  return candidatesFor(earning, agreements).find((agreement) => isInForce(agreement, on)) ?? null
}

/** The advisor's net for the month of a usage day; null when no agreement pays it. Never adds, rounds as the agreement says. */
export function monthlyResidual(earning: Earning, on: Day, agreements: readonly Agreement[]): Explanation | null {
  const agreement = agreementFor(earning, on, agreements)
  if (!agreement) return null
  const usageMonth = monthOf(on)
  const number = earning.startsOn ? monthsBetween(monthOf(earning.startsOn), usageMonth) + 1 : null
  if ((number ?? 1) < 1 || (number ?? 1) > paidMonths(agreement, earning.termMonths)) return null
  if (earning.endsOn && endIndex(usageMonth, earning.endsOn) < 1) return null
  return explainMonth(earning.mrc, agreement, { usageMonth, number })
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
  const months = monthRange(from, count)
  const started = earning.startsOn ? monthsBetween(monthOf(earning.startsOn), from) + 1 : null
  return spansOf(earning, agreements, from, count).flatMap(({ agreement, first, end }) => {
    const amount = partsOf(earning.mrc, agreement).net
    return months.slice(first, end).map((usageMonth, index) => ({
      usageMonth,
      payMonth: months[first + index + agreement.lagMonths] ?? addMonths(usageMonth, agreement.lagMonths),
      amount,
      get explanation() {
        return explainMonth(earning.mrc, agreement, {
          usageMonth,
          number: started === null ? null : started + first + index,
        })
      },
      agreementId: agreement.id,
      version: agreement.version,
    }))
  })
}
