import { type Currency, minorDigits } from './currency'
import { mulDiv, type Rounding, safe } from './integer'
import { type Money, money } from './money'

declare const brand: unique symbol

/** Thousandths of a unit: 30 seats are 30000, 1.5 GB are 1500. */
export type Quantity = number & { readonly [brand]: 'quantity' }

/** A price per unit in millionths of the major unit, because a minute may cost 0.0125. */
export type UnitPrice = { readonly micros: number; readonly currency: Currency }

export const quantity = (thousandths: number): Quantity => safe(thousandths) as Quantity
export const units = (count: number): Quantity => quantity(Math.round(count * 1000))
export const asUnits = (value: Quantity): number => value / 1000

export const unitPrice = (micros: number, currency: Currency): UnitPrice => ({ micros: safe(micros), currency })

/** A price per unit that is a whole number of minor units. */
export const priceOf = (amount: Money): UnitPrice =>
  unitPrice(mulDiv(amount.minor, 1_000_000, 10 ** minorDigits(amount.currency)), amount.currency)

/** Unit price x quantity, turned into minor units once, here and nowhere else. */
export function lineTotal(price: UnitPrice, count: Quantity, rounding: Rounding = 'half-away'): Money {
  const over = 1_000_000 * 1000
  return money(mulDiv(price.micros * 10 ** minorDigits(price.currency), count, over, rounding), price.currency)
}

/** `0.0125` in text to a unit price; null when it is not a plain decimal of at most six places. */
export function parseUnitPrice(text: string, currency: Currency): UnitPrice | null {
  const parts = /^([+-]?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim())
  if (!parts) return null
  const micros = Number(parts[2]) * 1_000_000 + Number((parts[3] ?? '').padEnd(6, '0'))
  return unitPrice(parts[1] === '-' ? -micros : micros, currency)
}

/** The price's exact decimal text with at least the currency's digits: `25.00`, `0.0125`. */
export function unitPriceText(price: UnitPrice): string {
  const micros = String(Math.abs(price.micros)).padStart(7, '0')
  const fraction = micros.slice(-6).replace(/0+$/, '').padEnd(minorDigits(price.currency), '0')
  return `${price.micros < 0 ? '-' : ''}${micros.slice(0, -6)}${fraction ? `.${fraction}` : ''}`
}
