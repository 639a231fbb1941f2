import { safe } from './integer'
import { type Money, money } from './money'
import type { Rate } from './rate'

/**
 * Parts of an amount by weight, largest remainder first, ties to the earlier part: the parts sum to the amount exactly and
 * keep its sign. Weights are non-negative integers (rates or counts) and not all zero; throws when they add up to more than a
 * double holds exactly.
 */
export function split(amount: Money, weights: readonly (Rate | number)[]): readonly Money[] {
  const whole = safe(weights.reduce<number>((total, weight) => total + weight, 0))
  if (whole <= 0 || weights.some((weight) => weight < 0)) throw new RangeError('a split needs positive weights')
  const size = Math.abs(amount.minor)
  const parts = weights.map((weight, index) => ({ index, ...share(size, weight, whole) }))
  let left = size - parts.reduce((total, part) => total + part.minor, 0)
  const minors = parts.map((part) => part.minor)
  for (const part of left > 0 ? [...parts].sort((a, b) => b.rest - a.rest || a.index - b.index) : []) {
    if (left === 0) break
    minors[part.index] = part.minor + 1
    left -= 1
  }
  const sign = amount.minor < 0 ? -1 : 1
  return minors.map((minor) => money(sign * minor, amount.currency))
}

/** The whole part and what remains of it; exact, by big integers where the product is too large for a double. */
function share(size: number, weight: number, whole: number): { readonly minor: number; readonly rest: number } {
  const product = size * weight
  if (Number.isSafeInteger(product)) {
    const minor = Math.floor(product / whole)
    return { minor, rest: product - minor * whole }
  }
  const exact = BigInt(size) * BigInt(weight)
  return { minor: Number(exact / BigInt(whole)), rest: Number(exact % BigInt(whole)) }
}
