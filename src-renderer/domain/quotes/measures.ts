import type { Explanation } from '../values/explain'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import type { Rate } from '../values/rate'
import { because } from './explain-totals'
import { monthlyOfYearly, presentValue } from './finance'
import { addUp, type Schedule } from './schedule'
import type { OptionTotals, TotalsAsk } from './totals'

/** What a total means for the client, beside its size. */
export type Measures = {
  /** Today's worth of everything paid over the horizon; null while no yearly rate is stated. */
  readonly npv: Money | null
  /** The total per month and person, rounded once; null while the number of people is not stated. */
  readonly perSeat: Money | null
  /** The month from which this option has cost less than today's, for good; null when it never does within the horizon. */
  readonly breakEven: number | null
  readonly explanations: { readonly npv: Explanation | null; readonly perSeat: Explanation | null }
}

export function optionMeasures(totals: OptionTotals, ask: TotalsAsk): Measures {
  const { currency, horizonMonths: count, seats, discountRate } = ask
  const npv =
    discountRate === null || discountRate === undefined ? null : money(npvOf(totals.schedule, discountRate), currency)
  const todayMonths = todayMonthsOf(ask)
  const perSeat = seats && seats > 0 ? money(mulDiv(totals.tco.minor, 1, count * seats), currency) : null
  return {
    npv,
    perSeat,
    breakEven: todayMonths && breakEven(totals.schedule, todayMonths),
    explanations: {
      npv:
        npv &&
        because(npv, 'quote.npv', [
          { label: 'quote.nrc', value: { money: totals.nrc } },
          {
            label: 'quote.all-months',
            params: { count },
            value: { money: money(addUp(totals.schedule.months), currency) },
          },
          { label: 'quote.discount-rate', value: { rate: discountRate as Rate } },
        ]),
      perSeat:
        perSeat &&
        because(perSeat, 'quote.per-seat', [
          { label: 'quote.tco', params: { count }, value: { money: totals.tco } },
          { label: 'quote.horizon', value: { count } },
          { label: 'quote.seats', value: { count: seats as number } },
        ]),
    },
  }
}

/** One-time charges now, each month at its end, discounted by a twelfth of a nominal yearly rate, in minor units. */
export const npvOf = ({ once, months }: Pick<Schedule, 'once' | 'months'>, yearly: Rate): number =>
  presentValue(once, months, monthlyOfYearly(yearly))

/** The first month from which the option has cost less in all than today's months, and stays below them. */
export function breakEven(
  { once, months }: Pick<Schedule, 'once' | 'months'>,
  todayMonths: readonly number[],
): number | null {
  let paid = once
  let today = 0
  let since: number | null = null
  months.forEach((charge, at) => {
    paid += charge
    today += todayMonths[at] ?? 0
    if (paid >= today) since = null
    else since ??= at + 1
  })
  return since
}

function todayMonthsOf({ today, todayMrc, horizonMonths }: TotalsAsk): readonly number[] | null {
  if (today) return today.months.map((month) => month.minor)
  return todayMrc && new Array<number>(horizonMonths).fill(todayMrc.minor)
}
