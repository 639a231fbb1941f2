import type { Explanation } from '../values/explain'
import { mulDiv } from '../values/integer'
import { add, type Money, money, subtract, sum, times } from '../values/money'
import { explainTotals } from './explain-totals'
import { counts, lacksPrice, monthlyOf } from './line-cost'
import type { QuotePricing } from './pricing'
import type { Quote, QuoteOption } from './quote'
import { addUp, optionSchedule, type Schedule, type ScheduleAsk } from './schedule'
import { todayCost } from './today'

export type TotalsAsk = ScheduleAsk & Pick<QuotePricing, 'discountRate' | 'seats'>

/** One total and the part of it that is still unknown: `missing` names the lines without a price, which no sum contains. */
export type OptionTotals = {
  /** The first month of all lines at full price: before promotions, without usage, surcharges and overlap. */
  readonly monthly: Money
  /** One-time charges of lines and option. */
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
  readonly schedule: Schedule
  /** Worked out when it is first read: most totals are only shown. */
  readonly explanations: Readonly<Record<TotalName, Explanation>> & { readonly difference: Explanation | null }
}

export type TotalName = 'monthly' | 'nrc' | 'tco' | 'effectiveMonthly' | 'firstYear'

/** What a quote asks of each of its options; the horizon, currency and rates are the quote's own. */
export const askOf = (
  quote: Pick<
    Quote,
    'horizonMonths' | 'currency' | 'today' | 'rates' | 'afterTerm' | 'discountRate' | 'seats' | 'owned'
  >,
): TotalsAsk => ({
  horizonMonths: quote.horizonMonths,
  currency: quote.currency,
  todayMrc: quote.today?.mrc ?? null,
  today: todayCost(quote),
  rates: quote.rates ?? null,
  afterTerm: quote.afterTerm ?? 'goes-on',
  discountRate: quote.discountRate ?? null,
  seats: quote.seats ?? null,
})

/**
 * Cost of an option to the client over any horizon, from its month-by-month schedule. Each line's amount of a month is
 * rounded once, half away from zero, and then added; a horizon beyond the term goes on at the escalated price, or at list
 * price where the quote says so, without new promotions. Throws on a horizon below one month and on a price in another
 * currency without a rate. Source of the rule: the TCO formula of the trade.
 */
export function optionTotals(option: QuoteOption, ask: TotalsAsk): OptionTotals {
  const { horizonMonths, currency } = ask
  const schedule = optionSchedule(option, ask)
  const counted = option.lines.filter(counts)
  const monthly = sum(
    counted.flatMap((line) => monthlyOf(line, ask) ?? []),
    currency,
  )
  const nrc = money(schedule.once, currency)
  const tco = add(nrc, money(addUp(schedule.months), currency))
  const firstYear = add(nrc, money(addUp(schedule.months.slice(0, 12)), currency))
  const effectiveMonthly = money(mulDiv(tco.minor, 1, horizonMonths), currency)
  const todayTotal = todayTotalOf(ask)
  const difference = todayTotal && subtract(tco, todayTotal)
  const amounts = { monthly, nrc, tco, firstYear, effectiveMonthly, difference }
  let explained: OptionTotals['explanations'] | null = null
  return {
    ...amounts,
    months: schedule.months.map((minor) => money(minor, currency)),
    missing: counted.filter(lacksPrice).map((line) => line.id),
    schedule,
    get explanations() {
      explained ??= explainTotals(option, ask, schedule, amounts)
      return explained
    },
  }
}

/** What today costs over the horizon; null when it is not known. */
export const todayTotalOf = ({ today, todayMrc, horizonMonths }: TotalsAsk): Money | null =>
  today?.total ?? (todayMrc && times(todayMrc, horizonMonths))

/** What has been paid at the end of each month, one-time charges first. */
export function cumulative(totals: OptionTotals): readonly Money[] {
  let paid = totals.nrc
  return totals.months.map((charge) => {
    paid = add(paid, charge)
    return paid
  })
}
