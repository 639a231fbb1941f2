import type { Day } from '../values/dates'
import type { SupplierId } from '../values/ids'
import type { Agreement } from './agreement'
import { mayPay } from './conditions'
import type { Earning } from './expected'

/**
 * Every agreement that could ever pay a residual or an upfront for this, best first: deal > account > offering > category >
 * supplier > distributor, ties to the later `from`. One whose conditions are broken does not stand in the way of a wider one.
 */
export function candidatesFor(earning: Earning, agreements: readonly Agreement[]): readonly Agreement[] {
  const near = nearby(agreements).get(earning.supplierId) ?? nearby(agreements).get(null) ?? []
  const pays = (one: Agreement) => covers(one, earning) && mayPay(earning, one)
  return near.every(pays) ? near : near.filter(pays)
}

/** In force for usage days in [from, to). */
export const isInForce = (agreement: Agreement, on: Day): boolean =>
  agreement.from <= on && (agreement.to === null || on < agreement.to)

/** Whether what is sold lies in the scope of an agreement, whenever and on whatever condition. */
export function covers(agreement: Agreement, earning: Earning): boolean {
  return (
    agreement.distributorId === earning.distributorId &&
    agreement.deletedAt === 0 &&
    (agreement.supplierId === null || agreement.supplierId === earning.supplierId) &&
    (agreement.category === null || agreement.category === earning.category) &&
    (agreement.offeringId === null || agreement.offeringId === earning.offeringId) &&
    (!agreement.account || agreement.account === earning.account) &&
    (!agreement.opportunityId || agreement.opportunityId === earning.opportunityId)
  )
}

/** A total order, so that the same agreements in any order give the same answer. */
export function bestFirst(a: Agreement, b: Agreement): number {
  return specificity(b) - specificity(a) || later(a.from, b.from) || b.version - a.version || (a.id < b.id ? -1 : 1)
}

/** An offering already names its supplier and category, so that saying them too makes no difference. */
const specificity = (agreement: Agreement): number =>
  (agreement.opportunityId ? 16 : 0) +
  (agreement.account ? 8 : 0) +
  (agreement.offeringId ? 4 : (agreement.category ? 2 : 0) + (agreement.supplierId ? 1 : 0))

const later = (a: Day, b: Day): number => (a === b ? 0 : a > b ? -1 : 1)

type BySupplier = ReadonlyMap<SupplierId | null, readonly Agreement[]>

const known = new WeakMap<readonly Agreement[], BySupplier>()

/** What could pay anything of a supplier, best first; null for a supplier that no agreement names. Sorted once for a list. */
function nearby(agreements: readonly Agreement[]): BySupplier {
  const before = known.get(agreements)
  if (before) return before
  const sorted = agreements.filter((one) => one.terms?.pays !== 'spiff' && one.deletedAt === 0).sort(bestFirst)
  const suppliers = new Set([null, ...sorted.map((one) => one.supplierId)])
  const sorts = new Map(
    [...suppliers].map((id) => [id, sorted.filter((one) => one.supplierId === null || one.supplierId === id)]),
  )
  known.set(agreements, sorts)
  return sorts
}
