import { parseUnitPrice, type UnitPrice } from '../values/quantity'
import { type Rate, rate } from '../values/rate'

export type ToldPrice = { readonly amount: string; readonly currency: string }
export type ToldOffering = {
  readonly id: string
  readonly supplier: string
  readonly name: string
  readonly sku?: string | undefined
  readonly category: string
  readonly description?: string | undefined
  readonly unit?: string | undefined
  readonly price?: ToldPrice | undefined
  readonly nrc?: ToldPrice | undefined
  readonly terms?: readonly number[] | undefined
  readonly residual?: string | undefined
}
export type ToldRate = {
  readonly id: string
  readonly name: string
  readonly supplier?: string | undefined
  readonly category?: string | undefined
  readonly from: string
  readonly to?: string | null | undefined
  readonly residual: string
  readonly partnerShare: string
  readonly duration: 'evergreen' | 'term'
  readonly lagMonths?: number | undefined
}
export type ToldNews = {
  readonly id: string
  readonly publishedAt: string
  readonly title: string
  readonly body: string
}

/** Everything that a distributor tells its partner. Source: `resources/distributor-bridge.yaml`. */
export type Told = {
  readonly catalog: readonly ToldOffering[]
  readonly rates: readonly ToldRate[]
  readonly announcements: readonly ToldNews[]
}

/** Null where none is told, undefined for what cannot be read. */
export const toldPrice = (told: ToldPrice | undefined): UnitPrice | null | undefined =>
  told === undefined ? null : (parseUnitPrice(told.amount, told.currency) ?? undefined)

/** Exact decimal text between 0 and 1 as parts per million. */
export function toldRate(text: string): Rate | null {
  const parts = /^(\d)(?:\.(\d{1,6}))?$/.exec(text)
  const ppm = parts ? Number(parts[1]) * 1_000_000 + Number((parts[2] ?? '').padEnd(6, '0')) : Number.NaN
  return ppm >= 0 && ppm <= 1_000_000 ? rate(ppm) : null
}
