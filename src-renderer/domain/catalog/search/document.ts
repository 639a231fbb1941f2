import { fold } from '../../values/text'
import type { Offering } from '../catalog'
import { categoryWords } from '../category-words'

/** What the search knows of one offering. */
export type Document = {
  readonly id: string
  /** The folded name: the order of a list without words, and of equals. */
  readonly sortKey: string
  /** One text per field, in the order of `fields`. */
  readonly texts: readonly string[]
  readonly category: string
  readonly supplierId: string
  readonly priceModel: string
  readonly regions: readonly string[]
}

/**
 * How much a word counts where it stands, and how long that field usually is. Both are fixed numbers, not averages of the
 * catalog: what an offering weighs never depends on the others, so an index that was edited ranks as one built anew.
 */
export const fields: readonly {
  readonly boost: number
  readonly usualLength: number
  readonly lengthMatters: number
}[] = [
  { boost: 6, usualLength: 9, lengthMatters: 0.6 },
  { boost: 3, usualLength: 2, lengthMatters: 0.2 },
  { boost: 4, usualLength: 2, lengthMatters: 0.2 },
  { boost: 2, usualLength: 8, lengthMatters: 0 },
  { boost: 1.2, usualLength: 16, lengthMatters: 0.7 },
  { boost: 0.75, usualLength: 12, lengthMatters: 0.6 },
]

/** Name, supplier, stock number, category, description, and what else is known. */
export function documentOf(offering: Offering, supplierName: string): Document {
  return {
    id: offering.id,
    sortKey: fold(offering.name),
    texts: [
      offering.name,
      supplierName,
      offering.sku,
      categoryWords[offering.category] ?? '',
      offering.description,
      [offering.unit, ...offering.certifications, offering.esg].join(' '),
    ],
    category: offering.category,
    supplierId: offering.supplierId,
    priceModel: offering.priceModel,
    regions: offering.regions,
  }
}
