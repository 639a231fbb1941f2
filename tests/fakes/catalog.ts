import type { Carry, Distributor, Offering, PriceTier, Supplier } from '#domain/catalog/catalog'
import { type Category, categories } from '#domain/catalog/category'
import { quantity, unitPrice } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { fold } from '#domain/values/text'
import { certifications, esgNotes, regions, supplierNames, trades } from './catalog-words'

export type FakeCatalog = {
  readonly suppliers: readonly Supplier[]
  readonly distributors: readonly Distributor[]
  readonly carries: readonly Carry[]
  readonly offerings: readonly Offering[]
}

/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const at = Date.UTC(2026, 10, 24, 9)
const touched = { updatedAt: at, deletedAt: 0 } as const

/** An invented catalog of any size with the shapes of a real one: a few large suppliers, unlike categories, unique stock numbers. */
export function catalogOf(count: number, seed = 1): FakeCatalog {
  const random = seeded(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const one = <Value>(of: readonly Value[]): Value => of[whole(of.length)] as Value
  const some = <Value>(of: readonly Value[], most: number): Value[] =>
    [...new Set(Array.from({ length: whole(most + 1) }, () => one(of)))].sort()

  const names = supplierNames.first.flatMap((first) => supplierNames.last.map((last) => `${first} ${last}`))
  const suppliers = Array.from({ length: Math.min(names.length, Math.max(3, Math.ceil(count / 250))) }, (_, index) => {
    const name = names[(index * 37) % names.length] ?? 'Alder Networks'
    return supplierOf(
      index,
      name,
      [one(categories), one(categories)],
      ['US', ...some(regions, 4)],
      some(certifications, 4),
    )
  })
  const distributors = ['Meridian TSD', 'Canopy Partners', 'Bluebell Distribution'].map((name, index) => ({
    id: `fake-distributor-${String(index)}`,
    name,
    portalUrl: `https://portal.${fold(name).replace(/ /g, '-')}.example`,
    contactName: '',
    contactEmail: '',
    protectionDays: [60, 90, 180][index] ?? null,
    rules: '',
    ...touched,
  }))
  const carries = suppliers.flatMap((supplier, index) =>
    distributors
      .filter((_, which) => (index + which) % 2 === 0)
      .map((distributor) => ({
        id: `${distributor.id}-${supplier.id}`,
        distributorId: distributor.id,
        supplierId: supplier.id,
        offeringId: null,
        residual: percent(8 + whole(13)),
        note: '',
      })),
  )
  const offerings = Array.from({ length: count }, (_, index) => {
    // The square favours the first suppliers, as a few large ones hold most of a real catalog.
    const supplier = suppliers[Math.floor(random() ** 2 * suppliers.length)] as Supplier
    return offeringOf(index, supplier, random() < 0.7 ? one(supplier.categories) : one(categories))
  })
  return { suppliers, distributors, carries, offerings }

  function offeringOf(index: number, supplier: Supplier, category: Category): Offering {
    const trade = trades[category]
    const brand = supplier.name.split(' ')[0] ?? ''
    const noun = one(trade.nouns)
    const grade = one(trade.grades)
    const features = [one(trade.features), one(trade.features), one(trade.features)]
    const priceModel = one(trade.models)
    const [low, high] = trade.price
    const price = unitPrice(inCents(low + random() ** 3 * (high - low)), 'USD')
    const code = `${brand.slice(0, 3).toUpperCase()}-${category.slice(0, 2).toUpperCase()}${String(10_000 + index)}`
    return {
      id: `fake-offering-${String(index).padStart(6, '0')}`,
      supplierId: supplier.id,
      name: `${random() < 0.6 ? `${brand} ` : ''}${noun} ${grade}`,
      sku: code,
      category,
      description: `${noun} with ${features.join(', ')}. ${one(openings)} ${one(endings)}`,
      unit: trade.unit,
      priceModel,
      price: priceModel === 'once' || random() < 0.05 ? null : price,
      tiers: priceModel === 'tiered' ? tiersFrom(price.micros) : [],
      nrc: priceModel === 'once' || random() < 0.3 ? price : null,
      terms: one([[12], [12, 24, 36], [36], [1, 12, 36], [36, 60]]),
      regions: ['US', ...some(regions, 3)].filter((code, place, all) => all.indexOf(code) === place),
      certifications: some(certifications, 3),
      esg: one(esgNotes),
      ...touched,
    }
  }
}

const openings = [
  'Suits offices with up to 50 people.',
  'Made for several sites.',
  'For regulated industries.',
  'Quick to install.',
  'For seasonal teams.',
  'Replaces older equipment.',
  'Works beside what is there.',
  'For remote staff.',
]
const endings = [
  'Support around the clock.',
  'Setup included.',
  'Cancel after the first term.',
  'Volume rates on request.',
  'Billed monthly in arrears.',
  'Local engineers in most regions.',
  'Price holds for the whole term.',
]

/** Whole cents, and tenths of one where a price is less than a unit of money, as for minutes. */
function inCents(micros: number): number {
  const step = micros < 1_000_000 ? 1_000 : 10_000
  return Math.round(micros / step) * step
}

const tiersFrom = (micros: number): readonly PriceTier[] =>
  [1, 25, 100].map((from, step) => ({
    from: quantity(from * 1000),
    price: unitPrice(inCents((micros * (10 - step)) / 10), 'USD'),
  }))

const supplierOf = (
  index: number,
  name: string,
  kinds: readonly Category[],
  countries: readonly string[],
  certified: readonly string[],
): Supplier => ({
  id: `fake-supplier-${String(index)}`,
  name,
  nameKey: fold(name),
  website: `https://${fold(name).replace(/ /g, '-')}.example`,
  categories: [...new Set(kinds)],
  countries: [...new Set(countries)],
  certifications: certified,
  esg: '',
  notes: '',
  ...touched,
})
