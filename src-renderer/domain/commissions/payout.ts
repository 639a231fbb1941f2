import { convert, type RateDay } from '../values/exchange'
import type { Explanation } from '../values/explain'
import type { Money } from '../values/money'
import type { ExpectedMonth } from './expected'

/**
 * What money that came is held against: the expected amount, or where the agreement pays out in another currency, that amount at
 * one dated rate. Without a rate, and where it came in the currency of the charge after all, it is the amount as it was agreed.
 */
export function dueAgainst(expected: ExpectedMonth, came: readonly Money[], rates: RateDay | null): Money {
  const { amount, payout } = expected
  const converted = payout && rates ? convert(amount, payout, rates)?.amount : undefined
  if (!converted) return amount
  const inCharge = came.some((one) => one.currency === amount.currency)
  return inCharge && !came.some((one) => one.currency === payout) ? amount : converted
}

/** Minor units by which a payer's rate of the day may differ from ours: two hundredths are the banks'. */
export const bankSlack = (minor: number): number => Math.max(1, Math.floor(minor / 50))

/**
 * An explanation whose agreement pays out in another currency, with that amount at one dated rate: the rate, its day, and what it
 * comes to, rounded once half away from zero. Without a rate it says so, and nothing is guessed. The amount itself stays in the
 * currency of the charge, in which it was agreed.
 */
export function paidOut(explanation: Explanation, rates: RateDay | null): Explanation {
  const step = explanation.steps.find(({ label }) => label === 'residual.payout')
  if (!step || !('text' in step.value)) return explanation
  const { amount } = explanation
  const to = step.value.text
  const converted = rates && convert(amount, to, rates)
  return {
    ...explanation,
    steps: [
      ...explanation.steps,
      ...(converted
        ? [
            {
              label: 'residual.payout-rate',
              params: { from: amount.currency, to },
              value: { text: converted.rateText },
            },
            { label: 'residual.payout-day', value: { day: converted.rateDay } },
            { label: 'residual.paid-out', value: { money: converted.amount } },
          ]
        : [{ label: 'residual.payout-no-rate', params: { from: amount.currency, to }, value: { text: '–' } }]),
    ],
  }
}
