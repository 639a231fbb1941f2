import type { Money } from '../values/money'
import { type Quantity, type UnitPrice, unitPrice } from '../values/quantity'
import { monthlyOf, onceOf, usageOf } from './line-cost'
import { type LineNote, lineNotes } from './line-notes'
import { billed, currencyOf, hasRate, type Into, reachedTier } from './line-price'
import type { Promo, QuoteLine } from './quote'

/** What a client may see of a line; amounts are in the quote's currency, unit prices in the one they are offered in. */
export type CopyLine = {
  readonly supplier: string
  readonly description: string
  readonly unit: string
  readonly quantity: Quantity
  /** Null where no single price applies, or where it is missing: then `monthly` is null too. */
  readonly unitMrc: UnitPrice | null
  readonly unitNrc: UnitPrice | null
  readonly monthly: Money | null
  readonly once: Money | null
  readonly usage: Money | null
  readonly promo: Promo | null
  readonly notes: readonly LineNote[]
  readonly optional: boolean
}

export function copyLine(
  line: QuoteLine,
  lines: readonly QuoteLine[],
  into: Into,
  supplierName: (id: string) => string,
): CopyLine {
  const known = isCountable(line, into)
  return {
    supplier: supplierName(line.supplierId),
    description: line.description,
    unit: line.unit,
    quantity: line.quantity,
    unitMrc: bare(shownPrice(line)),
    unitNrc: bare(line.unitNrc),
    monthly: known ? monthlyOf(line, into) : null,
    once: known ? onceOf(line, into) : null,
    usage: known ? usageOf(line, into) : null,
    promo: line.promo && { freeMonths: line.promo.freeMonths, at: line.promo.at },
    notes: lineNotes(line, lines, into),
    optional: line.optional,
  }
}

/** The price and nothing that may hang on it. */
const bare = (price: UnitPrice | null): UnitPrice | null => price && unitPrice(price.micros, price.currency)

/** The price of one unit where the line has one: the reached tier's for volume tiers. */
function shownPrice(line: QuoteLine): UnitPrice | null {
  if (line.form?.kind === 'volume')
    return reachedTier(line.form.tiers, billed(line, line.startMonth ?? 1))?.price ?? null
  return line.form?.kind === 'graduated' || line.includedIn ? null : line.unitMrc
}

/** Optional lines are shown, not counted: one in a currency without a rate has no amount rather than a wrong one. */
function isCountable(line: QuoteLine, into: Into): boolean {
  return [currencyOf(line), line.unitNrc?.currency].every((currency) => !currency || hasRate(currency, into))
}
