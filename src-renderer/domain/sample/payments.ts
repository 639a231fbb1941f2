import type { Service } from '../clients/service'
import type { Agreement, Payment } from '../commissions/agreement'
import { type ExpectedMonth, earningOfService, expectedMonths } from '../commissions/expected'
import { addDays, addMonths, firstDayOf, type Month, monthOf, monthsBetween } from '../values/dates'
import type { ServiceId } from '../values/ids'
import { money, negate, share } from '../values/money'
import { percent } from '../values/rate'
import { distributorId, supplierId } from './catalog'
import { type Moment, sampleId } from './moment'

export const paidMonthsCount = 24

/** What a payer does wrong with a service; most are paid right. */
export type Habit =
  | 'right'
  | 'stops-at-term'
  | 'stops'
  | 'pays-less'
  | 'pays-more'
  | 'pays-twice'
  | 'pays-whole'
  | 'bills-less'
  | 'other-money'
  | 'never-starts'
  | 'takes-back'
  | 'takes-back-last'

/** The day of the month on which each distributor pays. */
const payDays: Readonly<Record<string, number>> = {
  [distributorId('meridian')]: 12,
  [distributorId('harborview')]: 20,
  [distributorId('tamarack')]: 5,
}

/** Two years of payments as the agreements promise them, with the trade's mistakes for the advisor to find, and who makes which. */
export function samplePayments(
  moment: Moment,
  services: readonly Service[],
  agreements: readonly Agreement[],
): { readonly payments: readonly Payment[]; readonly habits: ReadonlyMap<ServiceId, Habit> } {
  const thisMonth = monthOf(moment.today)
  const first = addMonths(thisMonth, 1 - paidMonthsCount)
  const habits = habitsOf(services, agreements, thisMonth)
  const paid = services.flatMap((service) => {
    const months = expectedMonths(earningOfService(service), agreements, addMonths(first, -4), paidMonthsCount + 4)
    return months
      .filter((month) => month.payMonth >= first && month.payMonth <= thisMonth && month.amount.minor > 0)
      .flatMap((month) => pay(service, month, habits.get(service.id) ?? 'right', thisMonth))
  })
  const payments = [...paid, ...foundMoney(thisMonth)].filter(
    (payment) => payment.paidOn <= moment.today && !isHeldUp(payment, thisMonth),
  )
  return { payments, habits }
}

function pay(service: Service, month: ExpectedMonth, habit: Habit, thisMonth: Month): readonly Payment[] {
  const age = monthsBetween(month.usageMonth, thisMonth)
  const number = service.startsOn ? monthsBetween(monthOf(service.startsOn), month.usageMonth) + 1 : 0
  const right = payment(service, month, month.amount)
  if (habit === 'never-starts') return []
  if (habit === 'stops-at-term') return number > service.termMonths ? [] : [right]
  if (habit === 'pays-less') return age < 7 ? [{ ...right, amount: share(month.amount, percent(75)) }] : [right]
  if (habit === 'takes-back' && age === 6)
    return [right, { ...right, id: `${right.id}-back`, amount: negate(month.amount) }]
  return mistake(right, month, habit, { age, isNewest: month.payMonth === thisMonth })
}

/** Mistakes of the last months, one way each. */
function mistake(
  right: Payment,
  month: ExpectedMonth,
  habit: Habit,
  { age, isNewest }: { readonly age: number; readonly isNewest: boolean },
): readonly Payment[] {
  const { amount } = right
  if (habit === 'stops') return age < 7 ? [] : [right]
  if (habit === 'pays-more') return age < 6 ? [{ ...right, amount: share(amount, percent(125)) }] : [right]
  if (habit === 'pays-twice' && age === 5) return [right, { ...right, id: `${right.id}-again` }]
  if (habit === 'pays-whole') return age < 6 ? [{ ...right, amount: wholeOf(month) }] : [right]
  if (habit === 'bills-less') return age < 6 ? [{ ...right, amount: share(amount, percent(80)) }] : [right]
  if (habit === 'other-money' && age === 4) return [{ ...right, amount: money(amount.minor, 'CAD') }]
  if (habit === 'takes-back-last' && isNewest)
    return [right, { ...right, id: `${right.id}-back`, amount: negate(amount) }]
  return [right]
}

/** The commission before the distributor's share: what a payer sends that has forgotten the split. */
function wholeOf({ explanation, amount }: ExpectedMonth): Payment['amount'] {
  const step = explanation.steps.find(({ label }) => label === 'residual.commission')
  return step && 'money' in step.value ? step.value.money : amount
}

function payment(service: Service, { usageMonth, payMonth }: ExpectedMonth, amount: Payment['amount']): Payment {
  const payer = service.distributorId ?? ''
  return {
    id: sampleId('payment', `${service.id.slice(15)}-${usageMonth}`),
    month: usageMonth,
    paidOn: addDays(firstDayOf(payMonth), (payDays[payer] ?? 15) - 1),
    distributorId: payer,
    supplierId: service.supplierId,
    serviceId: service.id,
    account: service.account,
    amount,
  }
}

/** One payer's newest statement has not come, though it usually comes in the first week. */
const isHeldUp = ({ distributorId: payer, paidOn }: Payment, thisMonth: Month): boolean =>
  payer === distributorId('tamarack') && monthOf(paidOn) === thisMonth

/** Gives the mistakes to services that can show them: past their term, long begun, or running for months. */
function habitsOf(
  services: readonly Service[],
  agreements: readonly Agreement[],
  thisMonth: Month,
): ReadonlyMap<string, Habit> {
  const found = new Map<string, Habit>()
  const age = (one: Service) => (one.startsOn ? monthsBetween(monthOf(one.startsOn), thisMonth) : 0)
  const earns = (one: Service) =>
    expectedMonths(earningOfService(one), agreements, addMonths(thisMonth, -3), 1).length > 0
  const give = (habit: Habit, count: number, fits: (one: Service) => boolean) => {
    const able = services.filter((one) => one.status === 'active' && !found.has(one.id) && earns(one) && fits(one))
    for (const one of able.slice(0, count)) found.set(one.id, habit)
  }
  give('stops-at-term', 3, (one) => one.termMonths > 0 && age(one) > one.termMonths + 3)
  give('never-starts', 2, (one) => age(one) >= 6 && age(one) <= 14)
  give('pays-less', 3, (one) => age(one) >= 12)
  give('takes-back', 1, (one) => age(one) >= 10)
  const inDollars = (one: Service) => one.mrc.currency === 'USD' && age(one) >= 9
  give('stops', 1, (one) => inDollars(one) && age(one) < one.termMonths)
  give('pays-more', 1, inDollars)
  give('pays-twice', 1, inDollars)
  give('pays-whole', 1, inDollars)
  give('bills-less', 1, inDollars)
  give('other-money', 1, inDollars)
  give('takes-back-last', 1, inDollars)
  return found
}

/** Two payments for an account that no service has: money that somebody should look at. */
function foundMoney(thisMonth: Month): readonly Payment[] {
  const payer = distributorId('meridian')
  return [4, 3].map((age) => ({
    id: sampleId('payment', `unknown-${String(age)}`),
    month: addMonths(thisMonth, -age),
    paidOn: addDays(firstDayOf(addMonths(thisMonth, 2 - age)), (payDays[payer] ?? 15) - 1),
    distributorId: payer,
    supplierId: supplierId('northline'),
    serviceId: null,
    account: '00088310',
    amount: money(9_620, 'USD'),
  }))
}
