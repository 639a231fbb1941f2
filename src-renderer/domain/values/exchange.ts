import type { Currency } from './currency'
import { minorDigits } from './currency'
import type { Day } from './dates'
import { type Money, money } from './money'

/** One day's reference rates: units of each currency for one euro, in millionths. Source: the file the advisor imported. */
export type RateDay = { readonly id: Day; readonly source: string; readonly perEuro: Readonly<Record<string, number>> }

/** An amount in another currency, with the day whose rate was used; the screen always shows that day. */
export type Converted = { readonly amount: Money; readonly rateDay: Day; readonly rateText: string }

/** Converts through the euro at one day's rates, rounded once half away from zero; null when the day lacks a rate. */
export function convert(amount: Money, to: Currency, rates: RateDay): Converted | null {
  const from = amount.currency === 'EUR' ? 1_000_000 : rates.perEuro[amount.currency]
  const into = to === 'EUR' ? 1_000_000 : rates.perEuro[to]
  if (!from || !into) return null
  const top = BigInt(amount.minor) * BigInt(into) * 10n ** BigInt(minorDigits(to))
  const bottom = BigInt(from) * 10n ** BigInt(minorDigits(amount.currency))
  const size = top < 0n ? -top : top
  const rounded = (size * 2n + bottom) / (bottom * 2n)
  return {
    amount: money(Number(top < 0n ? -rounded : rounded), to),
    rateDay: rates.id,
    rateText: (into / from).toPrecision(6),
  }
}
