import type { Instant } from '../values/dates'

const shortest = 30_000
const longest = 6 * 3_600_000
const longestAsked = 24 * 3_600_000

/**
 * When to try again: full jitter below 30 s that doubles with each try up to 6 h, so that many advisors never knock together. What
 * the distributor asked for (`Retry-After`) is a floor, clamped to a day. `random` lies in [0, 1).
 */
export function nextTry(tries: number, asked: number | null, now: Instant, random: number): Instant {
  const ceiling = Math.min(longest, shortest * 2 ** Math.min(Math.max(tries - 1, 0), 20))
  const floor = Math.min(Math.max(asked ?? 0, 0), longestAsked)
  return now + Math.max(floor, Math.round(ceiling * random))
}
