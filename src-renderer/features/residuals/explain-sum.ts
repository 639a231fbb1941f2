import { type ForecastLine, type Series, seriesNames, totalOfLine } from '#domain/commissions/forecast'
import { inBase } from '#domain/commissions/sums'
import type { Currency } from '#domain/values/currency'
import type { Month } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import type { Explanation } from '#domain/values/explain'
import { grouped } from '#domain/values/grouped'
import { type Money, money, subtract, sum } from '#domain/values/money'
import { rate, wholeRate } from '#domain/values/rate'

const explained = 12
const largestShares = 6

/** A concentration opened into the largest shares of the sum; shares of the others stand together. */
export function explainSpread(
  amounts: ReadonlyMap<string, number>,
  nameOf: (key: string) => string,
  { hhi, total }: { readonly hhi: number; readonly total: Money },
): Explanation {
  const parts = [...amounts].filter(([, minor]) => minor > 0).sort((a, b) => b[1] - a[1])
  const whole = parts.reduce((sum, [, minor]) => sum + minor, 0)
  const shareOf = (list: typeof parts) =>
    rate(Math.round((list.reduce((sum, [, minor]) => sum + minor, 0) / Math.max(1, whole)) * 1000) * (wholeRate / 1000))
  const others = parts.slice(largestShares)
  return {
    amount: total,
    rule: null,
    rounding: null,
    steps: [
      ...parts.slice(0, largestShares).map((part) => ({
        label: 'forecast.group',
        params: { name: nameOf(part[0]) },
        value: { rate: shareOf([part]) },
      })),
      ...(others.length === 0
        ? []
        : [{ label: 'spread.others', params: { count: others.length }, value: { rate: shareOf(others) } }]),
      { label: 'spread.hhi', value: { count: hhi } },
    ],
  }
}

/**
 * A sum opened into what it is made of, under one name each, the largest first and in the base currency; what is small stands
 * together, with what rounding leaves over when each part is converted on its own.
 */
export function explainSum(
  parts: readonly { readonly name: string; readonly amount: Money }[],
  label: string,
  base: Currency,
  rates: RateDay | null,
): Explanation {
  const named = new Map<string, Money[]>()
  for (const { name, amount } of parts) {
    const own = named.get(name)
    if (own) own.push(amount)
    else named.set(name, [amount])
  }
  const { total } = inBase(
    parts.map((one) => one.amount),
    base,
    rates,
  )
  const largest = [...named]
    .map(([name, amounts]) => ({ name, amount: inBase(amounts, base, rates).total }))
    .sort((a, b) => Math.abs(b.amount.minor) - Math.abs(a.amount.minor))
    .slice(0, explained)
  const shown = sum(
    largest.map((one) => one.amount),
    base,
  )
  const rest = subtract(total, shown)
  return {
    amount: total,
    rule: null,
    rounding: null,
    steps: [
      ...largest.map(({ name, amount }) => ({ label: 'forecast.group', params: { name }, value: { money: amount } })),
      ...(rest.minor === 0 ? [] : [{ label: 'forecast.rest', value: { money: rest } }]),
      { label, value: { money: total } },
    ],
  }
}

/** One group of the forecast, by how certain its parts are. */
export function explainLine(line: ForecastLine): Explanation {
  const parts = seriesNames.map((name) => ({ name, amount: money(added(line[name]), line.currency) }))
  const amount = totalOfLine(line)
  return {
    amount,
    rule: null,
    rounding: null,
    steps: [
      ...parts
        .filter((part) => part.amount.minor !== 0)
        .map((part) => ({ label: `forecast.${part.name}`, value: { money: part.amount } })),
      { label: 'forecast.total', value: { money: amount } },
    ],
  }
}

/** One part of a group, by the calendar years in which it is paid. */
export function explainYears(months: readonly Month[], line: ForecastLine, name: Series): Explanation {
  const years = grouped(
    months.map((month, at) => ({ year: month.slice(0, 4), minor: line[name][at] ?? 0 })),
    ({ year }) => year,
  )
  const amount = money(added(line[name]), line.currency)
  return {
    amount,
    rule: null,
    rounding: null,
    steps: [
      ...[...years].map(([year, parts]) => ({
        label: 'forecast.year',
        params: { year, count: parts.filter(({ minor }) => minor !== 0).length },
        value: { money: money(added(parts.map(({ minor }) => minor)), line.currency) },
      })),
      { label: `forecast.${name}`, value: { money: amount } },
    ],
  }
}

const added = (minors: readonly number[]): number => minors.reduce((sum, minor) => sum + minor, 0)
