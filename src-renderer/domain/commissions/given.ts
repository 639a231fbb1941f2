import { mulDiv } from '../values/integer'
import { type Money, money, share } from '../values/money'
import { quantity } from '../values/quantity'
import type { Rate } from '../values/rate'
import type { Agreement } from './agreement'
import type { MonthCharge } from './charge'
import { commissionOf } from './commission'
import type { Earning } from './expected'
import { type Parts, partsOfCommission } from './parts'
import type { Given } from './rule'

/**
 * What a rule may look at for a month. Costs and special charges were stated for the charge of today and move with it, usage
 * moves with the days that count; each is rounded once, half away from zero.
 */
export function givenOf(earning: Earning, charge: MonthCharge, number: number | null): Given {
  const moved = (amount: Money): Money =>
    earning.mrc.minor <= 0 || charge.mrc.minor === earning.mrc.minor
      ? amount
      : money(mulDiv(amount.minor, charge.mrc.minor, earning.mrc.minor), amount.currency)
  const { usage = null, cost = null, charges = [] } = earning
  return {
    mrc: charge.mrc,
    nrc: earning.nrc ?? null,
    quantity: charge.quantity,
    termMonths: earning.termMonths,
    charges: charges.map((one) => ({ ...one, mrc: moved(one.mrc) })),
    cost: cost && cost.currency === charge.mrc.currency ? moved(cost) : null,
    usage: usage !== null && charge.part ? quantity(mulDiv(usage, charge.part.days, charge.part.of)) : usage,
    dealNumber: earning.dealNumber ?? null,
    number,
  }
}

/** A month's parts; a plain residual, which nearly all are, needs nothing but the charge. Null when the rule lacks a fact. */
export function partsFor(
  earning: Earning,
  charge: MonthCharge,
  number: number | null,
  agreement: Agreement,
): Parts | null {
  const commission = agreement.rule
    ? commissionOf(givenOf(earning, charge, number), agreement)
    : share(charge.mrc, agreement.residual, agreement.rounding)
  if (!commission) return null
  const after = afterTermRate(earning, number, agreement)
  return partsOfCommission(after === null ? commission : share(commission, after, agreement.rounding), agreement)
}

/** What a month after the term is paid of its commission where the contract did not renew; null when nothing is different. */
export function afterTermRate(
  { renews, termMonths }: Earning,
  number: number | null,
  { terms }: Agreement,
): Rate | null {
  if (terms?.afterTerm === undefined || terms.pays !== 'residual') return null
  return renews === false && termMonths > 0 && number !== null && number > termMonths ? terms.afterTerm : null
}
