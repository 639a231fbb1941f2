import type { Currency } from '../values/currency'
import { type Month, monthRange, monthsBetween } from '../values/dates'
import { grouped } from '../values/grouped'
import type { DistributorId } from '../values/ids'
import { money } from '../values/money'
import {
  type Forecast,
  type ForecastAsked,
  type ForecastLine,
  type Series,
  type Source,
  type StandingForecast,
  standingForecast,
} from './forecast'
import { largestFirst } from './forecast-sums'
import { type HeldMonth, heldMonths, type PayoutMinimum, payerKey } from './minimum'

/** A payer with a minimum, as it stands when a forecast begins. */
export type PayerTerms = {
  readonly distributorId: DistributorId
  readonly currency: Currency
  readonly minimums: readonly PayoutMinimum[]
  /** The first payment month before the forecast whose money is still carried; null: all of them are settled. */
  readonly waitsSince: Month | null
  /** Payment months of the forecast in which money came already: paid, whatever they come to. */
  readonly came: readonly Month[]
}

/** A payment month that a payer is expected to hold. */
export type PayerHeld = HeldMonth & { readonly distributorId: DistributorId; readonly month: Month }

/** Money by the month in which it is paid out; `held` says what was moved or lost, in the order of time. */
export type PaidOut = Forecast & { readonly held: readonly PayerHeld[] }

export type PaidOutAsked = Omit<ForecastAsked, 'early'> & { readonly payers: readonly PayerTerms[] }

export type StandingPaidOut = {
  readonly result: PaidOut
  /** As of the forecast: to the same figures as one from the start. */
  readonly changed: (gone: readonly Source[], come: readonly Source[]) => StandingPaidOut
}

/** One payer's money as it is due: by group, and all of it together as its statement shows it. */
type Part = { readonly terms: PayerTerms; readonly due: StandingForecast; readonly statement: StandingForecast }

/**
 * The forecast with what payers hold because a month's statement stays below their minimum: it arrives in the month in which
 * enough has come together, with what was carried from before the forecast. What is paid, lost and still waiting at the end sums
 * to what was due. What is only hoped for is neither held nor does it make a statement large enough.
 */
export function paidOutForecast(sources: readonly Source[], asked: PaidOutAsked): StandingPaidOut {
  const { payers, ...plain } = asked
  const own = ofPayers(sources, payers)
  const parts = payers.map((terms): Part => {
    const theirs = own.get(keyOf(terms)) ?? []
    const early = terms.waitsSince ? Math.max(0, monthsBetween(terms.waitsSince, asked.payFrom)) : 0
    return {
      terms,
      due: standingForecast(theirs, { ...plain, early }),
      statement: standingForecast(theirs, { ...plain, early, keyOf: () => '', what: 'arrives' }),
    }
  })
  return standing(standingForecast(own.get('') ?? [], plain), parts, asked)
}

function standing(others: StandingForecast, parts: readonly Part[], asked: PaidOutAsked): StandingPaidOut {
  return {
    result: together(others.result, parts, asked),
    changed: (gone, come) => {
      const [left, came] = [ofPayers(gone, asked.payers), ofPayers(come, asked.payers)]
      const next = (one: StandingForecast, key: string) => {
        const [away, here] = [left.get(key) ?? [], came.get(key) ?? []]
        return away.length + here.length === 0 ? one : one.changed(away, here)
      }
      const moved = parts.map(
        ({ terms, due, statement }): Part => ({
          terms,
          due: next(due, keyOf(terms)),
          statement: next(statement, keyOf(terms)),
        }),
      )
      return standing(next(others, ''), moved, asked)
    },
  }
}

function together(others: Forecast, parts: readonly Part[], { payFrom, count }: PaidOutAsked): PaidOut {
  if (parts.length === 0) return { ...others, held: [] }
  const paid = parts.map((part) => paidOut(part, count))
  const lines = new Map<string, ForecastLine>()
  for (const line of [others.lines, ...paid.map((one) => one.lines)].flat()) {
    const key = `${line.key} ${line.currency}`
    const known = lines.get(key)
    lines.set(key, known ? sumOf(known, line) : line)
  }
  return {
    months: monthRange(payFrom, count),
    lines: largestFirst([...lines.values()]),
    held: paid.flatMap((one) => one.held).sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)),
  }
}

function paidOut({ terms, due, statement }: Part, count: number) {
  const { months, lines } = statement.result
  const owed = months.map((month, at) => ({
    month,
    amount: money(
      lines.reduce((sum, line) => sum + certain.reduce((all, name) => all + (line[name][at] ?? 0), 0), 0),
      terms.currency,
    ),
  }))
  const held = heldMonths(owed, terms.minimums, new Set(terms.came))
  const places = months.map((month) => {
    const why = held.get(month)
    return why ? months.indexOf(why.goesTo as Month) : months.indexOf(month)
  })
  const early = months.length - count
  const moved = (minors: readonly number[]): readonly number[] => {
    const paid = months.map(() => 0)
    places.forEach((place, at) => {
      if (place >= 0) paid[place] = (paid[place] ?? 0) + (minors[at] ?? 0)
    })
    return paid.slice(early)
  }
  return {
    lines: due.result.lines.map((line) => eachSeries(line, (name) => moved(line[name]))),
    held: [...held].map(([month, why]): PayerHeld => ({ ...why, month, distributorId: terms.distributorId })),
  }
}

const certain: readonly Series[] = ['booked', 'atRisk', 'ordered', 'spiffs']

/** Sources by the payer whose minimum holds them; under '' what nobody holds. */
function ofPayers(sources: readonly Source[], payers: readonly PayerTerms[]): ReadonlyMap<string, readonly Source[]> {
  if (payers.length === 0) return new Map([['', sources]])
  const keys = new Set(payers.map(keyOf))
  return grouped(sources, ({ earning, series }) => {
    const key = payerKey(earning.distributorId ?? '', earning.mrc.currency)
    return series !== 'pipeline' && keys.has(key) ? key : ''
  })
}

const keyOf = ({ distributorId, currency }: PayerTerms): string => payerKey(distributorId, currency)

const sumOf = (one: ForecastLine, other: ForecastLine): ForecastLine => ({
  ...eachSeries(one, (name) => one[name].map((minor, at) => minor + (other[name][at] ?? 0))),
  sources: one.sources + other.sources,
})

const eachSeries = (line: ForecastLine, minors: (name: Series) => readonly number[]): ForecastLine => ({
  ...line,
  booked: minors('booked'),
  atRisk: minors('atRisk'),
  ordered: minors('ordered'),
  spiffs: minors('spiffs'),
  pipeline: minors('pipeline'),
})
