import { type CellRefusal, monthsFrom, percentFrom, quantityFrom, wholeFrom } from '#domain/quotes/limits'
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
export const asMonths: Parse<number> = (text, locale) => plain(text, locale, monthsFrom)
export const asPercent: Parse<Rate> = (text, locale) =>
  text.trim() === '' ? accepted(0 as Rate) : plain(text, locale, percentFrom)

/** Whole days or months up to a bound; an empty cell is "not known". */
export const asCount =
  (most: number): Parse<number | null> =>
  (text, locale) =>
    text.trim() === '' ? accepted(null) : plain(text, locale, (decimal) => wholeFrom(decimal, most))

/** A price per unit; an empty cell is a missing price and stays missing. */
export const asPrice =
  (currency: Currency): Parse<UnitPrice | null> =>
  (text, locale) =>
    text.trim() === ''
      ? accepted(null)
      : plain(text, locale, (decimal) => {
          const price = parseUnitPrice(decimal, currency)
          return price ? accepted(price) : refused('not-a-number')
        })
