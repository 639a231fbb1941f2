import { type Currency, minorDigits } from '../values/currency'
import { bigRatio } from '../values/integer'
import { lineTotal, type Quantity, type UnitPrice } from '../values/quantity'
import { type Rate, wholeRate } from '../values/rate'
import type { Promo, QuoteLine } from './quote'

/** First and last free month of a contract, counted from 1; null when the line has no promotion. */
export type FreeMonths = { readonly from: number; readonly to: number }

/**
 * Free months lie at the start or at the end of the term and are granted once: a renewal brings no new ones. More free
 * months than the term make the whole term free.
 */
export function freeMonths(promo: Promo | null, termMonths: number): FreeMonths | null {
  if (!promo || promo.freeMonths <= 0) return null
  const count = Math.min(promo.freeMonths, termMonths)
  return promo.at === 'start' ? { from: 1, to: count } : { from: termMonths - count + 1, to: termMonths }
}

/**
 * Minor units that `price x quantity` costs a month in each contract year, the escalator compounded every 12 months.
 * Price, quantity and escalator are multiplied exactly and rounded once, half away from zero, so that no year inherits
 * the rounding of the year before.
 */
export function yearlyMonthAmounts(price: UnitPrice, count: Quantity, escalator: Rate, years: number): number[] {
  const first = lineTotal(price, count).minor
  if (escalator === 0 || years <= 1) return Array.from({ length: years }, () => first)
  let top = BigInt(price.micros) * BigInt(count) * 10n ** BigInt(minorDigits(price.currency))
  let over = 1_000_000_000n
  return Array.from({ length: years }, (_, year) => {
    if (year === 0) return first
    top *= BigInt(wholeRate + escalator)
    over *= BigInt(wholeRate)
    return bigRatio(top, over)
  })
}

/** Whether a line counts: optional lines stand outside every total. */
export const counts = (line: QuoteLine): boolean => !line.optional

/** A counted line whose monthly price nobody has stated. A price of 0 is stated; a missing one is never taken for 0. */
export const lacksPrice = (line: QuoteLine): boolean => counts(line) && line.unitMrc === null

/** Throws when a price is in another currency than the quote: it must be converted at a dated rate before it gets here. */
export function expectCurrency(line: QuoteLine, currency: Currency): void {
  for (const price of [line.unitMrc, line.unitNrc])
    if (price && price.currency !== currency) throw new RangeError(`line ${line.id} is in ${price.currency}`)
}
