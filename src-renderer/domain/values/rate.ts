declare const brand: unique symbol

/** A share in parts per million: 16 % is 160000. Always an integer. */
export type Rate = number & { readonly [brand]: 'rate' }

export const wholeRate = 1_000_000 as Rate
export const noRate = 0 as Rate

/** Throws on anything but an integer, so that 0.16 can never pass for 16 %. */
export function rate(ppm: number): Rate {
  if (!Number.isSafeInteger(ppm)) throw new RangeError('a rate is a whole number of parts per million')
  return ppm as Rate
}

/** `16` or `16.5` percent; at most four decimals carry. */
export const percent = (value: number): Rate => rate(Math.round(value * 10_000))

export const asPercent = (value: Rate): number => value / 10_000
