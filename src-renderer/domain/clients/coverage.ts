import { type Category, categories } from '../catalog/category'
import type { SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import { monthlyCharges } from './charges'
import type { Service } from './service'

/** What a client has in one category; no services means a gap. */
export type Cover = {
  readonly category: Category
  readonly services: readonly Service[]
  readonly suppliers: readonly SupplierId[]
  readonly mrc: readonly Money[]
}

/** The twelve categories in their order with what runs or is ordered in each; cancelled services cover nothing. */
export function coverage(services: readonly Service[]): readonly Cover[] {
  return categories.map((category) => {
    const mine = services.filter((service) => service.category === category && service.status !== 'cancelled')
    return {
      category,
      services: mine,
      suppliers: [...new Set(mine.map((service) => service.supplierId))],
      mrc: monthlyCharges(mine),
    }
  })
}
