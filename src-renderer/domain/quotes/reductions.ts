import type { Reduction } from '../clients/service'
import { money } from '../values/money'
import { lineMonths, type MonthsAsk } from './line-months'
import type { QuoteLine, QuoteOption } from './quote'

/**
 * How much less than its full price the client is billed in which months of the term, by free months and percents off together;
 * in the asked currency, each line rounded once a month as it is billed. Credits are amounts of their own and lower no charge.
 */
export function reductionsOf(
  lines: readonly QuoteLine[],
  option: QuoteOption,
  ask: Omit<MonthsAsk, 'months'>,
): readonly Reduction[] {
  if (option.termMonths <= 0) return []
  const whole = { ...ask, months: option.termMonths }
  const less = new Array<number>(option.termMonths).fill(0)
  for (const line of lines.filter(isLowered)) {
    const sold = lineMonths(line, option, whole)
    lineMonths(atFullPrice(line), option, whole).forEach((full, at) => {
      less[at] = (less[at] ?? 0) + full - (sold[at] ?? 0)
    })
  }
  const found: Reduction[] = []
  less.forEach((minor, at) => {
    const last = found.at(-1)
    if (last && last.less.minor === minor && last.fromMonth + last.months === at + 1)
      found[found.length - 1] = { ...last, months: last.months + 1 }
    else if (minor !== 0) found.push({ fromMonth: at + 1, months: 1, less: money(minor, ask.currency) })
  })
  return found
}

const isLowered = (line: QuoteLine): boolean =>
  line.promo !== null || (line.discounts ?? []).some(({ kind }) => kind === 'percent')

const atFullPrice = (line: QuoteLine): QuoteLine => ({
  ...line,
  promo: null,
  discounts: (line.discounts ?? []).filter(({ kind }) => kind !== 'percent'),
})
