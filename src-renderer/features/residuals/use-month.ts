import { useLive } from '#db/live'
import { newestRates } from '#db/rates'
import { type ResidualMonth, residualMonth } from '#db/residuals'
import type { MonthAccount } from '#domain/commissions/month'
import { type BaseSum, difference, inBase } from '#domain/commissions/sums'
import type { Currency } from '#domain/values/currency'
import { dayAt, type Month } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import type { Explanation } from '#domain/values/explain'
import type { Money } from '#domain/values/money'
import { now } from '#platform/clock'
import { explainSum } from './explain-sum'

export type MonthFigures = {
  readonly expected: BaseSum
  readonly paid: BaseSum
  /** Due and not paid, or paid too low, account by account. */
  readonly missing: BaseSum
  readonly open: BaseSum
  readonly missingAccounts: number
  readonly openAccounts: number
}

export type ShownMonth = {
  readonly month: ResidualMonth
  /** The newest rates, for sums. */
  readonly rates: RateDay | null
}

/** One payment month as the screen shows it, live. */
export function useMonth(month: Month): ShownMonth | undefined {
  const today = dayAt(now())
  return useLive(async () => ({ month: await residualMonth(month, today), rates: await newestRates() }), [month, today])
}

export function figuresOf(accounts: readonly MonthAccount[], base: Currency, rates: RateDay | null): MonthFigures {
  const amounts = (of: readonly MonthAccount[], pick: (one: MonthAccount) => Money | null | undefined) =>
    inBase(
      of.flatMap((one) => pick(one) ?? []),
      base,
      rates,
    )
  const short = accounts.filter((one) => isShort(one))
  const open = accounts.filter((one) => one.finding === 'not-in-yet')
  const lack = difference(
    short.flatMap((one) => one.due ?? []),
    short.flatMap((one) => one.paid ?? []),
  )
  return {
    expected: amounts(accounts, (one) => one.due),
    paid: inBase(
      accounts.flatMap((one) => [...(one.paid ? [one.paid] : []), ...one.foreign]),
      base,
      rates,
    ),
    missing: inBase(lack, base, rates),
    open: amounts(open, (one) => one.due),
    missingAccounts: short.length,
    openAccounts: open.length,
  }
}

/** What the four figures of a month are made of, client by client, the largest first. */
export type MonthExplanations = Readonly<Record<'expected' | 'paid' | 'missing' | 'open', Explanation>>

export function explanationsOf(
  accounts: readonly MonthAccount[],
  base: Currency,
  rates: RateDay | null,
  nameOf: (account: MonthAccount) => string,
): MonthExplanations {
  const of = (label: string, pick: (one: MonthAccount) => readonly Money[]) => {
    const parts = accounts.flatMap((one) => pick(one).map((amount) => ({ name: nameOf(one), amount })))
    return explainSum(parts, `month.${label}`, base, rates)
  }
  return {
    expected: of('expected', dueOf),
    paid: of('paid', (one) => [...(one.paid ? [one.paid] : []), ...one.foreign]),
    missing: of('missing', (one) => (isShort(one) ? difference(dueOf(one), one.paid ? [one.paid] : []) : [])),
    open: of('open', (one) => (one.finding === 'not-in-yet' ? dueOf(one) : [])),
  }
}

const dueOf = (one: MonthAccount): readonly Money[] => (one.due ? [one.due] : [])

/** Money is missing here: what is merely not in yet or near enough does not count, nor what came in another currency and has to be converted. */
export const isShort = (account: MonthAccount): boolean =>
  account.difference.minor < 0 && account.finding !== 'other-currency' && needsLook(account)

/** A person should look at it. */
export const needsLook = ({ finding }: MonthAccount): boolean => !calm.has(finding)

const calm: ReadonlySet<MonthAccount['finding']> = new Set(['paid', 'not-in-yet', 'carried', 'forfeited'])
