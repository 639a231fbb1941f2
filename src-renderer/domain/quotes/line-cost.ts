import type { Day } from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import { lineTotal, type UnitPrice } from '../values/quantity'
import { baseNanos, billed, currencyOf, type Into, minorOf, usageNanos } from './line-price'
import type { QuoteLine } from './quote'

/** Whether a line counts: optional lines stand outside every total. */
export const counts = (line: QuoteLine): boolean => !line.optional

/**
 * A counted line whose price nobody has stated: its monthly price, or the one-time price of gear that is bought. A price of
 * 0 is stated; a missing one is never taken for 0. What a bundle includes is priced by the bundle.
 */
export function lacksPrice(line: QuoteLine): boolean {
  if (!counts(line) || line.includedIn) return false
  if (usageNanos(line) === null) return true
  if (isOnce(line)) return line.unitNrc === null
  return stepsOf(line).some((month) => baseNanos(line, billed(line, month)) === null)
}

/** The day after which a counted line's price no longer held; null while it holds or has no such day. */
export const expiredOn = ({ pricedUntil, optional }: QuoteLine, today: Day): Day | null =>
  !optional && pricedUntil && pricedUntil < today ? pricedUntil : null

/** Paid once and never a month: bought gear, and what has the form of a one-time charge. */
export const isOnce = (line: QuoteLine): boolean => line.form?.kind === 'once' || line.hardware?.how === 'bought'

/** A line's first month at full price, without promotions and usage; null while its price is missing. */
export function monthlyOf(line: QuoteLine, into: Into): Money | null {
  if (line.includedIn || isOnce(line)) return money(0, into.currency)
  if (isPlain(line, into)) return line.unitMrc && lineTotal(line.unitMrc, line.quantity)
  const nanos = baseNanos(line, billed(line, line.startMonth ?? 1))
  return nanos === null ? null : money(minorOf(nanos, 1n, currencyOf(line) ?? into.currency, into), into.currency)
}

/** A line's one-time charge; null when it states none. */
export const onceOf = (line: QuoteLine, into: Into): Money | null => line.unitNrc && priced(line.unitNrc, line, into)

/** The month's usage beyond what is included; null when the line has no usage or its price is missing. */
export function usageOf(line: QuoteLine, into: Into): Money | null {
  const nanos = line.usage ? usageNanos(line) : null
  return nanos === null ? null : money(minorOf(nanos, 1n, currencyOf(line) ?? into.currency, into), into.currency)
}

/** A price per unit times the line's quantity. */
export const priced = (price: UnitPrice, line: QuoteLine, into: Into): Money =>
  price.currency === into.currency
    ? lineTotal(price, line.quantity)
    : money(minorOf(BigInt(price.micros) * BigInt(line.quantity), 1n, price.currency, into), into.currency)

/** Share of a whole number of minor units, rounded once half away from zero. */
export const shareOf = (minor: number, ppm: number): number => mulDiv(minor, ppm, 1_000_000)

const stepsOf = (line: QuoteLine): readonly number[] => [1, ...(line.ramp ?? []).map((step) => step.fromMonth)]

const isPlain = (line: QuoteLine, into: Into): boolean =>
  !line.form && !line.minimum && !line.ramp?.length && (line.unitMrc?.currency ?? into.currency) === into.currency
