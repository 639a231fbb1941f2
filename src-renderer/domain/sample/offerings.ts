import templates from '../../../resources/sample/offerings.json'
import type { Offering, PriceModel } from '../catalog/catalog'
import type { Category } from '../catalog/category'
import { units } from '../values/quantity'
import { type SupplierSeed, supplierId, supplierList } from './catalog'
import { draw } from './draw'
import { ago, type Moment, sampleId } from './moment'
import { listPrice } from './prices'

type Template = {
  readonly name: string
  readonly unit: string
  readonly model: string
  readonly price: number | null
  readonly nrc: number | null
  readonly text: string
}

const byCategory = templates as Readonly<Record<Category, readonly Template[]>>
/** From so many units on, so many percent of the first price. */
const steps = [
  [1, 100],
  [25, 92],
  [100, 84],
] as const

export const offeringId = (supplierKey: string, category: Category, number: number): string =>
  sampleId('offering', `${supplierKey}-${category}-${String(number).padStart(2, '0')}`)

/** What each supplier sells: the first so many of its categories' templates, under its own brand and at its own price level. */
export function sampleOfferings(moment: Moment): readonly Offering[] {
  return supplierList.flatMap((seed) =>
    (Object.entries(seed.sells) as [Category, number][]).flatMap(([category, count]) =>
      byCategory[category].slice(0, count).map((template, index) => offering(moment, seed, category, template, index)),
    ),
  )
}

function offering(moment: Moment, seed: SupplierSeed, category: Category, template: Template, index: number): Offering {
  const id = offeringId(seed.key, category, index)
  const model = template.model as PriceModel
  const priced = (amount: number | null) => (amount === null ? null : listPrice(amount, seed.factor, seed.currency))
  // One price in twelve is only told on request, as in the trade.
  const published = model === 'tiered' || index < 2 || draw(id, 12) > 0
  return {
    id,
    supplierId: supplierId(seed.key),
    name: `${seed.brand} ${template.name}`,
    sku: `${seed.key.slice(0, 3)}-${category.slice(0, 2)}-${String(100 + index)}`.toUpperCase(),
    category,
    description: template.text,
    unit: template.unit,
    priceModel: model,
    price: model === 'tiered' || !published ? null : priced(template.price),
    tiers:
      model === 'tiered' && template.price !== null
        ? steps.map(([from, part]) => ({
            from: units(from),
            price: listPrice((template.price ?? 0) * part, seed.factor / 100, seed.currency),
          }))
        : [],
    nrc: template.nrc === 0 ? null : priced(template.nrc),
    terms:
      model === 'once'
        ? []
        : ([
            [12, 24, 36],
            [1, 12, 36],
            [36, 60],
          ][draw(`${id}-terms`, 3)] ?? [36]),
    regions: seed.countries,
    certifications: seed.certifications.slice(0, 1 + draw(`${id}-cert`, 2)),
    esg: seed.esg,
    updatedAt: ago(moment, 20 + draw(`${id}-age`, 200)),
    deletedAt: 0,
  }
}
