import type { OptionId } from '../values/ids'
import type { Need } from './need'

/** Between which shares of one need the winner stays, while the other needs keep their proportions to each other. */
export type Tipping = {
  readonly needId: string
  /** Below this share of the whole decision another option wins; null when none ever does. */
  readonly under: Tip | null
  /** Above this share another option wins; null when none ever does. */
  readonly over: Tip | null
}

/** `share` is exact: numerator over denominator, between 0 and 1. */
export type Tip = {
  readonly share: { readonly of: number; readonly whole: number }
  readonly optionId: OptionId
}

export type Scores = { readonly optionId: OptionId; readonly points: readonly number[] }

/**
 * The exact thresholds at which the winner changes. With a need at share s, a total is s x its points + (1 - s) x the mean of
 * the rest; two totals are lines over s, and cross where s = e / (d + e), with d the winner's lead in the need times the weight
 * of the rest, and e the rival's lead in the weighted rest. Points and weights are whole numbers, so nothing is rounded.
 */
export function tippingOf(
  needs: readonly Need[],
  weights: readonly number[],
  options: readonly Scores[],
  winnerId: OptionId,
): readonly Tipping[] {
  const winner = options.find((one) => one.optionId === winnerId)
  if (!winner) return []
  return needs.flatMap((need, at) => {
    const weight = weights[at] ?? 0
    const rest = weights.reduce((sum, one, other) => (other === at ? sum : sum + one), 0)
    if (need.kind === 'must' || rest === 0) return []
    const rivals = options.filter((one) => one !== winner).map((rival) => crossing(winner, rival, at, weights, rest))
    const below = rivals.filter((one) => one !== null && one.of * (weight + rest) < weight * one.whole)
    const above = rivals.filter((one) => one !== null && one.of * (weight + rest) > weight * one.whole)
    return [{ needId: need.id, under: tip(below, 1), over: tip(above, -1) }]
  })
}

type Crossing = { readonly of: number; readonly whole: number; readonly optionId: OptionId; readonly slope: number }

/** Where the two totals are equal, strictly between 0 and 1; null when they never are. */
function crossing(
  winner: Scores,
  rival: Scores,
  at: number,
  weights: readonly number[],
  rest: number,
): Crossing | null {
  const lead = ((winner.points[at] ?? 0) - (rival.points[at] ?? 0)) * rest
  const behind = weights.reduce(
    (sum, weight, other) =>
      other === at ? sum : sum + weight * ((rival.points[other] ?? 0) - (winner.points[other] ?? 0)),
    0,
  )
  const sign = Math.sign(lead + behind)
  const [of, whole] = [behind * sign, (lead + behind) * sign]
  if (whole === 0 || of <= 0 || of >= whole) return null
  return { of, whole, optionId: rival.optionId, slope: Math.abs(lead + behind) }
}

/** The crossing nearest to where the weights are now; of several at one place, the rival that pulls away fastest. */
function tip(crossings: readonly (Crossing | null)[], direction: 1 | -1): Tip | null {
  const [nearest] = crossings
    .flatMap((one) => one ?? [])
    .sort((a, b) => direction * (b.of * a.whole - a.of * b.whole) || b.slope - a.slope)
  return nearest ? { share: { of: nearest.of, whole: nearest.whole }, optionId: nearest.optionId } : null
}
