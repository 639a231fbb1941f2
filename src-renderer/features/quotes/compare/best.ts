import { lacksPrice } from '#domain/quotes/line-cost'
import type { Quote } from '#domain/quotes/quote'
import { askOf, optionTotals } from '#domain/quotes/totals'
import type { Money } from '#domain/values/money'

const known = new WeakMap<Quote, Money | null>()

/** The lowest total among the options that lack nothing; null when none is complete. Worked out once for each stored row. */
export function bestTotal(quote: Quote): Money | null {
  const before = known.get(quote)
  if (before !== undefined) return before
  const ask = askOf(quote)
  const totals = quote.options
    .filter((option) => option.lines.some((line) => !line.optional) && !option.lines.some(lacksPrice))
    .map((option) => optionTotals(option, ask).tco)
  const best = totals.sort((a, b) => a.minor - b.minor)[0] ?? null
  known.set(quote, best)
  return best
}
