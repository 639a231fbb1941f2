import { bigRatio } from '../values/integer'
import { type Rate, rate as rateOf } from '../values/rate'

/** Interest for one period as an exact fraction: a twelfth of 8 % a year is 80000 over 12 million. */
export type PeriodRate = { readonly top: number; readonly over: number }

/** A twelfth of a nominal yearly rate: how a spreadsheet discounts months. */
export const monthlyOfYearly = (yearly: Rate): PeriodRate => ({ top: yearly, over: 12_000_000 })

/**
 * Present value in minor units of an amount now and of one at the end of each period, worked out in exact fractions and
 * rounded once half away from zero. The rate is above -100 % a period. Source: NPV as in ISO/IEC 29500 spreadsheets, plus
 * the first amount undiscounted.
 */
export function presentValue(first: number, flows: readonly number[], rate: PeriodRate): number {
  const { top, over } = presentFraction(first, flows, rate)
  return bigRatio(top, over)
}

/**
 * The rate a period, in millionths, at which the flows are worth nothing today: bought with a first flow against the
 * others. Null unless the signs change exactly once, because then there is one answer or none, and beyond -99.9999 % to
 * 1000 % a period. Rounded to the nearest millionth.
 */
export function internalRate(flows: readonly number[]): Rate | null {
  if (signChanges(flows) !== 1) return null
  const [first = 0, ...others] = flows
  const sign = (half: number) => signOf(presentFraction(first, others, { top: half, over: 2_000_000 }).top)
  let [low, high] = [-1_999_998, 20_000_000]
  const [atLow, atHigh] = [sign(low), sign(high)]
  if (atLow === 0) return rateOf(low / 2)
  if (atLow === atHigh) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (sign(middle) === atLow) low = middle
    else high = middle
  }
  return rateOf(Math.floor((low + 1) / 2))
}

/**
 * The level payment in minor units that settles a principal and a balloon in whole periods; negative when the principal was
 * received. `due` says whether it is paid at the end or the start of a period. Exact, rounded once half away from zero.
 * Source: PMT as in ISO/IEC 29500 spreadsheets.
 */
export function payment(
  rate: PeriodRate,
  periods: number,
  principal: number,
  balloon = 0,
  due: 'end' | 'start' = 'end',
): number {
  if (!Number.isSafeInteger(periods) || periods < 1) throw new RangeError('a loan has whole periods')
  const [present, future] = [BigInt(principal), BigInt(balloon)]
  if (rate.top === 0) return bigRatio(-(present + future), BigInt(periods))
  const over = BigInt(rate.over)
  const grown = over + BigInt(rate.top)
  const [growth, base] = [grown ** BigInt(periods), over ** BigInt(periods)]
  // i = top / over and (1 + i)^n = growth / base; a payment at the start earns one period more.
  const top = -(present * growth + future * base) * BigInt(rate.top) * (due === 'start' ? over : 1n)
  const bottom = (growth - base) * over * (due === 'start' ? grown : 1n)
  return bottom < 0n ? bigRatio(-top, -bottom) : bigRatio(top, bottom)
}

function presentFraction(first: number, flows: readonly number[], rate: PeriodRate) {
  const over = BigInt(rate.over)
  const grown = over + BigInt(rate.top)
  if (grown <= 0n) throw new RangeError('a rate above -100 %')
  let top = 0n
  let bottom = 1n
  for (let at = flows.length - 1; at >= 0; at -= 1) {
    top = (BigInt(flows[at] ?? 0) * bottom + top) * over
    bottom *= grown
  }
  return { top: BigInt(first) * bottom + top, over: bottom }
}

const signOf = (value: bigint): -1 | 0 | 1 => (value === 0n ? 0 : value > 0n ? 1 : -1)

function signChanges(flows: readonly number[]): number {
  const signs = flows.map(Math.sign).filter((sign) => sign !== 0)
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length
}
