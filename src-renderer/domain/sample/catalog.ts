import distributorSeeds from '../../../resources/sample/distributors.json'
import supplierSeeds from '../../../resources/sample/suppliers.json'
import type { Carry, Distributor, Supplier } from '../catalog/catalog'
import type { Category } from '../catalog/category'
import { percent } from '../values/rate'
import { fold } from '../values/text'
import { ago, daysFrom, type Moment, sampleId } from './moment'

export type SupplierSeed = {
  readonly key: string
  readonly name: string
  readonly brand: string
  readonly currency: string
  readonly factor: number
  readonly countries: readonly string[]
  readonly sells: Readonly<Partial<Record<Category, number>>>
  readonly certifications: readonly string[]
  readonly esg: string
  readonly notes: string
}

export const supplierList: readonly SupplierSeed[] = supplierSeeds
export const supplierId = (key: string): string => sampleId('supplier', key)
export const distributorId = (key: string): string => sampleId('dist', key)

const rateOf = (rates: Readonly<Record<string, number>>, seed: SupplierSeed) =>
  Math.max(...Object.keys(seed.sells).map((category) => rates[category] ?? 0))

export function sampleSuppliers(moment: Moment): readonly Supplier[] {
  return supplierList.map((seed) => ({
    id: supplierId(seed.key),
    name: seed.name,
    nameKey: fold(seed.name),
    website: `${fold(seed.name).replaceAll(' ', '-')}.example`,
    categories: Object.keys(seed.sells) as Category[],
    countries: seed.countries,
    certifications: seed.certifications,
    esg: seed.esg,
    notes: seed.notes,
    updatedAt: ago(moment, 300),
    deletedAt: 0,
  }))
}

export function sampleDistributors(moment: Moment): readonly Distributor[] {
  return distributorSeeds.map((seed) => ({
    id: distributorId(seed.key),
    name: seed.name,
    portalUrl: `https://portal.${seed.domain}`,
    contactName: seed.contact,
    contactEmail: `${fold(seed.contact).replaceAll(' ', '.')}@${seed.domain}`,
    protectionDays: seed.protectionDays,
    rules: seed.rules,
    rulesOn: daysFrom(moment, -seed.rulesAgo),
    rulesSource: seed.rulesSource,
    updatedAt: ago(moment, 400),
    deletedAt: 0,
  }))
}

/** Who carries whom, at the best category's rate; a distributor's special rates name one offering. */
export function sampleCarries(): readonly Carry[] {
  return distributorSeeds.flatMap((distributor) =>
    distributor.carries.flatMap((key) => {
      const seed = supplierList.find((one) => one.key === key)
      return seed
        ? [
            {
              id: sampleId('carry', `${distributor.key}-${key}`),
              distributorId: distributorId(distributor.key),
              supplierId: supplierId(key),
              offeringId: null,
              residual: percent(rateOf(distributor.rates, seed)),
              note: '',
            },
          ]
        : []
    }),
  )
}

export const carriersOf = (supplierKey: string): readonly string[] =>
  distributorSeeds.filter((one) => one.carries.includes(supplierKey)).map((one) => one.key)
