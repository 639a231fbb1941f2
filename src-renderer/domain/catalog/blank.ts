import type { Instant } from '../values/dates'
import type { DistributorId, OfferingId, SupplierId } from '../values/ids'
import { fold } from '../values/text'
import type { Distributor, Offering, Supplier } from './catalog'
import type { Category } from './category'

/** A supplier of which only the name is known. */
export const blankSupplier = (id: SupplierId, name: string, at: Instant): Supplier => ({
  id,
  name,
  nameKey: fold(name),
  website: '',
  categories: [],
  countries: [],
  certifications: [],
  esg: '',
  notes: '',
  updatedAt: at,
  deletedAt: 0,
})

/** A distributor of which only the name is known; no protection is assumed. */
export const blankDistributor = (id: DistributorId, name: string, at: Instant): Distributor => ({
  id,
  name,
  portalUrl: '',
  contactName: '',
  contactEmail: '',
  protectionDays: null,
  rules: '',
  updatedAt: at,
  deletedAt: 0,
})

type Known = {
  readonly id: OfferingId
  readonly supplierId: SupplierId
  readonly name: string
  readonly category: Category
}

/** An offering of which no price is known: missing, never zero. */
export const blankOffering = ({ id, supplierId, name, category }: Known, at: Instant): Offering => ({
  id,
  supplierId,
  name,
  sku: '',
  category,
  description: '',
  unit: '',
  priceModel: 'flat',
  price: null,
  tiers: [],
  nrc: null,
  terms: [],
  regions: [],
  certifications: [],
  esg: '',
  updatedAt: at,
  deletedAt: 0,
})
