import { livingAgreements } from '#db/agreements'
import { useLive } from '#db/live'
import { ordersIn } from '#db/orders'
import { earningServices, type Names, namesOf, newestRates } from '#db/residuals'
import {
  type Forecast,
  type ForecastLine,
  forecast,
  type Source,
  sourcesOf,
  totalOfLine,
} from '#domain/commissions/forecast'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import type { Currency } from '#domain/values/currency'
import { addMonths, dayAt, type Month, monthOf } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import { money } from '#domain/values/money'
import { type Rate, rate } from '#domain/values/rate'
import { now } from '#platform/clock'
import type { MonthBar } from '#ui/MonthBars'

export type Grouping = 'supplier' | 'distributor' | 'client'

export type Prospect = {
  readonly result: Forecast
  readonly names: Names
  readonly rates: RateDay | null
  /** Orders whose start is our assumption. */
  readonly assumed: number
  readonly sources: number
}

const keyOf: Readonly<Record<Grouping, (source: Source) => string>> = {
  supplier: (source) => source.earning.supplierId,
  distributor: (source) => source.earning.distributorId ?? '',
  client: (source) => source.clientId,
}

/** Money that arrives from next month on, live. */
export function useForecast(months: number, grouping: Grouping, base: Currency): Prospect | undefined {
  const today = dayAt(now())
  return useLive(async () => {
    const [services, orders, agreements, rates] = await Promise.all([
      earningServices(),
      ordersIn(['placed', 'installing']),
      livingAgreements(),
      newestRates(),
    ])
    const sources = sourcesOf(services, orders, today)
    const from: Month = addMonths(monthOf(today), 1)
    const found = forecast(sources, agreements, from, months, keyOf[grouping])
    const weight = (line: ForecastLine) => inBase([totalOfLine(line)], base, rates).total.minor
    const result = { ...found, lines: found.lines.toSorted((a, b) => weight(b) - weight(a)) }
    const names = await namesOf(grouping === 'client' ? result.lines.map((line) => line.key) : [])
    return { result, names, rates, assumed: sources.filter((one) => one.assumed).length, sources: sources.length }
  }, [months, grouping, base, today])
}

type Part = 'booked' | 'ordered'

/** One part of one month over all groups, in the base currency at one dated rate. */
export function monthSum(of: Prospect, part: Part, at: number, base: Currency): BaseSum {
  const amounts = of.result.lines.map((line) => money(line[part][at] ?? 0, line.currency))
  return inBase(amounts, base, of.rates)
}

export function barsOf(of: Prospect, base: Currency): readonly MonthBar[] {
  return of.result.months.map((month, at) => ({
    month,
    amounts: {
      booked: monthSum(of, 'booked', at, base).total,
      ordered: monthSum(of, 'ordered', at, base).total,
    },
  }))
}

/** A line's part of everything in the base currency, to a tenth of a percent; null without a rate for its currency. */
export function shareOf(line: ForecastLine, of: Prospect, base: Currency): Rate | null {
  const own = inBase([totalOfLine(line)], base, of.rates)
  const whole = inBase(of.result.lines.map(totalOfLine), base, of.rates).total.minor
  return own.apart.length > 0 || whole <= 0 ? null : rate(Math.round((own.total.minor / whole) * 1000) * 1000)
}
