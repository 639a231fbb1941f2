import { addMonths, type Day, type Month, monthOf, monthsBetween } from '../values/dates'
import type { Explanation } from '../values/explain'
import { type Money, money, negate, share } from '../values/money'
import { noRate, type Rate } from '../values/rate'
import type { Agreement } from './agreement'
import { type ClawbackStep, termsOf } from './rule'

/** The part that is taken back when a service ends in a month of service, counted from 1. */
export const clawbackRate = (steps: readonly ClawbackStep[], number: number): Rate =>
  steps.find((step) => step.from <= number && number <= step.to)?.rate ?? noRate

/** What was paid once for a service, and what could still be taken back. Both are the advisor's own, after splits. */
export type Exposure = {
  readonly agreement: Agreement
  readonly paid: Money
  readonly atRisk: Money
  readonly vested: Money
  /** The last month in which anything could be taken back; null when nothing can. */
  readonly until: Month | null
  readonly explanation: Explanation
}

type Paid = {
  readonly amount: Money
  /** Residual paid for the same service so far; counts where the agreement takes that back too. */
  readonly residual: Money
  readonly startsOn: Day
}

/** What would go back if the service ended in `month`, negative, in the currency of what was paid; rounded once as the agreement says. */
export function takenBack(agreement: Agreement, paid: Paid, month: Month): Money {
  return negate(exposureIn(agreement, paid, month).atRisk)
}

/** How much of what was paid is safe in a month, and how much is not. */
export function exposureIn(agreement: Agreement, paid: Paid, month: Month): Exposure {
  const { clawback } = termsOf(agreement)
  const number = monthsBetween(monthOf(paid.startsOn), month) + 1
  const rate = clawback ? clawbackRate(clawback.steps, number) : noRate
  const whole = clawback?.residualToo
    ? money(paid.amount.minor + paid.residual.minor, paid.amount.currency)
    : paid.amount
  const atRisk = share(whole, rate, agreement.rounding)
  const last = clawback?.steps.reduce((latest, step) => (step.rate > 0 ? Math.max(latest, step.to) : latest), 0) ?? 0
  return {
    agreement,
    paid: whole,
    atRisk,
    vested: money(whole.minor - atRisk.minor, whole.currency),
    until: last >= number ? addMonths(monthOf(paid.startsOn), last - 1) : null,
    explanation: {
      amount: atRisk,
      rule: { id: agreement.id, version: agreement.version, name: agreement.name },
      rounding: agreement.rounding,
      steps: [
        { label: 'clawback.paid', value: { money: paid.amount } },
        ...(clawback?.residualToo ? [{ label: 'clawback.residual', value: { money: paid.residual } }] : []),
        { label: 'clawback.month', value: { count: number } },
        { label: 'clawback.rate', value: { rate } },
        { label: 'clawback.at-risk', value: { money: atRisk } },
      ],
    },
  }
}
