import type { Currency } from '../values/currency'
import { addMonths, type Month, monthRange, monthsBetween } from '../values/dates'
import { mulDiv } from '../values/integer'
import { wholeRate } from '../values/rate'
import type { Agreement } from './agreement'
import type { Forecast, ForecastAsked, ForecastLine, Series, Source } from './forecast'
import { type Run, runsOf } from './runs'
import { factorsOf, scaled } from './scenario'

/**
 * By how many minor units a month pays more than the one before, with one more at the end: a run of equal months is two figures
 * and not a loop.
 */
type Changes = number[]

type Group = { readonly key: string; readonly currency: Currency; sources: number } & Record<Series, Changes>

/** The groups of each key, one for a currency, before a scenario touches them. */
export type Sums = Map<string, readonly Group[]>

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
  const frame = frameOf(asked)
  const count = frame.months.length
  const longest = Math.max(frame.longest, source.flat?.lagMonths ?? 0)
  const usageFrom = longest === frame.longest ? frame.usageFrom : addMonths(frame.payFrom, -longest)
  const risk = source.riskFrom ? monthsBetween(usageFrom, source.riskFrom) : Number.POSITIVE_INFINITY
  let into: Group | null = null
  for (const run of runsFor(source, agreements, usageFrom, count + longest)) {
    const shift = run.lag - longest
    const from = Math.max(0, run.first + shift)
    const to = Math.min(count, run.end + shift)
    if (from >= to) continue
    if (!into) {
      into = groupFor(sums, source, asked)
      into.sources += times
    }
    const minor = times * (source.weight === undefined ? run[what] : mulDiv(run[what], source.weight, wholeRate))
    const safe = Math.max(from, Math.min(to, risk + shift))
    raise(into[source.series ?? (source.earning.kind === 'service' ? 'booked' : 'ordered')], from, safe, minor)
    raise(into.atRisk, safe, to, minor)
  }
}

/** Months [from, to) pay this much more. */
function raise(changes: Changes, from: number, to: number, minor: number): void {
  if (from >= to) return
  changes[from] = (changes[from] ?? 0) + minor
  changes[to] = (changes[to] ?? 0) - minor
}

/** The sums as a forecast under its scenario, the largest group first. Groups that were told before are not added up again. */
export function told(sums: Sums, asked: ForecastAsked): Forecast {
  const groups = [...sums.values()].flat().filter((group) => group.sources > 0)
  return { months: frameOf(asked).months, lines: largestFirst(groups.map((group) => lineOf(group, asked))) }
}

export const largestFirst = (lines: readonly ForecastLine[]): readonly ForecastLine[] =>
  lines.toSorted((a, b) => totalOf(b) - totalOf(a) || (`${a.key} ${a.currency}` < `${b.key} ${b.currency}` ? -1 : 1))

const linesOf = new WeakMap<Group, ForecastLine>()

function lineOf(group: Group, asked: ForecastAsked): ForecastLine {
  const before = linesOf.get(group)
  if (before) return before
  const { factors } = frameOf(asked)
  const left = (changes: Changes) => (factors ? scaled(monthsOf(changes), factors) : monthsOf(changes))
  const line: ForecastLine = {
    ...group,
    booked: left(group.booked),
    atRisk: left(group.atRisk),
    ordered: monthsOf(group.ordered),
    spiffs: monthsOf(group.spiffs),
    pipeline: monthsOf(group.pipeline),
  }
  linesOf.set(group, line)
  return line
}

function monthsOf(changes: Changes): readonly number[] {
  let minor = 0
  return changes.slice(0, -1).map((change) => {
    minor += change
    return minor
  })
}

function runsFor(source: Source, agreements: readonly Agreement[], from: Month, count: number): readonly Run[] {
  const { flat, once, earning } = source
  if (once) {
    const [first, { minor }] = [monthsBetween(from, once.payMonth), once.net]
    return [{ first, end: first + 1, net: minor, arrives: minor, lag: 0, agreementId: null }]
  }
  if (!flat) return runsOf(earning, agreements, from, count)
  const first = Math.max(0, earning.startsOn ? monthsBetween(from, earning.startsOn) : 0)
  const { minor } = flat.net
  return first < count
    ? [{ first, end: count, net: minor, arrives: minor, lag: flat.lagMonths, agreementId: null }]
    : []
}

function groupFor(sums: Sums, source: Source, asked: ForecastAsked): Group {
  const key = asked.keyOf(source)
  const { currency } = source.earning.mrc
  const groups = sums.get(key) ?? []
  const own = groups.find((group) => group.currency === currency)
  if (own) return own
  const still = () => Array<number>(frameOf(asked).months.length + 1).fill(0)
  const made: Group = {
    key,
    currency,
    sources: 0,
    booked: still(),
    atRisk: still(),
    ordered: still(),
    spiffs: still(),
    pipeline: still(),
  }
  sums.set(key, [...groups, made])
  return made
}

/**
 * What every source and group of a forecast asks for. The usage months that can be paid within the asked ones begin as much
 * earlier as the longest lag. `factors` null: the scenario changes nothing.
 */
type Frame = {
  readonly payFrom: Month
  readonly months: readonly Month[]
  readonly longest: number
  readonly usageFrom: Month
  readonly factors: readonly number[] | null
}

const frames = new WeakMap<ForecastAsked, Frame>()

function frameOf(asked: ForecastAsked): Frame {
  const before = frames.get(asked)
  if (before) return before
  const { agreements, count, scenario, early = 0 } = asked
  const payFrom = addMonths(asked.payFrom, -early)
  const longest = agreements.reduce((lag, one) => Math.max(lag, one.lagMonths), 0)
  const made: Frame = {
    payFrom,
    months: monthRange(payFrom, early + count),
    longest,
    usageFrom: addMonths(payFrom, -longest),
    factors:
      scenario.churn === 0 && scenario.growth === 0
        ? null
        : [...Array<number>(early).fill(wholeRate), ...factorsOf(scenario, count)],
  }
  frames.set(asked, made)
  return made
}

const totals = new WeakMap<ForecastLine, number>()

function totalOf(line: ForecastLine): number {
  const before = totals.get(line)
  if (before !== undefined) return before
  let total = 0
  for (const name of [line.booked, line.atRisk, line.ordered, line.spiffs, line.pipeline])
    for (const minor of name) total += minor
  totals.set(line, total)
  return total
}
