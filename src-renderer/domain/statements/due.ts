import type { Service } from '../clients/service'
import type { Agreement } from '../commissions/agreement'
import { monthCharge, stateOn } from '../commissions/charge'
import { type Earning, type ExpectedMonth, earningOfService, expectedMonths } from '../commissions/expected'
import { type Held, payerKey } from '../commissions/minimum'
import { lastDayOf, type Month, monthOf, monthsBetween } from '../values/dates'
import type { Money } from '../values/money'
import type { Due } from './ledger'

/** What every service is due for `count` usage months from `from`, in its own currency; months that pay nothing are left out. */
export function duesOf(
  services: readonly Service[],
  agreements: readonly Agreement[],
  from: Month,
  count: number,
): readonly Due[] {
  return services.flatMap((service) => {
    if (service.status === 'ordered' || service.distributorId === null || service.deletedAt !== 0) return []
    const earning = earningOfService(service)
    return expectedMonths(earning, agreements, from, count)
      .filter((month) => month.amount.minor !== 0)
      .map((month) => dueOf(service, earning, month))
  })
}

/** What one service is due for a usage month; null for nothing, and where the month is not known. */
export const dueFor = (service: Service, usageMonth: Month | null, agreements: readonly Agreement[]): Money | null =>
  usageMonth ? (expectedMonths(earningOfService(service), agreements, usageMonth, 1)[0]?.amount ?? null) : null

/** Dues without what payers hold for good or for now; what they carry is due in the payment month that it goes to. */
export const afterMinimums = (dues: readonly Due[], held: Held): readonly Due[] =>
  dues.flatMap((due) => {
    const why = held.get(payerKey(due.distributorId, due.amount.currency))?.get(due.payMonth)
    if (!why) return [due]
    return why.goesTo === null || why.goesTo === 'lost'
      ? []
      : [{ ...due, payMonth: why.goesTo, carriedFrom: due.payMonth }]
  })

function dueOf(service: Service, earning: Earning, month: ExpectedMonth): Due {
  const start = service.startsOn ?? service.signedOn
  return {
    serviceId: service.id,
    clientId: service.clientId,
    supplierId: service.supplierId,
    distributorId: service.distributorId ?? '',
    account: service.account,
    usageMonth: month.usageMonth,
    payMonth: month.payMonth,
    amount: month.amount,
    mrc: (monthCharge(earning, month.usageMonth, 'month-end') ?? stateOn(earning, lastDayOf(month.usageMonth))).mrc,
    agreementId: month.agreementId,
    version: month.version,
    number: start ? monthsBetween(monthOf(start), month.usageMonth) + 1 : null,
    termMonths: earning.termMonths,
    running: service.status === 'active',
    // Worked out when a check asks: only for a month that was not paid right.
    get others() {
      return otherAmounts(month)
    },
  }
}

/** The amounts on the way to the advisor's own part: the whole commission, the part before splits, the parts of others. */
function otherAmounts({ explanation, amount }: ExpectedMonth): readonly Money[] {
  return explanation.steps.slice(1).flatMap(({ value }) => {
    const other = 'money' in value && value.money.currency === amount.currency ? value.money : null
    return other && other.minor !== amount.minor ? [other] : []
  })
}
