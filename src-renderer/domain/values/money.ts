import { type Currency, minorDigits } from './currency'
import { mulDiv, type Rounding, safe } from './integer'
import { type Rate, wholeRate } from './rate'

declare const brand: unique symbol

/** A whole number of minor units (cents, yen, fils); signed. */
export type Minor = number & { readonly [brand]: 'minor' }

/** An amount and its ISO 4217 currency. Two currencies never meet without a dated rate. */
export type Money = { readonly minor: Minor; readonly currency: Currency }

/** Throws on a fraction: an amount below a minor unit is a unit price, not money. */
export function money(minor: number, currency: Currency): Money {
  return { minor: safe(minor) as Minor, currency }
}

export const zero = (currency: Currency): Money => money(0, currency)
export const isZero = (amount: Money): boolean => amount.minor === 0
export const negate = (amount: Money): Money => money(-amount.minor, amount.currency)

/** Throws when the currencies differ: that is our mistake, never the advisor's. */
export function add(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return money(a.minor + b.minor, a.currency)
}

export function subtract(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return money(a.minor - b.minor, a.currency)
}

export function sum(amounts: readonly Money[], currency: Currency): Money {
  let total = 0
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`cannot add ${amount.currency} to ${currency}`)
    total = safe(total + amount.minor)
  }
  return money(total, currency)
}

export function compare(a: Money, b: Money): number {
  sameCurrency(a, b)
  return a.minor - b.minor
}

/** Share of an amount, rounded once; half away from zero unless the agreement names another way. */
export function share(amount: Money, part: Rate, rounding: Rounding = 'half-away'): Money {
  return money(mulDiv(amount.minor, part, wholeRate, rounding), amount.currency)
}

/** A whole number of times the amount. */
export const times = (amount: Money, count: number): Money => money(mulDiv(amount.minor, count, 1), amount.currency)

/** `1234.5` in text to money of the currency; null when it is not a plain decimal with no more digits than the currency has. */
export function parseDecimal(text: string, currency: Currency): Money | null {
  const parts = /^([+-]?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim())
  if (!parts) return null
  const digits = minorDigits(currency)
  const fraction = (parts[3] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return null
  const minor = Number((parts[2] ?? '0') + fraction.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return null
  return money(parts[1] === '-' ? -minor : minor, currency)
}

/** The exact decimal text with a point, `1234.50`: what files and wires carry. */
export function toDecimal(amount: Money): string {
  const digits = minorDigits(amount.currency)
  const text = String(Math.abs(amount.minor)).padStart(digits + 1, '0')
  const sign = amount.minor < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new RangeError(`cannot mix ${a.currency} and ${b.currency}`)
}
