import type { ServiceChange } from '../clients/service'
import { type Day, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import { type Quantity, quantity } from '../values/quantity'
import type { Earning } from './expected'
import type { Proration } from './rule'

/** The days of a month that count, of how many; a month of thirty counts thirty, whatever the calendar says. */
export type Part = { readonly days: number; readonly of: number }

/** What a month counts for. `part` is null when it is a whole month without a change. */
export type MonthCharge = {
  readonly mrc: Money
  readonly quantity: Quantity | null
  readonly part: Part | null
  /** What it would be without a promotion, where one lowers it. */
  readonly full?: Money
}

type Ground = Pick<Earning, 'mrc' | 'startsOn' | 'endsOn' | 'reductions'> & {
  readonly quantity?: Quantity | null
  readonly changes?: readonly ServiceChange[]
}

/**
 * Charge and units that a usage month counts for under a named convention; null when it counts for nothing. Amounts and units of
 * the parts of a month are weighed by days and rounded once, half away from zero; free months and percents off are taken off what
 * is billed, for a part of a month by its days.
 */
export function monthCharge(earning: Ground, month: Month, proration: Proration): MonthCharge | null {
  const charge = fullCharge(earning, firstDayOf(month), lastDayOf(month), proration)
  const less = charge && lessIn(earning, month)
  if (!charge || !less) return charge
  const part = charge.part ? mulDiv(less, charge.part.days, charge.part.of) : less
  const mrc = money(Math.max(Math.min(0, charge.mrc.minor), charge.mrc.minor - part), charge.mrc.currency)
  return { ...charge, mrc, full: charge.mrc }
}

function fullCharge(earning: Ground, first: Day, last: Day, proration: Proration): MonthCharge | null {
  const whole = (on: Day) => ({ ...stateOn(earning, on), part: null })
  switch (proration) {
    case 'month-end':
      return runs(earning, last) ? whole(last) : null
    case 'month-start':
      return runs(earning, first) ? whole(first) : null
    case 'full': {
      const end = earning.endsOn && earning.endsOn < last ? earning.endsOn : last
      return end >= first && runs(earning, end) ? whole(end) : null
    }
    case 'none':
      return runs(earning, first) && runs(earning, last) ? whole(first) : null
    default:
      return weighed(earning, first, last, proration)
  }
}

/** Minor units that a usage month is billed less, by its number from the month of start. */
function lessIn({ reductions, startsOn, mrc }: Ground, month: Month): number {
  if (!reductions || !startsOn) return 0
  const number = monthsBetween(monthOf(startsOn), month) + 1
  return reductions.reduce(
    (less, one) =>
      one.less.currency === mrc.currency && number >= one.fromMonth && number < one.fromMonth + one.months
        ? less + one.less.minor
        : less,
    0,
  )
}

/** Units and charge on a day: those of the last change before it. */
export function stateOn(earning: Ground, on: Day): { readonly mrc: Money; readonly quantity: Quantity | null } {
  const change = earning.changes?.findLast((one) => one.on <= on)
  return change ?? { mrc: earning.mrc, quantity: earning.quantity ?? null }
}

const runs = ({ startsOn, endsOn }: Ground, on: Day): boolean =>
  (startsOn === null || startsOn <= on) && (endsOn === null || on <= endsOn)

function weighed(earning: Ground, first: Day, last: Day, proration: 'days' | 'thirty'): MonthCharge | null {
  const from = earning.startsOn && earning.startsOn > first ? earning.startsOn : first
  const to = earning.endsOn && earning.endsOn < last ? earning.endsOn : last
  if (to < from) return null
  const moves = (earning.changes ?? []).filter((one) => one.on > from && one.on <= to).map((one) => one.on)
  const starts = [from, ...new Set(moves)]
  const offset = (on: Day) => (proration === 'thirty' ? Math.min(date(on) - 1, 30) : date(on) - 1)
  const whole = proration === 'thirty' ? 30 : date(last)
  const end = to === last ? whole : proration === 'thirty' ? Math.min(date(to), 30) : date(to)
  const parts = starts.map((on, index) => {
    const next = starts[index + 1]
    return { ...stateOn(earning, on), days: (next ? offset(next) : end) - offset(on) }
  })
  const days = parts.reduce((sum, one) => sum + one.days, 0)
  if (days <= 0) return null
  const mean = (of: (one: (typeof parts)[number]) => number) =>
    mulDiv(
      parts.reduce((sum, one) => sum + of(one) * one.days, 0),
      1,
      whole,
    )
  const counted = parts.every((one) => one.quantity !== null)
  return {
    mrc: money(
      mean((one) => one.mrc.minor),
      earning.mrc.currency,
    ),
    quantity: counted ? quantity(mean((one) => one.quantity ?? 0)) : null,
    part: days === whole && parts.length === 1 ? null : { days, of: whole },
  }
}

const date = (on: Day): number => Number(on.slice(8))
