import type { ExplainStep, Explanation } from '../values/explain'
import { mulDiv } from '../values/integer'
import { type Money, money, subtract, sum } from '../values/money'
import { because } from './explain-totals'
import type { Quote } from './quote'
import { todayCost } from './today'

/** The rows of the comparison to which owned gear has a figure. */
export type OwnedRow = 'monthly' | 'nrc' | 'tco' | 'effectiveMonthly' | 'firstYear' | 'expense'

/**
 * What the client's own gear costs, row by row, as the part of today's column that it is: `monthly` is what keeping it takes,
 * `nrc` its purchase, `tco` the cash over the horizon, `expense` the same with depreciation in place of the purchase, which
 * is what a monthly price is to be compared with. Each says of what it is made. Null when no gear is counted.
 */
export function ownedColumn(quote: Quote): Readonly<Record<OwnedRow, Explanation>> | null {
  const owned = todayCost(quote)?.owned
  const gear = quote.owned
  if (!owned || !gear) return null
  const { horizonMonths: count, currency } = quote
  const running = (['lease', 'maintenance', 'power', 'staff'] as const)
    .filter((name) => gear[name].minor !== 0)
    .map((name) => step(`quote.owned-${name}`, gear[name], 1))
  const bought = owned.purchase.minor === 0 ? [] : [step('quote.owned-purchase', owned.purchase, 1)]
  const worn = owned.depreciation.minor === 0 ? [] : [step('quote.owned-depreciation', owned.depreciation, count)]
  const keeping = step('quote.owned-running', owned.running, count)
  const monthly = money(mulDiv(owned.running.minor, 1, count), currency)
  const effective = money(mulDiv(owned.cashTotal.minor, 1, count), currency)
  const months = Math.min(12, count)
  const firstYear = sum(owned.cash.slice(0, 12), currency)
  const kept = money(mulDiv(owned.running.minor, months, count), currency)
  const boughtFirst = subtract(firstYear, kept)
  return {
    monthly: because(monthly, 'quote.owned-month', running),
    nrc: because(owned.purchase, 'quote.owned-purchase', []),
    tco: because(owned.cashTotal, 'quote.owned-cash', [...bought, keeping], { count }),
    effectiveMonthly: because(effective, 'quote.effective', [step('quote.owned-cash', owned.cashTotal, count)]),
    firstYear: because(firstYear, 'quote.first-year', [
      ...(boughtFirst.minor === 0 ? [] : [step('quote.owned-purchase', boughtFirst, 1)]),
      step('quote.owned-running', kept, months),
    ]),
    expense: because(owned.expenseTotal, 'quote.owned-expense', [...worn, keeping], { count }),
  }
}

const step = (label: string, amount: Money, count: number): ExplainStep => ({
  label,
  params: { count },
  value: { money: amount },
})
