import { createContext, useContext } from 'react'
import type { Currency } from '#domain/values/currency'
import { minorDigits } from '#domain/values/currency'
import type { Day, Instant, Month } from '#domain/values/dates'
import { type Money, toDecimal } from '#domain/values/money'
import { asUnits, type Quantity, type UnitPrice, unitPriceText } from '#domain/values/quantity'
import { asPercent, type Rate } from '#domain/values/rate'

/** How this reader wants figures and dates; set once by the shell from the profile. */
export type Reading = {
  readonly locale: string
  readonly negative: 'minus' | 'parentheses'
  readonly currency: Currency
}

export const ReadingContext = createContext<Reading>({ locale: 'en', negative: 'minus', currency: 'USD' })

export type Format = ReturnType<typeof shapesOf>

export const useFormat = (): Format => formatter(useContext(ReadingContext))

const known = new Map<string, Format>()

/** The formatters of a reading, made once for all that ask: a screen has hundreds of amounts, and a language's shapes are dear. */
export function formatter(reading: Reading): Format {
  const key = `${reading.locale} ${reading.negative} ${reading.currency}`
  const before = known.get(key)
  if (before) return before
  const made = shapesOf(reading)
  known.set(key, made)
  return made
}

/** Formatters in the reader's language. Amounts go from exact decimal text to the screen without becoming a float sum. */
function shapesOf({ locale, negative, currency }: Reading) {
  const dateOf = (value: Day) => new Date(`${value}T00:00:00Z`)
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const dayShape = inUtc({ year: 'numeric', month: 'short', day: 'numeric' })
  const shortDayShape = inUtc({ month: 'short', day: 'numeric' })
  const monthShape = inUtc({ year: 'numeric', month: 'long' })
  const shortMonthShape = inUtc({ year: '2-digit', month: 'short' })
  const timeShape = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  const momentShape = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const numberShape = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const percentShape = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 })
  const moneyShapes = new Map<string, Intl.NumberFormat>()
  const moneyShape = (of: Currency, digits: number) => {
    const key = `${of}${digits}`
    const known = moneyShapes.get(key)
    if (known) return known
    const made = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: of,
      // The book's own currency by its short sign; every other so that no dollar is taken for another's.
      currencyDisplay: of === currency ? 'narrowSymbol' : 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      currencySign: negative === 'parentheses' ? 'accounting' : 'standard',
    })
    moneyShapes.set(key, made)
    return made
  }
  return {
    locale,
    money: (amount: Money) =>
      moneyShape(amount.currency, minorDigits(amount.currency)).format(toDecimal(amount) as never),
    /** Without cents, for key figures and chart axes only. */
    roundMoney: (amount: Money) => moneyShape(amount.currency, 0).format(toDecimal(amount) as never),
    /** The amount with its code instead of a symbol, where currencies meet. */
    moneyCode: (amount: Money) =>
      `${moneyShape(amount.currency, minorDigits(amount.currency)).format(toDecimal(amount) as never)} ${amount.currency}`,
    unitPrice: (price: UnitPrice) => {
      const text = unitPriceText(price)
      return moneyShape(price.currency, (text.split('.')[1] ?? '').length).format(text as never)
    },
    quantity: (value: Quantity) => numberShape.format(asUnits(value)),
    number: (value: number) => numberShape.format(value),
    percent: (value: Rate) => percentShape.format(asPercent(value) / 100),
    day: (value: Day) => dayShape.format(dateOf(value)),
    shortDay: (value: Day) => shortDayShape.format(dateOf(value)),
    month: (value: Month) => monthShape.format(new Date(`${value}-01T00:00:00Z`)),
    shortMonth: (value: Month) => shortMonthShape.format(new Date(`${value}-01T00:00:00Z`)),
    time: (value: Instant) => timeShape.format(value),
    moment: (value: Instant) => momentShape.format(value),
    bytes: (value: number) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: value < 1_000_000 ? 'kilobyte' : 'megabyte',
        maximumFractionDigits: 1,
      }).format(value < 1_000_000 ? value / 1000 : value / 1_000_000),
    baseCurrency: currency,
  }
}
