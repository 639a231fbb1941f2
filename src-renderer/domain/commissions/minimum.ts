import type { Service } from '../clients/service'
import type { Currency } from '../values/currency'
import { type Month, monthsBetween } from '../values/dates'
import type { ExplainStep } from '../values/explain'
import type { DistributorId } from '../values/ids'
import { add, type Money, money, zero } from '../values/money'
import type { Agreement } from './agreement'
import { type ExpectedMonth, earningOfService } from './expected'
import { standingForecast } from './forecast'
import { asItStands } from './scenario'

/** The least that a payer pays out in one statement, for payment months from `from` on until the next; zero ends it. */
export type PayoutMinimum = {
  readonly from: Month
  readonly amount: Money
  /** A statement below it is paid with the next one, or is lost. Source: minimum payout of the trade notes. */
  readonly below: 'carry' | 'forfeit'
}

/** What all accounts of one payer came to in a payment month that stays below its minimum. */
export type HeldMonth = {
  /** With what was carried into it. */
  readonly total: Money
  readonly minimum: Money
  /** The payment month in which it is paid after all; null while not enough has come together. */
  readonly goesTo: Month | 'lost' | null
}

/** Held months by `payerKey`, then by payment month. */
export type Held = ReadonlyMap<string, ReadonlyMap<Month, HeldMonth>>

export const payerKey = (distributorId: DistributorId, currency: Currency): string => `${distributorId} ${currency}`

export type OwedMonth = { readonly month: Month; readonly amount: Money }

export type PayerMonths = {
  readonly distributorId: DistributorId
  readonly currency: Currency
  readonly months: readonly OwedMonth[]
}

/** What each of these payers owes in each payment month by what is agreed, over all its accounts, a list for each currency. */
export function owedByPayer(
  services: readonly Service[],
  agreements: readonly Agreement[],
  payers: ReadonlySet<DistributorId>,
  from: Month,
  until: Month,
): readonly PayerMonths[] {
  const sources = services
    .filter(({ status, distributorId }) => status !== 'ordered' && payers.has(distributorId ?? ''))
    .map((service) => ({ earning: earningOfService(service), clientId: service.clientId, assumed: false }))
  const { months, lines } = standingForecast(sources, {
    ...{ agreements, payFrom: from, count: Math.max(0, monthsBetween(from, until) + 1), scenario: asItStands },
    ...{ keyOf: ({ earning }) => earning.distributorId ?? '', what: 'arrives' },
  }).result
  return lines.map(({ key, currency, booked }) => ({
    distributorId: key,
    currency,
    months: months.map((month, at) => ({ month, amount: money(booked[at] ?? 0, currency) })),
  }))
}

/** Months that do not reach the minimum by themselves: only of these does it matter whether money came. */
export const smallMonths = (owed: readonly OwedMonth[], minimums: readonly PayoutMinimum[]): readonly Month[] =>
  owed.flatMap(({ month, amount }) => {
    const minimum = minimumIn(month, minimums)
    return minimum && (amount.minor === 0 || isBelow(amount, minimum)) ? [month] : []
  })

/**
 * The months that a payer holds, of months in the order of time. What is carried is added to the next month until the minimum is
 * reached, so that what is paid, lost and waiting sums to what was owed. A month in which money `came` was paid, whatever it came
 * to; a month of nothing or less is settled as it is; a minimum in another currency holds nothing.
 */
export function heldMonths(
  owed: readonly OwedMonth[],
  minimums: readonly PayoutMinimum[],
  came: ReadonlySet<Month>,
): ReadonlyMap<Month, HeldMonth> {
  const held = new Map<Month, HeldMonth>()
  let waiting: Month[] = []
  let carried: Money | null = null
  const settle = (goesTo: HeldMonth['goesTo']) => {
    for (const month of waiting) held.set(month, { ...(held.get(month) as HeldMonth), goesTo })
    waiting = []
    carried = null
  }
  for (const { month, amount } of owed) {
    const minimum = minimumIn(month, minimums)
    const total: Money = carried ? add(amount, carried) : amount
    if (!minimum || came.has(month) || !isBelow(total, minimum)) settle(month)
    else if (amount.minor !== 0) {
      held.set(month, { total, minimum: minimum.amount, goesTo: null })
      waiting.push(month)
      carried = total
      if (minimum.below === 'forfeit') settle('lost')
    }
  }
  return held
}

/** A month that its payer holds: with why, and paid in the month it goes to. */
export function asHeld(expected: ExpectedMonth, held: HeldMonth): ExpectedMonth {
  const { explanation } = expected
  return {
    ...expected,
    payMonth: held.goesTo === null || held.goesTo === 'lost' ? expected.payMonth : held.goesTo,
    explanation: { ...explanation, steps: [...explanation.steps, ...heldSteps(held)] },
  }
}

function heldSteps({ total, minimum, goesTo }: HeldMonth): readonly ExplainStep[] {
  return [
    { label: 'residual.statement-total', value: { money: total } },
    { label: 'residual.statement-minimum', value: { money: minimum } },
    goesTo === 'lost'
      ? { label: 'residual.statement-lost', value: { money: zero(total.currency) } }
      : goesTo
        ? { label: 'residual.statement-carried', value: { month: goesTo } }
        : { label: 'residual.statement-waits', value: { text: '–' } },
  ]
}

function minimumIn(month: Month, minimums: readonly PayoutMinimum[]): PayoutMinimum | null {
  return minimums.reduce<PayoutMinimum | null>(
    (last, one) => (one.from <= month && (!last || one.from >= last.from) ? one : last),
    null,
  )
}

const isBelow = ({ minor, currency }: Money, minimum: PayoutMinimum | null): boolean =>
  minimum !== null && minimum.amount.currency === currency && minor > 0 && minor < minimum.amount.minor
