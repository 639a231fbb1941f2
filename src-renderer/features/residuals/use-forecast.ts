import { useMemo } from 'react'
import { type ForecastBook, forecastBook, payerLags } from '#db/forecast'
import { useLive } from '#db/live'
import type { Names } from '#db/residuals'
import { spiffBook } from '#db/spiffs'
import { asPaid } from '#domain/commissions/cash'
import {
  type Forecast,
  type ForecastLine,
  forecast,
  type Series,
  type Source,
  seriesNames,
  sourcesOf,
  totalOfLine,
} from '#domain/commissions/forecast'
import { averageOf, pipelineSources, spiffSources } from '#domain/commissions/pipeline'
import { runsOf } from '#domain/commissions/runs'
import type { Scenario } from '#domain/commissions/scenario'
import type { SpiffRow } from '#domain/commissions/spiff-rows'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import type { Lags } from '#domain/statements/lag'
import type { Currency } from '#domain/values/currency'
import { addMonths, type Day, dayAt, monthOf } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import type { Explanation } from '#domain/values/explain'
import { money } from '#domain/values/money'
import { type Rate, rate } from '#domain/values/rate'
import { now } from '#platform/clock'
import type { MonthBar } from '#ui/MonthBars'
import { explainSum } from './explain-sum'

/** Money by the month that was agreed, or by the month in which payers have shown to pay. */
export type Calendar = 'agreed' | 'shown'

export type Grouping = 'supplier' | 'distributor' | 'client'

export type Prospect = {
  readonly book: ForecastBook
  readonly result: Forecast
  readonly names: Names
  readonly rates: RateDay | null
  /** Orders whose start is our assumption. */
  readonly assumed: number
  readonly opportunities: number
  /** What payers have shown, where that was asked for. */
  readonly lags: Lags
}

const keyOf: Readonly<Record<Grouping, (source: Source) => string>> = {
  supplier: (source) => source.earning.supplierId,
  distributor: (source) => source.earning.distributorId ?? '',
  client: (source) => source.clientId,
}

/** Money that arrives from next month on, live, under a scenario. */
export function useForecast(
  months: number,
  grouping: Grouping,
  base: Currency,
  scenario: Scenario,
  calendar: Calendar,
): Prospect | undefined {
  const today = dayAt(now())
  const book = useLive(forecastBook, [])
  const spiffs = useLive(async () => (await spiffBook(today)).rows, [today])
  const lags = useLive(async () => (calendar === 'shown' ? payerLags(today) : none), [calendar, today])
  return useMemo(
    () => book && lags && spiffs && prospectOf(book, { months, grouping, base, scenario, today, lags, spiffs }),
    [book, lags, spiffs, months, grouping, base, scenario, today],
  )
}

const none: Lags = new Map()

type Asked = {
  readonly spiffs: readonly SpiffRow[]
  readonly lags: Lags
  readonly months: number
  readonly grouping: Grouping
  readonly base: Currency
  readonly scenario: Scenario
  readonly today: Day
}

function prospectOf(book: ForecastBook, { months, grouping, base, scenario, today, lags, spiffs }: Asked): Prospect {
  const { services, orders, agreements, rates, names } = book
  const running = sourcesOf(services, orders, today, scenario.slipMonths)
  const hoped = pipelineSources(book.opportunities, {
    ...book,
    today,
    slipMonths: scenario.slipMonths,
    average: bookAverage(book, today),
  })
  const from = addMonths(monthOf(today), 1)
  const once = spiffSources(spiffs, from)
  const found = forecast(
    [...running, ...once, ...hoped],
    asPaid(agreements, lags),
    from,
    months,
    keyOf[grouping],
    scenario,
  )
  const weight = (line: ForecastLine) => inBase([totalOfLine(line)], base, rates).total.minor
  return {
    book,
    result: { ...found, lines: found.lines.toSorted((a, b) => weight(b) - weight(a)) },
    names,
    rates,
    lags,
    assumed: running.filter((one) => one.assumed).length,
    opportunities: new Set(hoped.map((one) => one.earning.opportunityId ?? one.earning.id)).size,
  }
}

/** What running services pay this month for each part of their charge, over all currencies alike: a ratio has none. */
function bookAverage({ services, agreements }: ForecastBook, today: Day) {
  const month = monthOf(today)
  const pairs = sourcesOf(services, [], today).flatMap(({ earning }) => {
    const [run] = runsOf(earning, agreements, month, 1)
    return run ? [{ net: run.net, mrc: earning.mrc.minor }] : []
  })
  const lags = agreements.map((one) => one.lagMonths).sort((a, b) => a - b)
  return averageOf(pairs, lags[Math.floor(lags.length / 2)] ?? 0)
}

/** One part of one month over all groups, in the base currency at one dated rate. */
export function monthSum(of: Prospect, part: Series, at: number, base: Currency): BaseSum {
  const amounts = of.result.lines.map((line) => money(line[part][at] ?? 0, line.currency))
  return inBase(amounts, base, of.rates)
}

/** One part over all months and groups. */
export function partSum(of: Prospect, part: Series, base: Currency): BaseSum {
  const amounts = of.result.lines.map((line) =>
    money(
      line[part].reduce((sum, minor) => sum + minor, 0),
      line.currency,
    ),
  )
  return inBase(amounts, base, of.rates)
}

/** The groups that a part comes from, the largest first, each in the base currency; what is small stands together. */
export function partExplanation(
  of: Prospect,
  part: Series,
  base: Currency,
  nameOf: (key: string) => string,
): Explanation {
  const parts = of.result.lines.flatMap((line) => {
    const minor = line[part].reduce((sum, one) => sum + one, 0)
    return minor === 0 ? [] : [{ name: nameOf(line.key), amount: money(minor, line.currency) }]
  })
  return explainSum(parts, `forecast.${part}`, base, of.rates)
}

export function barsOf(of: Prospect, base: Currency): readonly MonthBar[] {
  return of.result.months.map((month, at) => ({
    month,
    amounts: Object.fromEntries(seriesNames.map((part) => [part, monthSum(of, part, at, base).total])),
  }))
}

/** A line's part of everything in the base currency, to a tenth of a percent; null without a rate for its currency. */
export function shareOf(line: ForecastLine, of: Prospect, base: Currency): Rate | null {
  const own = inBase([totalOfLine(line)], base, of.rates)
  const whole = inBase(of.result.lines.map(totalOfLine), base, of.rates).total.minor
  return own.apart.length > 0 || whole <= 0 ? null : rate(Math.round((own.total.minor / whole) * 1000) * 1000)
}
