import { useState } from 'react'
import { useLive } from '#db/live'
import { type KnownPayee, type PayeeBook, payeeBook } from '#db/payees'
import { newestRates } from '#db/rates'
import { type PayeeSum, type Period, payeeSums } from '#domain/commissions/payee-statement'
import { addMonths, dayAt, type Month, monthOf } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import { now } from '#platform/clock'
import type { Place } from '#session/place'

export type Spanning = 'month' | 'year'

/** A month or a year, and how to leaf through them. */
export type Leaf = {
  readonly spanning: Spanning
  readonly period: Period
  readonly span: (spanning: Spanning) => void
  readonly turn: (step: 1 | -1) => void
}

export function useLeaf(): Leaf {
  const [spanning, span] = useState<Spanning>('month')
  const [month, setMonth] = useState(() => monthOf(dayAt(now())))
  const year = month.slice(0, 4)
  return {
    spanning,
    period:
      spanning === 'month' ? { from: month, to: month } : { from: `${year}-01` as Month, to: `${year}-12` as Month },
    span,
    turn: (step) => setMonth(addMonths(month, spanning === 'month' ? step : step * 12)),
  }
}

/** Everybody's shares and payouts as they stand at the end of a period, or now where it has not ended, live. */
export function usePayees({ to }: Period): { readonly book: PayeeBook; readonly rates: RateDay | null } | undefined {
  const thisMonth = monthOf(dayAt(now()))
  const until = to < thisMonth ? to : thisMonth
  return useLive(async () => ({ book: await payeeBook(until), rates: await newestRates() }), [until])
}

/** A payee's statement: under the id, which a new name does not change, where there is one. */
export const placeOf = ({ row, key }: KnownPayee): Place => ({
  at: 'residuals',
  view: 'payees',
  payee: row?.id ?? key,
})

/** One payee in one currency; `sum` null: nothing was ever owed. */
export type PayeeLine = { readonly payee: KnownPayee; readonly parts: number; readonly sum: PayeeSum | null }

/** What is to be paid out first, then what is held, then names. */
export function payeeLines(book: PayeeBook, period: Period): readonly PayeeLine[] {
  const lines = book.payees.flatMap((payee): readonly PayeeLine[] => {
    const shares = book.shares.get(payee.key) ?? []
    const sums = payeeSums(shares, book.payouts.get(payee.key) ?? [], period)
    const parts = shares.filter(({ month }) => month >= period.from && month <= period.to).length
    return sums.length > 0 ? sums.map((sum) => ({ payee, parts, sum })) : [{ payee, parts, sum: null }]
  })
  const weight = ({ sum }: PayeeLine) => (sum ? Math.max(0, sum.due.minor) * 2 + sum.held.minor : -1)
  return lines.toSorted((a, b) => weight(b) - weight(a))
}
