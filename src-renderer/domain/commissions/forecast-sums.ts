import type { Currency } from '../values/currency'
import { addMonths, type Month, monthOf, monthRange, monthsBetween } from '../values/dates'
import { mulDiv } from '../values/integer'
import { wholeRate } from '../values/rate'
import type { Agreement } from './agreement'
import type { Forecast, ForecastAsked, ForecastLine, Series, Source } from './forecast'
import { type Run, runsOf } from './runs'
import { factorsOf, scaled } from './scenario'

type Group = { readonly key: string; readonly currency: Currency; sources: number } & Record<Series, number[]>

/** Months of every group before a scenario touches them; minor units. */
export type Sums = Map<string, Group>

export const groupId = (source: Source, { keyOf }: ForecastAsked): string =>
  `${keyOf(source)} ${source.earning.mrc.currency}`

export const copyOf = (group: Group): Group => ({
  ...group,
  booked: [...group.booked],
  atRisk: [...group.atRisk],
  ordered: [...group.ordered],
  spiffs: [...group.spiffs],
  pipeline: [...group.pipeline],
})

/** Adds the months of a source to its group, or with `times` -1 takes them away again. */
export function put(sums: Sums, source: Source, times: 1 | -1, asked: ForecastAsked): void {
  const { agreements, what = 'net' } = asked
  const count = lengthOf(asked)
  const { longest, usageFrom } = source.flat ? windowOf(asked, source.flat.lagMonths) : usualWindow(asked)
  const risk = source.riskFrom ? monthsBetween(usageFrom, source.riskFrom) : Number.POSITIVE_INFINITY
  let pays = false
  for (const { first, end, lag, ...run } of runsFor(source, agreements, usageFrom, count + longest)) {
    const shift = lag - longest
    const from = Math.max(0, first + shift)
    const to = Math.min(count, end + shift)
    if (from >= to) continue
    const into = groupFor(sums, source, asked)
    const own = into[source.series ?? (source.earning.kind === 'service' ? 'booked' : 'ordered')]
    const minor = times * (source.weight === undefined ? run[what] : mulDiv(run[what], source.weight, wholeRate))
    for (let at = from; at < to; at += 1) {
      const months = at - shift >= risk ? into.atRisk : own
      months[at] = (months[at] ?? 0) + minor
    }
    if (!pays) into.sources += times
    pays = true
  }
}

/** The sums as a forecast under its scenario, the largest group first. */
export function told(sums: Sums, asked: ForecastAsked): Forecast {
  const { scenario, early = 0 } = asked
  const groups = [...sums.values()].filter((group) => group.sources > 0)
  const factors = [...Array.from({ length: early }, () => wholeRate), ...factorsOf(scenario, asked.count)]
  const calm = scenario.churn === 0 && scenario.growth === 0
  const lines = groups.map(
    (line): ForecastLine =>
      calm ? line : { ...line, booked: scaled(line.booked, factors), atRisk: scaled(line.atRisk, factors) },
  )
  return { months: monthRange(firstOf(asked), lengthOf(asked)), lines: largestFirst(lines) }
}

export function largestFirst(lines: readonly ForecastLine[]): readonly ForecastLine[] {
  const totals = new Map(lines.map((line) => [line, sumOf(line)]))
  return lines.toSorted(
    (a, b) =>
      (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (`${a.key} ${a.currency}` < `${b.key} ${b.currency}` ? -1 : 1),
  )
}

const lengthOf = ({ count, early = 0 }: ForecastAsked): number => count + early
const firstOf = ({ payFrom, early = 0 }: ForecastAsked): Month => addMonths(payFrom, -early)

function runsFor(source: Source, agreements: readonly Agreement[], from: Month, count: number): readonly Run[] {
  const { flat, once, earning } = source
  if (once) {
    const [first, { minor }] = [monthsBetween(from, once.payMonth), once.net]
    return [{ first, end: first + 1, net: minor, arrives: minor, lag: 0, agreementId: null }]
  }
  if (!flat) return runsOf(earning, agreements, from, count)
  const first = Math.max(0, earning.startsOn ? monthsBetween(from, monthOf(earning.startsOn)) : 0)
  const { minor } = flat.net
  return first < count
    ? [{ first, end: count, net: minor, arrives: minor, lag: flat.lagMonths, agreementId: null }]
    : []
}

function groupFor(sums: Sums, source: Source, asked: ForecastAsked): Group {
  const id = groupId(source, asked)
  const known = sums.get(id)
  if (known) return known
  const empty = () => Array.from({ length: lengthOf(asked) }, () => 0)
  const made: Group = {
    key: asked.keyOf(source),
    currency: source.earning.mrc.currency,
    sources: 0,
    booked: empty(),
    atRisk: empty(),
    ordered: empty(),
    spiffs: empty(),
    pipeline: empty(),
  }
  sums.set(id, made)
  return made
}

type Window = { readonly longest: number; readonly usageFrom: Month }

const windows = new WeakMap<ForecastAsked, Window>()

/** The usage months that can be paid within the asked ones begin as much earlier as the longest lag; kept, because every source asks. */
function usualWindow(asked: ForecastAsked): Window {
  const known = windows.get(asked)
  if (known) return known
  const window = windowOf(asked, 0)
  windows.set(asked, window)
  return window
}

function windowOf(asked: ForecastAsked, least: number): Window {
  const longest = asked.agreements.reduce((lag, one) => Math.max(lag, one.lagMonths), least)
  return { longest, usageFrom: addMonths(firstOf(asked), -longest) }
}

function sumOf({ booked, atRisk, ordered, spiffs, pipeline }: ForecastLine): number {
  let total = 0
  for (const minors of [booked, atRisk, ordered, spiffs, pipeline]) for (const minor of minors) total += minor
  return total
}
