import { convert, type RateDay } from '../values/exchange'
import type { Explanation } from '../values/explain'

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
