import {
  type CellRefusal,
  monthsFrom,
  percentFrom,
  pointsFrom,
  quantityFrom,
  shareFrom,
  usedFrom,
  wholeFrom,
} from '#domain/quotes/limits'
import { hasRate, type Into } from '#domain/quotes/line-price'
import type { Points } from '#domain/quotes/need'
import type { Currency } from '#domain/values/currency'
import { parseUnitPrice, type Quantity, type UnitPrice } from '#domain/values/quantity'
import type { Rate } from '#domain/values/rate'
import { accepted, type Result, refused } from '#domain/values/result'
import { plainDecimal } from '#ui/plain-decimal'

/** Turns what was typed into a value, or says which words the cell should show. */
export type Parse<Value> = (text: string, locale: string) => Result<Value, CellRefusal>

const plain = <Value>(text: string, locale: string, read: (decimal: string) => Result<Value, CellRefusal>) => {
  const decimal = plainDecimal(text.replace(/%/g, ''), locale)
  return decimal === null ? refused('not-a-number' as const) : read(decimal)
}

export const asText: Parse<string> = (text) => accepted(text.trim())
export const asQuantity: Parse<Quantity> = (text, locale) => plain(text, locale, quantityFrom)
export const asQuantityOrNone: Parse<Quantity | null> = (text, locale) =>
  text.trim() === '' ? accepted(null) : plain(text, locale, quantityFrom)
export const asAmountUsed: Parse<Quantity> = (text, locale) => plain(text, locale, usedFrom)
export const asShare: Parse<Rate> = (text, locale) => plain(text, locale, shareFrom)
export const asShareOrNone: Parse<Rate | null> = (text, locale) =>
  text.trim() === '' ? accepted(null) : plain(text, locale, shareFrom)
export const asMonths: Parse<number> = (text, locale) => plain(text, locale, monthsFrom)
export const asPercent: Parse<Rate> = (text, locale) =>
  text.trim() === '' ? accepted(0 as Rate) : plain(text, locale, percentFrom)

export const asPointsOrNone: Parse<Points | null> = (text, locale) =>
  text.trim() === '' ? accepted(null) : plain(text, locale, pointsFrom)

/** Whole days or months up to a bound; an empty cell is "not known". */
export const asCount =
  (most: number): Parse<number | null> =>
  (text, locale) =>
    text.trim() === '' ? accepted(null) : plain(text, locale, (decimal) => wholeFrom(decimal, most))

/** A price in the quote's currency, or in the one whose code stands beside it (`EUR 12.50`) when both have a rate. */
export const asPrice =
  (into: Into): Parse<UnitPrice | null> =>
  (text, locale) => {
    const code = /(?:^|[^\p{L}])(\p{L}{3})(?:[^\p{L}]|$)/u.exec(text)?.[1]
    const currency = code?.toUpperCase() ?? into.currency
    if (code && !hasRate(currency, into)) return refused('no-rate')
    return asPriceIn(currency)(code ? text.replace(code, '') : text, locale)
  }

/** A price per unit; an empty cell is a missing price and stays missing. */
export const asPriceIn =
  (currency: Currency): Parse<UnitPrice | null> =>
  (text, locale) =>
    text.trim() === ''
      ? accepted(null)
      : plain(text, locale, (decimal) => {
          const price = parseUnitPrice(decimal, currency)
          return price ? accepted(price) : refused('not-a-number')
        })
