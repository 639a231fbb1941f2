import type { Offering } from '../catalog/catalog'
import type { Order, OrderStatus } from '../orders/order'
import type { Quote, QuoteLine, QuoteOption } from '../quotes/quote'
import { addDays, daysBetween } from '../values/dates'
import { money } from '../values/money'
import { lineTotal } from '../values/quantity'
import { type Moment, madeAgo, sampleId } from './moment'

/** What an order became after so many days; one of the recent ones was called off. */
function statusAfter(days: number, place: number): OrderStatus {
  if (place === 1 && days < 60) return 'cancelled'
  if (days > 60) return 'live'
  return days > 40 ? 'installing' : 'placed'
}

/** One order per line of each accepted option. */
export function sampleOrders(
  moment: Moment,
  quotes: readonly Quote[],
  offerings: readonly Offering[],
): readonly Order[] {
  return quotes.flatMap((quote) => {
    const option = quote.options.find((one) => one.id === quote.acceptedId)
    if (!option || !quote.acceptedOn) return []
    const ordered = option.lines.filter((line) => !line.optional)
    return ordered.map((line, place) => order(moment, quote, option, line, place, offerings))
  })
}

function order(
  moment: Moment,
  quote: Quote,
  option: QuoteOption,
  line: QuoteLine,
  place: number,
  offerings: readonly Offering[],
): Order {
  const orderedOn = quote.acceptedOn ?? moment.today
  const days = daysBetween(orderedOn, moment.today)
  const status = statusAfter(days, place)
  const { currency } = quote
  return {
    id: sampleId('order', `${quote.id.slice(13)}-${String(place + 1)}`),
    clientId: quote.clientId,
    opportunityId: quote.opportunityId,
    quoteId: quote.id,
    optionId: option.id,
    supplierId: line.supplierId,
    offeringId: line.offeringId,
    distributorId: option.distributorId,
    category: offerings.find((one) => one.id === line.offeringId)?.category ?? 'ucaas',
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    mrc: line.unitMrc ? lineTotal(line.unitMrc, line.quantity) : money(0, currency),
    nrc: line.unitNrc ? lineTotal(line.unitNrc, line.quantity) : money(0, currency),
    termMonths: option.termMonths,
    status,
    orderedOn,
    installOn: status === 'placed' || status === 'cancelled' ? null : addDays(orderedOn, 58),
    ...madeAgo(moment, days),
  }
}
