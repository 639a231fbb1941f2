/** A fraction of whole numbers, the lower one above zero. */
export type Exact = { readonly top: bigint; readonly bottom: bigint }

export const over = (top: bigint, bottom: bigint): Exact =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom }
export const exact = (whole: bigint): Exact => ({ top: whole, bottom: 1n })
export const plus = (a: Exact, b: Exact): Exact => over(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const minus = (a: Exact, b: Exact): Exact => plus(a, over(-b.top, b.bottom))
export const times = (a: Exact, b: Exact): Exact => over(a.top * b.top, a.bottom * b.bottom)

/** To a whole number, as the rounding is called. */
export function rounded({ top, bottom }: Exact, how: string): bigint {
  const sign = top < 0n ? -1n : 1n
  const size = top * sign
  const floor = size / bottom
  const rest = size % bottom
  const up =
    how === 'up'
      ? rest > 0n
      : how === 'down'
        ? false
        : rest * 2n === bottom
          ? how === 'half-away' || floor % 2n === 1n
          : rest * 2n > bottom
  return sign * (up ? floor + 1n : floor)
}
