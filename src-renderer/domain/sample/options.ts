import type { Offering } from '../catalog/catalog'
import type { Client } from '../clients/client'
import type { Promo, QuoteLine, QuoteOption } from '../quotes/quote'
import type { Currency } from '../values/currency'
import { units } from '../values/quantity'
import { noRate, percent, rate } from '../values/rate'
import { carriersOf, distributorId, supplierId, supplierList } from './catalog'
import { draw, pick } from './draw'
import { offeringId } from './offerings'
import type { Want } from './opportunities'
import { inCurrency, priceFor } from './prices'

/** Options from the suppliers that sell the category where the client is: like against like, then an extra line. */
export function sampleOptions(
  quoteId: string,
  want: Want,
  client: Client,
  offerings: readonly Offering[],
  count: number,
): readonly QuoteOption[] {
  const sellers = supplierList.filter((seed) => want.category in seed.sells)
  const near = sellers.filter((seed) => seed.countries.includes(client.country))
  const asked = [...near, ...sellers.filter((seed) => !near.includes(seed))].slice(0, Math.max(2, count))
  return asked.map((seed, index) => {
    const id = `${quoteId}-option-${String(index + 1)}`
    const sold = offerings.filter((one) => one.supplierId === supplierId(seed.key) && one.category === want.category)
    const main = sold.find((one) => one.priceModel !== 'once' && (one.price || one.tiers.length > 0)) ?? sold[0]
    const extra = sold.find((one) => one !== main && one.nrc !== null)
    const lines = [
      ...(main ? [line(`${id}-line-1`, main, want.quantity, client.currency)] : []),
      ...(extra ? [line(`${id}-line-2`, extra, 1, client.currency)] : []),
    ]
    return option(id, seed.key, seed.name, lines, {
      termMonths: [36, 24, 60][index % 3] ?? 36,
      escalator: index % 2 === 0 ? noRate : percent(3),
      promo: index === 1 ? { freeMonths: 2, at: 'start' } : null,
    })
  })
}

const showpiece = [
  {
    key: 'alder',
    term: 36,
    escalator: 0,
    promo: { freeMonths: 2, at: 'start' },
    renews: 0,
    sla: '99.999 %, 10 % per hour',
    days: 30,
  },
  { key: 'northline', term: 36, escalator: 3, promo: null, renews: 12, sla: '99.99 %, 5 % per hour', days: 45 },
  { key: 'tern', term: 24, escalator: 0, promo: null, renews: 24, sla: '99.99 %, on request', days: 21 },
  {
    key: 'hearthline',
    term: 36,
    escalator: 2,
    promo: { freeMonths: 1, at: 'end' },
    renews: 12,
    sla: '99.95 %',
    days: 14,
  },
  { key: 'bellwether', term: 12, escalator: 0, promo: null, renews: 12, sla: '99.9 %', days: 28 },
] as const

/** Seats with recording, the front desk, the meeting rooms and chat; a count of 0 stands for everybody but the front desk. */
const parts = [
  { number: 1, count: 0 },
  { number: 3, count: 3 },
  { number: 4, count: 2 },
  { number: 6, count: 3 },
] as const

/** The comparison to show around: five suppliers side by side, four lines each, one price that is still missing. */
export function showpieceOptions(quoteId: string, want: Want, offerings: readonly Offering[]): readonly QuoteOption[] {
  const find = (key: string, number: number) => offerings.find((one) => one.id === offeringId(key, 'ucaas', number))
  return showpiece.map(({ key, term, escalator, promo, renews, sla, days }, index) => {
    const id = `${quoteId}-option-${String(index + 1)}`
    const lines = parts.flatMap(({ number, count }, place) => {
      const lineId = `${id}-line-${String(place + 1)}`
      const offering = find(key, number)
      if (offering) return [line(lineId, offering, count || want.quantity - 6, 'USD')]
      return place === 1 ? [unpriced(lineId, key, count)] : []
    })
    const name = supplierList.find((seed) => seed.key === key)?.name ?? key
    return {
      ...option(id, key, name, lines, { termMonths: term, escalator: percent(escalator), promo }),
      autoRenew: renews > 0,
      renewMonths: renews,
      noticeDays: renews > 12 ? 90 : renews > 0 ? 60 : 0,
      installDays: days,
      sla,
    }
  })
}

type Terms = { readonly termMonths: number; readonly escalator: number; readonly promo: Promo | null }

function option(id: string, key: string, name: string, lines: readonly QuoteLine[], terms: Terms): QuoteOption {
  const carriers = carriersOf(key)
  const renews = draw(id, 2) === 0
  return {
    id,
    name,
    distributorId: carriers.length > 0 ? distributorId(pick(carriers, id)) : null,
    termMonths: terms.termMonths,
    escalator: rate(terms.escalator),
    autoRenew: renews,
    renewMonths: renews ? 12 : 0,
    noticeDays: renews ? 60 : 0,
    installDays: 14 + draw(`${id}-install`, 40),
    sla: pick(['99.9 %', '99.99 %', '99.95 %'], id),
    supplierQuote: `Q-${String(10_000 + draw(`${id}-number`, 80_000))}`,
    lines: terms.promo ? lines.map((one, index) => (index === 0 ? { ...one, promo: terms.promo } : one)) : lines,
  }
}

/** A line whose price the supplier still owes. */
const unpriced = (id: string, key: string, count: number): QuoteLine => ({
  id,
  supplierId: supplierId(key),
  offeringId: null,
  description: 'Front desk console',
  unit: 'seat',
  quantity: units(count),
  unitMrc: null,
  unitNrc: null,
  promo: null,
  optional: false,
})

function line(id: string, offering: Offering, count: number, currency: Currency): QuoteLine {
  return {
    id,
    supplierId: offering.supplierId,
    offeringId: offering.id,
    description: offering.name,
    unit: offering.unit,
    quantity: units(count),
    unitMrc: priceFor(offering, units(count), currency),
    unitNrc: offering.nrc && inCurrency(offering.nrc, currency),
    promo: null,
    optional: offering.unit === 'room',
  }
}
