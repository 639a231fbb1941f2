import { useMemo, useRef } from 'react'
import { type ForecastBook, forecastBook, nextPayers, payerLags } from '#db/forecast'
import { useLive } from '#db/live'
import type { Names } from '#db/residuals'
import { spiffBook } from '#db/spiffs'
import { type ForecastLine, type Series, type Source, seriesNames, totalOfLine } from '#domain/commissions/forecast'
import { type Outlook, outlook } from '#domain/commissions/outlook'
import type { PaidOut } from '#domain/commissions/paid-out'
import type { Scenario } from '#domain/commissions/scenario'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import type { Lags } from '#domain/statements/lag'
import type { Currency } from '#domain/values/currency'
import { dayAt } from '#domain/values/dates'
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
  readonly result: PaidOut
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

/** Money that arrives from next month on, live, under a scenario. What changes in the book costs its own months and no others'. */
export function useForecast(
  months: number,
  grouping: Grouping,
  base: Currency,
  scenario: Scenario,
  calendar: Calendar,
): Prospect | undefined {
  const today = dayAt(now())
  const before = useRef<Outlook | null>(null)
  const book = useLive(forecastBook, [])
  const spiffs = useLive(async () => (await spiffBook(today)).rows, [today])
  const cash = useLive(async () => {
    const lags = calendar === 'shown' ? await payerLags(today) : none
    return { lags, payers: await nextPayers(today, lags) }
  }, [calendar, today])
  return useMemo(() => {
    if (!book || !cash || !spiffs) return undefined
    const asked = { today, count: months, keyOf: keyOf[grouping], scenario, spiffs, ...cash }
    const found = outlook(book, asked, before.current)
    before.current = found
    return prospectOf(book, found, cash.lags, base)
  }, [book, cash, spiffs, months, grouping, base, scenario, today])
}

const none: Lags = new Map()

/** The groups with the most money first, whatever their currencies. */
function prospectOf(book: ForecastBook, found: Outlook, lags: Lags, base: Currency): Prospect {
  const { rates, names } = book
  const { result, assumed, opportunities } = found
  const weights = new Map(result.lines.map((line) => [line, inBase([totalOfLine(line)], base, rates).total.minor]))
  const lines = result.lines.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
  return { book, result: { ...result, lines }, names, rates, lags, assumed, opportunities }
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
