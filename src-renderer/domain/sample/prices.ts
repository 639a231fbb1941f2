import type { Offering } from '../catalog/catalog'
import type { Currency } from '../values/currency'
import { type Quantity, type UnitPrice, unitPrice } from '../values/quantity'

/** What a hundred dollars are worth in round numbers: good enough to invent prices with, never used to convert money. */
const hundredDollars: Readonly<Record<string, number>> = { USD: 100, CAD: 135, GBP: 80, EUR: 92, MXN: 1800 }

/** A price such as a price list has: whole above a hundred, to five cents above one, exact below. */
export function listPrice(amount: number, percent: number, currency: Currency): UnitPrice {
  const exact = Math.round(amount * percent * 10_000)
  const step = exact >= 100_000_000 ? 1_000_000 : exact >= 1_000_000 ? 50_000 : 100
  return unitPrice(Math.max(step, Math.round(exact / step) * step), currency)
}

/** The offering's price at a quantity, told in the client's currency; null when the supplier publishes none. */
export function priceFor(offering: Offering, count: Quantity, currency: Currency): UnitPrice | null {
  const tier = offering.tiers.filter(({ from }) => from <= count).at(-1) ?? offering.tiers[0]
  const price = offering.priceModel === 'tiered' ? (tier?.price ?? null) : offering.price
  return price && inCurrency(price, currency)
}

export function inCurrency(price: UnitPrice, currency: Currency): UnitPrice {
  if (price.currency === currency) return price
  const percent = ((hundredDollars[currency] ?? 100) * 100) / (hundredDollars[price.currency] ?? 100)
  return price.micros === 0 ? unitPrice(0, currency) : listPrice(price.micros / 1_000_000, percent, currency)
}

/** An amount thought in dollars as minor units of the currency. */
export const minorOf = (dollars: number, currency: Currency): number =>
  Math.round(dollars * (hundredDollars[currency] ?? 100))
