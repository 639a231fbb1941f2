import type { Offering } from '../catalog/catalog'
import type { Day } from '../values/dates'
import type { Quantity, UnitPrice } from '../values/quantity'
import { unitPrice } from '../values/quantity'
import type { QuoteLine } from './quote'

/** The catalog's list prices for a number of units. Null is missing; an offering sold once costs a stated 0 a month. */
export type ListPrices = { readonly unitMrc: UnitPrice | null; readonly unitNrc: UnitPrice | null }

/** `tiered` is by volume: the tier that the whole quantity reaches prices every unit. Below the first tier no price is known. */
export function listPrices(offering: Offering, count: Quantity): ListPrices {
  if (offering.priceModel === 'once') {
    const once = offering.nrc ?? offering.price
    return { unitMrc: once && unitPrice(0, once.currency), unitNrc: once }
  }
  const unitNrc = offering.nrc
  if (offering.priceModel !== 'tiered') return { unitMrc: offering.price, unitNrc }
  const reached = [...offering.tiers].sort((a, b) => b.from - a.from).find((tier) => tier.from <= count)
  return { unitMrc: reached?.price ?? null, unitNrc }
}

/** Whether the catalog's prices stand on a day: those that have run out or do not hold yet are no prices of that day. */
export function priceBookOn({ priceFrom, priceUntil }: Offering, on: Day): 'holds' | 'over' | 'not-yet' {
  if (priceUntil && priceUntil < on) return 'over'
  return priceFrom && priceFrom > on ? 'not-yet' : 'holds'
}

/**
 * A line as the catalog offers it on a day. Prices that do not stand on that day, or are in another currency than the quote's,
 * stay missing until someone states them.
 */
export function lineOfOffering(offering: Offering, id: string, count: Quantity, currency: string, on: Day): QuoteLine {
  const { unitMrc, unitNrc } = listPrices(offering, count)
  const holds = priceBookOn(offering, on) === 'holds'
  const own = (price: UnitPrice | null) => (holds && price?.currency === currency ? price : null)
  return {
    id,
    supplierId: offering.supplierId,
    offeringId: offering.id,
    description: offering.name,
    unit: offering.unit,
    quantity: count,
    unitMrc: own(unitMrc),
    unitNrc: own(unitNrc),
    promo: null,
    optional: false,
    ...(offering.priceUntil && { pricedUntil: offering.priceUntil }),
  }
}

/** A new quantity moves a line to its tier's list price, unless someone has typed another price into it. */
export function withQuantity(line: QuoteLine, count: Quantity, offering: Offering | undefined): QuoteLine {
  const moved = { ...line, quantity: count }
  if (offering?.priceModel !== 'tiered' || line.unitMrc === null) return moved
  const listed = listPrices(offering, line.quantity).unitMrc
  const isList = listed?.micros === line.unitMrc.micros && listed.currency === line.unitMrc.currency
  const next = listPrices(offering, count).unitMrc
  return isList && next ? { ...moved, unitMrc: next } : moved
}
