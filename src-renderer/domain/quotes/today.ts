import { type Money, money, sum } from '../values/money'
import type { Into } from './line-price'
import { type OwnedSchedule, ownedSchedule } from './owned'
import type { Quote } from './quote'

/** What the client pays if nothing changes, month by month: the provider's bill and the cash that owned gear takes. */
export type TodayCost = {
  readonly mrc: Money
  readonly months: readonly Money[]
  readonly total: Money
  /** The same with depreciation in place of purchases; null without owned gear. */
  readonly expense: Money | null
  readonly owned: OwnedSchedule | null
}

/** Null while neither a bill nor owned gear is known. An unknown bill beside owned gear counts as none. */
export function todayCost(
  quote: Pick<Quote, 'today' | 'owned' | 'horizonMonths' | 'currency' | 'rates'>,
): TodayCost | null {
  const { today, owned: gear, horizonMonths, currency, rates } = quote
  if (!today && !gear) return null
  const into: Into = { currency, rates: rates ?? null }
  const mrc = today?.mrc ?? money(0, currency)
  const owned = gear ? ownedSchedule(gear, horizonMonths, into) : null
  const months = Array.from({ length: horizonMonths }, (_, at) =>
    money(mrc.minor + (owned?.cash[at]?.minor ?? 0), currency),
  )
  const bills = money(mrc.minor * horizonMonths, currency)
  return {
    mrc,
    months,
    total: sum(months, currency),
    expense: owned && money(bills.minor + owned.expenseTotal.minor, currency),
    owned,
  }
}
