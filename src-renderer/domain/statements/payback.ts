import type { Payment } from '../commissions/agreement'
import { add, zero } from '../values/money'
import { askedOf } from './claim'
import type { Dispute } from './statement'

/**
 * Payments that may be the answer to a dispute that was sent: they came since then, from the same payer, for the same account and
 * one of its months (or, where money was taken back, as an adjustment of any month), in its currency. A suggestion: only a person
 * counts one. The earliest first.
 */
export function paybacksOf(dispute: Dispute, payments: readonly Payment[]): readonly Payment[] {
  const { sentOn, status, months } = dispute
  if (sentOn === null || (status !== 'sent' && status !== 'answered')) return []
  const known = new Set([...(dispute.countedIds ?? []), ...(dispute.setAsideIds ?? [])])
  const rows = new Set(dispute.lineIds)
  return payments
    .filter((one) => one.amount.minor > 0 && one.amount.currency === dispute.expected.currency && one.paidOn >= sentOn)
    .filter((one) => one.distributorId === dispute.distributorId)
    .filter((one) => dispute.serviceId === null || one.serviceId === dispute.serviceId)
    .filter((one) => (one.kind === 'spiff') === dispute.check.startsWith('SPIFF'))
    .filter((one) => months.includes(one.month) || (dispute.check.startsWith('CLAW') && one.kind === 'adjustment'))
    .filter((one) => !known.has(one.id) && !(one.lineId && rows.has(one.lineId)))
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.id < b.id ? -1 : 1))
}

/** The dispute with a payment counted: recovered once all that was asked for is there. One that is counted already changes nothing. */
export function withPayback(dispute: Dispute, payment: Payment): Dispute {
  const counted = dispute.countedIds ?? []
  if (counted.includes(payment.id)) return dispute
  const recovered = add(dispute.recovered ?? zero(dispute.expected.currency), payment.amount)
  const status = recovered.minor >= askedOf(dispute).minor ? 'recovered' : 'answered'
  return { ...dispute, recovered, status, countedIds: [...counted, payment.id] }
}

/** The dispute for which a payment was said to be something else; it is not suggested again. */
export const withoutPayback = (dispute: Dispute, payment: Payment): Dispute => ({
  ...dispute,
  setAsideIds: [...new Set([...(dispute.setAsideIds ?? []), payment.id])],
})
