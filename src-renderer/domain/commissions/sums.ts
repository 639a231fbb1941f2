import type { Currency } from '../values/currency'
import type { Day } from '../values/dates'
import { convert, type RateDay } from '../values/exchange'
import { add, type Money, subtract, zero } from '../values/money'

/** A sum in one currency; `rateDay` is the day whose rate was used, null when nothing had to be converted. */
export type BaseSum = {
  readonly total: Money
  readonly rateDay: Day | null
  /** What has no rate and so is not in the total: shown beside it, never dropped in silence. */
  readonly apart: readonly Money[]
}

/** One sum a currency, in the order of currency codes; never across currencies. */
export function sumByCurrency(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<Currency, Money>()
  for (const amount of amounts) {
    const before = sums.get(amount.currency)
    sums.set(amount.currency, before ? add(before, amount) : amount)
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The sums of several currencies in the base currency, each converted once at one dated rate. */
export function inBase(amounts: readonly Money[], base: Currency, rates: RateDay | null): BaseSum {
  let total = zero(base)
  let rateDay: Day | null = null
  const apart: Money[] = []
  for (const amount of sumByCurrency(amounts)) {
    if (amount.currency === base) total = add(total, amount)
    else {
      const converted = rates ? convert(amount, base, rates) : null
      if (converted) {
        total = add(total, converted.amount)
        rateDay = converted.rateDay
      } else if (amount.minor !== 0) apart.push(amount)
    }
  }
  return { total, rateDay, apart }
}

/** What is left of `from` after `less`, currency by currency. */
export function difference(from: readonly Money[], less: readonly Money[]): readonly Money[] {
  const taken = less.map((amount) => subtract(zero(amount.currency), amount))
  return sumByCurrency([...from, ...taken])
}
