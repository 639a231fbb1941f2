import type { Day } from '../values/dates'
import type { Agreement } from './agreement'
import type { Earning } from './expected'

type Scope = Pick<Earning, 'distributorId' | 'supplierId' | 'category' | 'offeringId'>

/** Every agreement that could ever apply, best first: offering > category > supplier > distributor, ties to the later `from`. */
export function candidatesFor(scope: Scope, agreements: readonly Agreement[]): readonly Agreement[] {
  const found = agreements.filter((agreement) => applies(agreement, scope))
  return found.length < 2 ? found : found.sort(bestFirst)
}

/** In force for usage days in [from, to). */
export const isInForce = (agreement: Agreement, on: Day): boolean =>
  agreement.from <= on && (agreement.to === null || on < agreement.to)

function applies(agreement: Agreement, scope: Scope): boolean {
  return (
    agreement.distributorId === scope.distributorId &&
    agreement.deletedAt === 0 &&
    (agreement.supplierId === null || agreement.supplierId === scope.supplierId) &&
    (agreement.category === null || agreement.category === scope.category) &&
    (agreement.offeringId === null || agreement.offeringId === scope.offeringId)
  )
}

/** A total order, so that the same agreements in any order give the same answer. */
function bestFirst(a: Agreement, b: Agreement): number {
  return specificity(b) - specificity(a) || later(a.from, b.from) || b.version - a.version || (a.id < b.id ? -1 : 1)
}

/** An offering already names its supplier and category, so that saying them too makes no difference. */
const specificity = (agreement: Agreement): number =>
  agreement.offeringId ? 4 : (agreement.category ? 2 : 0) + (agreement.supplierId ? 1 : 0)

const later = (a: Day, b: Day): number => (a === b ? 0 : a > b ? -1 : 1)
