import type { Currency } from '../values/currency'
import type { Explanation } from '../values/explain'
import { mulDiv, safe } from '../values/integer'
import { add, type Money, money, subtract, times } from '../values/money'
import { lineTotal } from '../values/quantity'
import { explainTotals } from './explain-totals'
import { counts, expectCurrency, freeMonths, lacksPrice, yearlyMonthAmounts } from './line-cost'
import type { QuoteLine, QuoteOption } from './quote'

export type TotalsAsk = {
  readonly horizonMonths: number
  readonly currency: Currency
  /** What the client pays a month now; null when it is not known. */
  readonly todayMrc: Money | null
}

/** One total and the part of it that is still unknown: `missing` names the lines without a price, which no sum contains. */
export type OptionTotals = {
  /** The first month at full price, before promotions. */
  readonly monthly: Money
  readonly nrc: Money
  /** Every month of the horizon and the one-time charges. */
  readonly tco: Money
  /** The total spread over the horizon, rounded once. */
  readonly effectiveMonthly: Money
  /** Total minus today's cost over the horizon: negative saves money. Null when today's cost is not known. */
  readonly difference: Money | null
  /** One-time charges and the first twelve months of the horizon. */
  readonly firstYear: Money
  /** Charges month by month, without the one-time charges. */
  readonly months: readonly Money[]
  readonly missing: readonly string[]
  readonly explanations: Readonly<Record<TotalName, Explanation>> & { readonly difference: Explanation | null }
}

export type TotalName = 'monthly' | 'nrc' | 'tco' | 'effectiveMonthly' | 'firstYear'

/**
 * Cost of an option to the client over any horizon. Each line's amount of a month is rounded once, half away from zero,
 * and then added; a horizon beyond the term goes on at the escalated price without new promotions. Throws on a horizon
 * below one month and on a price in another currency. Source of the rule: the TCO formula of the trade, without usage.
 */
export function optionTotals(option: QuoteOption, ask: TotalsAsk): OptionTotals {
  const { horizonMonths, currency, todayMrc } = ask
  if (!Number.isSafeInteger(horizonMonths) || horizonMonths < 1) throw new RangeError('a horizon has whole months')
  const counted = option.lines.filter(counts)
  for (const line of counted) expectCurrency(line, currency)
  const charges = monthCharges(counted, option, horizonMonths)
  const monthly = sumOf(counted, currency, (line) => line.unitMrc && lineTotal(line.unitMrc, line.quantity))
  const nrc = sumOf(counted, currency, (line) => line.unitNrc && lineTotal(line.unitNrc, line.quantity))
  const tco = add(nrc, money(addAll(charges), currency))
  const firstYear = add(nrc, money(addAll(charges.slice(0, 12)), currency))
  const effectiveMonthly = money(mulDiv(tco.minor, 1, horizonMonths), currency)
  const difference = todayMrc && subtract(tco, times(todayMrc, horizonMonths))
  const amounts = { monthly, nrc, tco, firstYear, effectiveMonthly, difference }
  return {
    ...amounts,
    months: charges.map((minor) => money(minor, currency)),
    missing: counted.filter(lacksPrice).map((line) => line.id),
    explanations: explainTotals(option, ask, charges, amounts),
  }
}

/** What has been paid at the end of each month, one-time charges first. */
export function cumulative(totals: OptionTotals): readonly Money[] {
  let paid = totals.nrc
  return totals.months.map((charge) => {
    paid = add(paid, charge)
    return paid
  })
}

function monthCharges(lines: readonly QuoteLine[], option: QuoteOption, horizon: number): readonly number[] {
  const charges = new Array<number>(horizon).fill(0)
  for (const line of lines) {
    if (!line.unitMrc) continue
    const years = yearlyMonthAmounts(line.unitMrc, line.quantity, option.escalator, Math.ceil(horizon / 12))
    const free = freeMonths(line.promo, option.termMonths)
    for (let month = 1; month <= horizon; month += 1) {
      if (free && month >= free.from && month <= free.to) continue
      charges[month - 1] = safe((charges[month - 1] ?? 0) + (years[Math.floor((month - 1) / 12)] ?? 0))
    }
  }
  return charges
}

function sumOf(lines: readonly QuoteLine[], currency: Currency, amountOf: (line: QuoteLine) => Money | null): Money {
  let total = 0
  for (const line of lines) total = safe(total + (amountOf(line)?.minor ?? 0))
  return money(total, currency)
}

const addAll = (amounts: readonly number[]): number => amounts.reduce((total, amount) => safe(total + amount), 0)
