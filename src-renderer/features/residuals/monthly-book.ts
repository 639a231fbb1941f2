import { type Source, sourcesOf } from '#domain/commissions/forecast'
import { termsOf } from '#domain/commissions/rule'
import { runsOf } from '#domain/commissions/runs'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import type { Currency } from '#domain/values/currency'
import { type Day, monthOf } from '#domain/values/dates'
import { grouped } from '#domain/values/grouped'
import { type Money, money } from '#domain/values/money'
import { type Rate, rate } from '#domain/values/rate'
import type { Prospect } from './use-forecast'

/** One usage month of the running book, in the base currency. */
export type MonthlyBook = {
  readonly sum: BaseSum
  readonly services: number
  /** What is paid as long as clients stay, client by client. */
  readonly evergreen: readonly { readonly clientId: string; readonly amount: Money }[]
  /** The part that is paid as long as clients stay; null without any residual. */
  readonly evergreenShare: Rate | null
  readonly by: Readonly<Record<'supplier' | 'distributor' | 'client', ReadonlyMap<string, number>>>
}

/** What the month of today pays by running services alone: one-time commissions are no part of a book's value. */
export function monthlyBook({ book, rates }: Prospect, base: Currency, today: Day): MonthlyBook {
  const rules = new Map(book.agreements.map((one) => [one.id, one]))
  const paid = sourcesOf(book.services, [], today).flatMap((source) => {
    const [run] = runsOf(source.earning, book.agreements, monthOf(today), 1)
    const rule = run?.agreementId ? rules.get(run.agreementId) : undefined
    if (!run || !rule || termsOf(rule).pays !== 'residual') return []
    return [
      { source, amount: money(run.net, source.earning.mrc.currency), evergreen: rule.duration.kind === 'evergreen' },
    ]
  })
  const amounts = (of: readonly (typeof paid)[number][]) =>
    inBase(
      of.map((one) => one.amount),
      base,
      rates,
    )
  const by = (keyOf: (source: Source) => string) =>
    new Map([...grouped(paid, ({ source }) => keyOf(source))].map(([key, own]) => [key, amounts(own).total.minor]))
  const sum = amounts(paid)
  const lasting = paid.filter((one) => one.evergreen)
  const evergreen = amounts(lasting).total
  return {
    sum,
    services: paid.length,
    evergreen: lasting.map(({ source, amount }) => ({ clientId: source.clientId, amount })),
    evergreenShare: sum.total.minor > 0 ? rate(Math.round((evergreen.minor / sum.total.minor) * 1000) * 1000) : null,
    by: {
      supplier: by((source) => source.earning.supplierId),
      distributor: by((source) => source.earning.distributorId ?? ''),
      client: by((source) => source.clientId),
    },
  }
}
