import type { ServiceId } from '../values/ids'
import { termsOn } from './contract'
import type { Service } from './service'

/**
 * Why a service has its own end although another's was chosen: that one is `gone`, has `ended`, is only `ordered`, has `no-term`,
 * was `over` before this one began, or ends itself with this one, in a round.
 */
export type OwnEnd = 'gone' | 'ended' | 'ordered' | 'no-term' | 'over' | 'round'

/** The service whose contract is shared, or why none is. */
export type CoTerm = { readonly lead: Service } | { readonly own: OwnEnd }

/**
 * Services with the contract of the one that each ends with, wherever that runs on; where it does not, they keep their own. One
 * that was cancelled keeps what was shared, so that its past stays as it was. All services of a client must be among them.
 */
export function coTermed(services: readonly Service[]): readonly Service[] {
  if (!services.some((one) => one.endsWith)) return services
  const known = new Map(services.map((one) => [one.id, one]))
  return services.map((one) => {
    const found = coTermOf(one, known)
    if (!found || 'own' in found) return one
    const { startsOn, termMonths, autoRenew, renewMonths, noticeDays } = found.lead
    return { ...one, contract: { startsOn, termMonths, autoRenew, renewMonths, noticeDays } }
  })
}

/** With whose contract a service ends, which may itself end with another's; null where none was chosen. */
export function coTermOf(service: Service, services: ReadonlyMap<ServiceId, Service>): CoTerm | null {
  if (!service.endsWith) return null
  const chosen = chosenBy(service, services)
  if ('own' in chosen) return chosen
  if (goesRound(service, services)) return { own: 'round' }
  const further = coTermOf(chosen.lead, services)
  const { lead } = further && 'lead' in further ? further : chosen
  if (!lead.startsOn || lead.termMonths <= 0) return { own: 'no-term' }
  const begins = service.startsOn ?? service.signedOn
  const until = begins && termsOn(lead, begins).endsOn
  return begins && until && until < begins ? { own: 'over' } : { lead }
}

function chosenBy(service: Service, services: ReadonlyMap<ServiceId, Service>): CoTerm {
  const other = services.get(service.endsWith ?? '')
  if (other?.deletedAt !== 0 || other.clientId !== service.clientId) return { own: 'gone' }
  if (other.status === 'ordered') return { own: 'ordered' }
  const ended = other.status === 'cancelled' || other.cancelledOn !== null
  return ended && service.status !== 'cancelled' ? { own: 'ended' } : { lead: other }
}

/** Whether following who ends with whom comes back to this service. */
function goesRound(service: Service, services: ReadonlyMap<ServiceId, Service>): boolean {
  const passed = new Set<ServiceId>()
  for (let at = chosenBy(service, services); 'lead' in at && !passed.has(at.lead.id); at = chosenBy(at.lead, services))
    passed.add(at.lead.id)
  return passed.has(service.id)
}
