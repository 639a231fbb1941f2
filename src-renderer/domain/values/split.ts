import { type Money, money } from './money'
import type { Rate } from './rate'

/**
 * Parts of an amount by weight, largest remainder first, ties to the earlier part: the parts sum to the amount exactly and
 * keep its sign. Weights are non-negative integers (rates or counts) and not all zero.
 */
export function split(amount: Money, weights: readonly (Rate | number)[]): readonly Money[] {
  const whole = weights.reduce<bigint>((total, weight) => total + BigInt(weight), 0n)
  if (whole <= 0n || weights.some((weight) => weight < 0)) throw new RangeError('a split needs positive weights')
  const size = BigInt(Math.abs(amount.minor))
  const parts = weights.map((weight, index) => {
    const product = size * BigInt(weight)
    return { index, minor: product / whole, rest: product % whole }
  })
  let left = Number(size - parts.reduce((total, part) => total + part.minor, 0n))
  const minors = parts.map((part) => part.minor)
  for (const part of [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0) break
    minors[part.index] = part.minor + 1n
    left -= 1
  }
  const sign = amount.minor < 0 ? -1 : 1
  return minors.map((minor) => money(sign * Number(minor), amount.currency))
}
