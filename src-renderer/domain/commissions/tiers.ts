import { bigRatio, type Rounding } from '../values/integer'
import { type Money, money } from '../values/money'
import { asUnits } from '../values/quantity'
import { wholeRate } from '../values/rate'
import type { Given, Rule, Tier, TierMeasure } from './rule'

export type Tiers = Extract<Rule, { kind: 'tiers' }>

/** A part of what is measured that lies in one tier. `size` and `of` are in thousandths for seats, else whole. */
export type Band = { readonly tier: Tier; readonly size: number; readonly of: number }

/** Tiers in rising order, whoever typed them. */
export const inOrder = (tiers: readonly Tier[]): readonly Tier[] => [...tiers].sort((a, b) => a.from - b.from)

/** What decides the tier, in the measure's own unit: thousandths of a seat, minor units, or deals; null is not known. */
export function measured(by: TierMeasure, given: Given): number | null {
  if (by === 'seats') return given.quantity
  if (by === 'mrr') return given.mrc.minor
  if (by === 'tcv') return given.mrc.minor * given.termMonths + (given.nrc?.minor ?? 0)
  return given.dealNumber ?? 1
}

const startOf = (tier: Tier, by: TierMeasure): number => (by === 'seats' ? tier.from * 1000 : tier.from)
/** Where a tier's own part begins: the seat that a tier starts with lies in it. */
const edgeOf = (tier: Tier, by: TierMeasure): number => (by === 'seats' ? Math.max(0, tier.from - 1) * 1000 : tier.from)

/** The tier that a measure has reached; null below the first. */
export function tierAt(tiers: Tiers, size: number): Tier | null {
  return inOrder(tiers.tiers).findLast((tier) => startOf(tier, tiers.by) <= size) ?? null
}

/** The next tier and how much is missing to it, in the unit of the tiers; null at the top. Seats are rounded up. */
export function nextTier(tiers: Tiers, size: number): { readonly tier: Tier; readonly missing: number } | null {
  const tier = inOrder(tiers.tiers).find((one) => startOf(one, tiers.by) > size)
  if (!tier) return null
  return { tier, missing: tiers.by === 'seats' ? Math.ceil(tier.from - asUnits(size as never)) : tier.from - size }
}

/** Whole: one band that holds everything. Marginal: what lies in each tier; below the first nothing is paid. */
export function bandsOf(tiers: Tiers, given: Given): readonly Band[] | null {
  const size = measured(tiers.by, given)
  if (size === null) return null
  if (tiers.how === 'whole' || tiers.by === 'deals' || size <= 0) {
    const tier = tierAt(tiers, size)
    return tier ? [{ tier, size: Math.max(size, 1), of: Math.max(size, 1) }] : []
  }
  const order = inOrder(tiers.tiers)
  return order.flatMap((tier, index) => {
    const next = order[index + 1]
    const from = edgeOf(tier, tiers.by)
    const to = next ? Math.min(size, edgeOf(next, tiers.by)) : size
    return to > from ? [{ tier, size: to - from, of: size }] : []
  })
}

/** Monthly charge x rate x the part in the band, all bands added exactly and rounded once. */
export function tieredAmount(mrc: Money, bands: readonly Band[], rounding: Rounding): Money {
  const of = bands[0]?.of ?? 1
  const top = bands.reduce((total, { tier, size }) => total + BigInt(size) * BigInt(tier.rate), 0n)
  return money(bigRatio(BigInt(mrc.minor) * top, BigInt(of) * BigInt(wholeRate), rounding), mrc.currency)
}
