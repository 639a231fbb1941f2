import type { Explanation } from '../values/explain'
import { bigRatio, mulDiv } from '../values/integer'
import { type Money, money, times } from '../values/money'
import { type Rate, rate, wholeRate } from '../values/rate'
import { factorsOf } from './scenario'

/** Multiples of the monthly residual at which books are commonly bought and sold; a rule of thumb, never an offer. */
export const multiples = [18, 24, 30, 36] as const

/** What the recurring month is worth at a multiple of months, with its steps; nothing is rounded. */
export function bookValue(monthly: Money, multiple: number): Explanation {
  const amount = times(monthly, multiple)
  return {
    amount,
    rule: null,
    rounding: null,
    steps: [
      { label: 'value.monthly', value: { money: monthly } },
      { label: 'value.multiple', value: { count: multiple } },
      { label: 'value.value', value: { money: amount } },
    ],
  }
}

/**
 * The same book when a part of it leaves each year: the mean month of the `multiple` months that are paid for, times their number.
 * Rounded once, half away from zero.
 */
export function valueUnder(monthly: Money, multiple: number, churn: Rate): Explanation {
  const factors = factorsOf({ churn, growth: rate(0), slipMonths: 0 }, multiple)
  const whole = factors.reduce((sum, one) => sum + one, 0)
  const amount = money(mulDiv(monthly.minor, whole, wholeRate), monthly.currency)
  return {
    amount,
    rule: null,
    rounding: 'half-away',
    steps: [
      { label: 'value.monthly', value: { money: monthly } },
      { label: 'value.multiple', value: { count: multiple } },
      { label: 'value.churn', value: { rate: churn } },
      { label: 'value.mean', value: { rate: rate(Math.round(whole / multiple)) } },
      { label: 'value.value', value: { money: amount } },
    ],
  }
}

export type Concentration = {
  /** Sum of squared shares in percent: 10000 is one payer alone (Herfindahl-Hirschman index). */
  readonly hhi: number
  readonly level: 'low' | 'moderate' | 'high'
  readonly largest: { readonly key: string; readonly share: Rate } | null
}

/** How much hangs on few: the bounds 1500 and 2500 are those of the 2010 merger guidelines. Amounts in one currency, above zero count. */
export function concentrationOf(amounts: ReadonlyMap<string, number>): Concentration {
  const parts = [...amounts].filter(([, minor]) => minor > 0)
  const total = parts.reduce((sum, [, minor]) => sum + BigInt(minor), 0n)
  if (total === 0n) return { hhi: 0, level: 'low', largest: null }
  const squares = parts.reduce((sum, [, minor]) => sum + BigInt(minor) * BigInt(minor), 0n)
  const hhi = bigRatio(squares * 10_000n, total * total)
  const [key, most] = parts.reduce((top, one) =>
    one[1] > top[1] || (one[1] === top[1] && one[0] < top[0]) ? one : top,
  )
  return {
    hhi,
    level: hhi < 1500 ? 'low' : hhi <= 2500 ? 'moderate' : 'high',
    largest: { key, share: rate(bigRatio(BigInt(most) * 1_000_000n, total)) },
  }
}
