import { asUnits, units } from '../values/quantity'
import type { PriceTier } from './catalog'

/** Tiers in rising order, one per number of units; of two that begin at the same, the later one stands. */
export function orderedTiers(tiers: readonly PriceTier[]): readonly PriceTier[] {
  const byStart = new Map(tiers.map((tier) => [tier.from as number, tier]))
  return [...byStart.values()].sort((a, b) => a.from - b.from)
}

/** Tiers with one more: it begins where a person would look next, at ten times the last start, with the last price. */
export function withNextTier(tiers: readonly PriceTier[], price: PriceTier['price']): readonly PriceTier[] {
  const last = tiers.at(-1)
  if (!last) return [{ from: units(1), price }]
  return [...tiers, { from: units(Math.max(2, asUnits(last.from) * 10)), price: last.price }]
}
