import type { Day } from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import type { Quantity } from '../values/quantity'
import type { Service, ServiceChange } from './service'

const beginning: Day = '1970-01-01'

/** Units and charge on a day, by the last change before it. */
export function chargeOn(service: Service, on: Day): { readonly quantity: Quantity; readonly mrc: Money } {
  return service.changes?.findLast((one) => one.on <= on) ?? service
}

/**
 * The service with a dated change. What it was before stays known from its start on; the service's own units and charge are
 * those of `today`, so a change to come leaves them alone. A second change on the same day takes the first one's place.
 */
export function withChange(service: Service, change: ServiceChange, today: Day): Service {
  const before = service.changes ?? []
  const first: ServiceChange = {
    on: earliest(service.startsOn ?? service.signedOn ?? beginning, change.on),
    quantity: service.quantity,
    mrc: service.mrc,
  }
  const known = before.length > 0 ? before : first.on < change.on ? [first] : []
  const changes = [...known.filter((one) => one.on !== change.on), change].sort(byDay)
  return asOf({ ...service, changes }, today)
}

/** Takes a change back; the beginning alone is no change, so that a service without any has none. */
export function withoutChange(service: Service, on: Day, today: Day): Service {
  const changes = (service.changes ?? []).filter((one) => one.on !== on)
  const back = asOf({ ...service, changes }, today)
  return changes.length > 1 ? back : { ...back, changes: [] }
}

/** The charge for another number of units at the price of today, rounded once half away from zero; without units as it is. */
export const chargeFor = ({ mrc, quantity }: Service, count: Quantity): Money =>
  quantity > 0 ? money(mulDiv(mrc.minor, count, quantity), mrc.currency) : mrc

/** A correction of units or charge as they stand: the change in force says the same from then on. */
export function corrected(service: Service, facts: Partial<Service>, today: Day): Partial<Service> {
  const at = (service.changes ?? []).findLastIndex((one) => one.on <= today)
  if (at < 0 || (facts.quantity === undefined && facts.mrc === undefined)) return facts
  const changes = (service.changes ?? []).map((one, index) =>
    index === at ? { ...one, quantity: facts.quantity ?? one.quantity, mrc: facts.mrc ?? one.mrc } : one,
  )
  return { ...facts, changes }
}

function asOf(service: Service, today: Day): Service {
  const { quantity, mrc } = chargeOn(service, today)
  return { ...service, quantity, mrc }
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b)
const byDay = (a: ServiceChange, b: ServiceChange): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)
