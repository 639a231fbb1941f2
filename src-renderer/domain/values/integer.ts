/** How a fraction of a minor unit is settled. The default everywhere is half away from zero. */
export type Rounding = 'half-away' | 'half-even' | 'down' | 'up'

/**
 * `value * by / over` with the product held exactly, rounded once.
 * All three are safe integers, `over` is positive; throws when the result leaves the safe range.
 */
export function mulDiv(value: number, by: number, over: number, rounding: Rounding = 'half-away'): number {
  const product = value * by
  if (Number.isSafeInteger(product)) return settle(product, over, rounding)
  return safe(Number(settleBig(BigInt(value) * BigInt(by), BigInt(over), rounding)))
}

/** `numerator / over` rounded once, for products that pass through more than three factors; `over` is positive. */
export function bigRatio(numerator: bigint, over: bigint, rounding: Rounding = 'half-away'): number {
  return safe(Number(settleBig(numerator, over, rounding)))
}

/** Throws unless `value` is an integer that a double holds exactly. */
export function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('amount outside the exact range')
  return value === 0 ? 0 : value
}

function settle(numerator: number, over: number, rounding: Rounding): number {
  const whole = Math.trunc(numerator / over)
  const rest = Math.abs(numerator - whole * over)
  return safe(whole + Math.sign(numerator) * step(rest * 2 - over, rest > 0, Math.abs(whole) % 2 === 1, rounding))
}

function settleBig(numerator: bigint, over: bigint, rounding: Rounding): bigint {
  const whole = numerator / over
  const rest = numerator < 0n ? whole * over - numerator : numerator - whole * over
  const sign = numerator < 0n ? -1n : 1n
  const twice = rest * 2n - over
  const beyond = twice > 0n ? 1 : twice === 0n ? 0 : -1
  return whole + sign * BigInt(step(beyond, rest > 0n, whole % 2n !== 0n, rounding))
}

function step(beyondHalf: number, anyRest: boolean, odd: boolean, rounding: Rounding): 0 | 1 {
  if (rounding === 'down') return 0
  if (rounding === 'up') return anyRest ? 1 : 0
  if (beyondHalf !== 0) return beyondHalf > 0 ? 1 : 0
  return rounding === 'half-away' || odd ? 1 : 0
}
