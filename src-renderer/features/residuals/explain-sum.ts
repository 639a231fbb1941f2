import { inBase } from '#domain/commissions/sums'
import type { Currency } from '#domain/values/currency'
import type { RateDay } from '#domain/values/exchange'
import type { Explanation } from '#domain/values/explain'
import { type Money, subtract, sum } from '#domain/values/money'

const explained = 12

/**
 * A sum opened into what it is made of, under one name each, the largest first and in the base currency; what is small stands
 * together, with what rounding leaves over when each part is converted on its own.
 */
export function explainSum(
  parts: readonly { readonly name: string; readonly amount: Money }[],
  label: string,
  base: Currency,
  rates: RateDay | null,
): Explanation {
  const named = new Map<string, Money[]>()
  for (const { name, amount } of parts) {
    const own = named.get(name)
    if (own) own.push(amount)
    else named.set(name, [amount])
  }
  const { total } = inBase(
    parts.map((one) => one.amount),
    base,
    rates,
  )
  const largest = [...named]
    .map(([name, amounts]) => ({ name, amount: inBase(amounts, base, rates).total }))
    .sort((a, b) => Math.abs(b.amount.minor) - Math.abs(a.amount.minor))
    .slice(0, explained)
  const shown = sum(
    largest.map((one) => one.amount),
    base,
  )
  const rest = subtract(total, shown)
  return {
    amount: total,
    rule: null,
    rounding: null,
    steps: [
      ...largest.map(({ name, amount }) => ({ label: 'forecast.group', params: { name }, value: { money: amount } })),
      ...(rest.minor === 0 ? [] : [{ label: 'forecast.rest', value: { money: rest } }]),
      { label, value: { money: total } },
    ],
  }
}
