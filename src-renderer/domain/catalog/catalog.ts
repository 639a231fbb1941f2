import type { PayoutMinimum } from '../commissions/minimum'
import type { Day, Instant } from '../values/dates'
import type { DistributorId, OfferingId, SupplierId } from '../values/ids'
import type { Quantity, UnitPrice } from '../values/quantity'
import type { Rate } from '../values/rate'
import type { Category } from './category'

export type Supplier = {
  readonly id: SupplierId
  readonly name: string
  readonly nameKey: string
  readonly website: string
  readonly categories: readonly Category[]
  /** ISO 3166-1 alpha-2 codes where it sells; empty means not stated. */
  readonly countries: readonly string[]
  readonly certifications: readonly string[]
  readonly esg: string
  readonly notes: string
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** A technology services distributor (TSD) that carries suppliers and pays commissions on. */
export type Distributor = {
  readonly id: DistributorId
  readonly name: string
  readonly portalUrl: string
  readonly contactName: string
  readonly contactEmail: string
  /** How long an approved registration is protected, where the distributor says so. */
  readonly protectionDays: number | null
  /** Rules of engagement, in the advisor's words. */
  readonly rules: string
  /** The day on which the rules were last read or dated, and where they stand; absent for those of the first release. */
  readonly rulesOn?: Day | null
  readonly rulesSource?: string
  /** What it must owe before it pays out; absent or empty pays whatever there is. */
  readonly minimums?: readonly PayoutMinimum[]
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** `flat` and `seat` use `price`; `tiered` uses `tiers`; `usage` prices each unit used; `once` has only an NRC. */
export const priceModels = ['flat', 'seat', 'tiered', 'usage', 'once'] as const
export type PriceModel = (typeof priceModels)[number]

/** From this many units on, every unit costs `price`. */
export type PriceTier = { readonly from: Quantity; readonly price: UnitPrice }

export type Offering = {
  readonly id: OfferingId
  readonly supplierId: SupplierId
  readonly name: string
  readonly sku: string
  readonly category: Category
  readonly description: string
  /** What one unit is: seat, line, Mbps, GB, site. */
  readonly unit: string
  readonly priceModel: PriceModel
  /** List price a month; null when the supplier does not publish one: missing, never zero. */
  readonly price: UnitPrice | null
  readonly tiers: readonly PriceTier[]
  readonly nrc: UnitPrice | null
  /** First and last day on which these prices stand; null or absent is not stated, and holds. */
  readonly priceFrom?: Day | null
  readonly priceUntil?: Day | null
  /** Terms on offer in months. */
  readonly terms: readonly number[]
  readonly regions: readonly string[]
  readonly certifications: readonly string[]
  readonly esg: string
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** A distributor carries a supplier, or one offering of it, at a residual rate. The most specific row wins. */
export type Carry = {
  readonly id: string
  readonly distributorId: DistributorId
  readonly supplierId: SupplierId
  readonly offeringId: OfferingId | null
  /** Residual as a share of MRC, before the distributor's own share. Private. */
  readonly residual: Rate
  readonly note: string
}
