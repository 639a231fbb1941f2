import type { ComparisonCell } from '#domain/quotes/comparison'
import type { Day } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import type { Quantity, UnitPrice } from '#domain/values/quantity'
import type { Rate } from '#domain/values/rate'

/** The language of a file: words by key, and figures and dates as its reader writes them. */
export type Wording = {
  /** BCP 47 tag for the file itself. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly t: (key: string, params?: Record<string, unknown>) => string
  readonly cell: (cell: ComparisonCell) => string
  readonly money: (amount: Money) => string
  readonly roundMoney: (amount: Money) => string
  readonly unitPrice: (price: UnitPrice) => string
  readonly quantity: (value: Quantity) => string
  readonly percent: (value: Rate) => string
  readonly day: (value: Day) => string
}
