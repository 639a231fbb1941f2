import { type Month, monthOf } from '../values/dates'
import { type Money, money, sum } from '../values/money'
import { split } from '../values/split'
import type { Payment } from './agreement'

/** Money that came in one month for something that was due, and everybody's part of it, in the order of what was due. */
export type Arrival = { readonly month: Month; readonly came: Money; readonly parts: readonly Money[] }

export type PassedOn = {
  readonly arrivals: readonly Arrival[]
  /** What has not come, and whose it is. */
  readonly missing: Omit<Arrival, 'month'>
}

/**
 * Shares money that came among those it was due to, in proportion to their parts and by largest remainder, ties to the earlier:
 * the parts sum to what came to the minor unit, in one piece, in several, or taken back, and to what was due once all of it came.
 * More than was due is nobody's here; another currency does not count. `due` has one currency and one sign.
 */
export function passOn(due: readonly Money[], payments: readonly Payment[]): PassedOn {
  const currency = due[0]?.currency ?? ''
  const whole = sum(due, currency).minor
  if (whole === 0) return { arrivals: [], missing: { came: money(0, currency), parts: due } }
  const weights = due.map(({ minor }) => Math.abs(minor))
  const shared = (minor: number) =>
    split(money(whole > 0 ? Math.min(minor, whole) : Math.max(minor, whole), currency), weights)
  const months = new Map<Month, number>()
  for (const { paidOn, amount } of payments)
    if (amount.currency === currency) months.set(monthOf(paidOn), (months.get(monthOf(paidOn)) ?? 0) + amount.minor)
  let came = 0
  let before = shared(0)
  const arrivals = [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, minor]) => {
      came += minor
      const now = shared(came)
      const parts = now.map((part, at) => money(part.minor - (before[at]?.minor ?? 0), currency))
      before = now
      return { month, came: sum(parts, currency), parts }
    })
  const open = due.map(({ minor }, at) => {
    const part = before[at]?.minor ?? 0
    return money(minor - (whole > 0 ? Math.max(0, part) : Math.min(0, part)), currency)
  })
  return { arrivals, missing: { came: sum(open, currency), parts: open } }
}
