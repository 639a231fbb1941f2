import { type BaseSum, inBase } from '../commissions/sums'
import type { Currency } from '../values/currency'
import { type Day, type Month, monthOf } from '../values/dates'
import type { RateDay } from '../values/exchange'
import { grouped } from '../values/grouped'
import type { DistributorId } from '../values/ids'
import { type Money, subtract } from '../values/money'
import { type Lags, lateAfter } from './lag'
import { type AccountMonth, type Came, counts } from './ledger'

/** What came of what was due, and what is missing of it, each in the base currency. */
export type Answer = { readonly expected: BaseSum; readonly paid: BaseSum; readonly missing: BaseSum }

export type MonthAnswer = Answer & {
  readonly payers: readonly (Answer & { readonly id: DistributorId })[]
  /** What came in the month on lines that nobody has decided on: it counts for no account yet, so `paid` is without it. */
  readonly waiting: BaseSum
}

export type AnswerIn = {
  readonly base: Currency
  readonly rates: RateDay | null
  readonly today: Day
  readonly lags: Lags
}

/** The answer for every payment month in which something was due or waits, in the order of time; payers by their id. */
export function answersOf(
  months: readonly AccountMonth[],
  open: readonly Came[],
  given: AnswerIn,
): ReadonlyMap<Month, MonthAnswer> {
  const byMonth = new Map<Month, AccountMonth[]>()
  for (const month of months) {
    const own = byMonth.get(month.due.payMonth)
    if (own) own.push(month)
    else byMonth.set(month.due.payMonth, [month])
  }
  const waiting = grouped(open, (line) => monthOf(line.paidOn))
  const ordered = [...new Set([...byMonth.keys(), ...waiting.keys()])].sort()
  return new Map(ordered.map((month) => [month, answerOf(byMonth.get(month) ?? [], waiting.get(month) ?? [], given)]))
}

/** The answer for a month in which nothing was due. */
export const nothingDue = (base: Currency): MonthAnswer => {
  const none = inBase([], base, null)
  return { expected: none, paid: none, missing: none, payers: [], waiting: none }
}

function answerOf(months: readonly AccountMonth[], open: readonly Came[], given: AnswerIn): MonthAnswer {
  const payers = [...new Set(months.map(({ due }) => due.distributorId))].sort()
  return {
    ...sums(months, given),
    waiting: inBase(
      open.map((line) => line.amount),
      given.base,
      given.rates,
    ),
    payers: payers.map((id) => ({
      id,
      ...sums(
        months.filter(({ due }) => due.distributorId === id),
        given,
      ),
    })),
  }
}

function sums(months: readonly AccountMonth[], given: AnswerIn): Answer {
  const sum = (amountsOf: (month: AccountMonth) => readonly Money[]) =>
    inBase(months.flatMap(amountsOf), given.base, given.rates)
  return {
    expected: sum(({ due }) => [due.amount]),
    paid: sum(({ paid, foreign }) => [...(paid ? [paid] : []), ...foreign.filter(counts).map((part) => part.amount)]),
    missing: sum((month) => lackOf(month, given)),
  }
}

/** What is short of one month: all of it once it is late, and the rest of what was paid too low. */
function lackOf({ due, paid, foreign }: AccountMonth, { today, lags }: AnswerIn): readonly Money[] {
  if (foreign.length > 0 || (paid === null && today <= lateAfter(due, lags))) return []
  const lack = paid ? subtract(due.amount, paid) : due.amount
  return lack.minor > 0 ? [lack] : []
}
