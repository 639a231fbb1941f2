import type { Earning } from '#domain/commissions/expected'
import type { Proration } from '#domain/commissions/rule'
import { type Exact, exact, over, rounded } from './exact'

/** What a month counts for, day by day: minor units, thousandths of a seat, and the part of the month in which things were used. */
export type Billed = { readonly mrc: bigint; readonly seats: bigint; readonly usedPart: Exact }

export function billedIn(sale: Earning, month: string, proration: Proration): Billed | null {
  const full = fullIn(sale, month, proration)
  if (!full) return null
  const number = monthsApart((sale.startsOn ?? month).slice(0, 7), month) + 1
  const less = (sale.reductions ?? [])
    .filter((one) => one.fromMonth <= number && number < one.fromMonth + one.months)
    .reduce((sum, one) => sum + BigInt(one.less.minor), 0n)
  if (less === 0n) return full
  const part = rounded(over(less * full.usedPart.top, full.usedPart.bottom), 'half-away')
  const left = full.mrc - part
  const floor = full.mrc < 0n ? full.mrc : 0n
  return { ...full, mrc: left > floor ? left : floor }
}

export function stateAt(sale: Earning, day: string): { readonly mrc: bigint; readonly seats: bigint } {
  const change = (sale.changes ?? []).filter((one) => one.on <= day).at(-1)
  const { mrc, quantity } = change ?? { mrc: sale.mrc, quantity: sale.quantity }
  return { mrc: BigInt(mrc.minor), seats: BigInt(quantity ?? 0) }
}

function fullIn(sale: Earning, month: string, proration: Proration): Billed | null {
  const length = Number(lastOf(month).slice(8))
  const dayOf = (date: number) => `${month}-${String(date).padStart(2, '0')}`
  const serves = (day: string) => (sale.startsOn ?? '') <= day && day <= (sale.endsOn ?? '9999')
  const whole = (day: string): Billed => ({ ...stateAt(sale, day), usedPart: exact(1n) })
  const days = Array.from({ length }, (_, at) => dayOf(at + 1))
  const served = days.filter(serves)
  const last = served.at(-1)
  if (proration === 'month-end') return serves(dayOf(length)) ? whole(dayOf(length)) : null
  if (proration === 'month-start') return serves(dayOf(1)) ? whole(dayOf(1)) : null
  if (proration === 'full') return last ? whole(last) : null
  if (proration === 'none') return served.length === length ? whole(dayOf(1)) : null
  // A month of thirty counts thirty days: the 31st is none, and the last of February stands for those that are missing.
  const counted = proration === 'days' ? days : Array.from({ length: 30 }, (_, at) => dayOf(Math.min(at + 1, length)))
  const inService = counted.filter(serves)
  if (inService.length === 0) return null
  const mean = (of: (day: string) => bigint) =>
    rounded(
      over(
        inService.reduce((sum, day) => sum + of(day), 0n),
        BigInt(counted.length),
      ),
      'half-away',
    )
  return {
    mrc: mean((day) => stateAt(sale, day).mrc),
    seats: mean((day) => stateAt(sale, day).seats),
    usedPart: over(BigInt(inService.length), BigInt(counted.length)),
  }
}

const utc = (month: string, offset: number) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + offset, 1))
export const monthAfter = (month: string, offset: number): string => utc(month, offset).toISOString().slice(0, 7)
export const lastOf = (month: string): string =>
  new Date(utc(month, 1).getTime() - 86_400_000).toISOString().slice(0, 10)
export const monthsApart = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
