import type { Currency } from '../values/currency'
import { safe } from '../values/integer'
import type { Money } from '../values/money'

/** Sums that grow with each line, one for each currency and name; minor units. */
export type RunningSums = {
  readonly add: (amount: Money, name: string) => void
  readonly of: (currency: Currency) => number
  /** The sum of the longest name that stands in some words; null when none does. */
  readonly named: (words: string, currency: Currency) => number | null
  readonly isEmpty: () => boolean
  readonly clear: () => void
}

export function runningSums(): RunningSums {
  const byName = new Map<string, Map<Currency, number>>()
  return {
    add: ({ minor, currency }, name) => {
      const sums = byName.get(name) ?? new Map<Currency, number>()
      sums.set(currency, safe((sums.get(currency) ?? 0) + minor))
      byName.set(name, sums)
    },
    of: (currency) => byName.get('')?.get(currency) ?? 0,
    named: (words, currency) => {
      const found = [...byName.keys()].filter((name) => name !== '' && ` ${words} `.includes(` ${name} `))
      const longest = found.reduce((best, name) => (name.length > best.length ? name : best), '')
      return longest === '' ? null : (byName.get(longest)?.get(currency) ?? null)
    },
    isEmpty: () => byName.size === 0,
    clear: () => byName.clear(),
  }
}
