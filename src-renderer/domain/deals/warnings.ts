import type { Service } from '../clients/service'
import type { Day, Instant } from '../values/dates'
import type { ClientId, DistributorId, RegistrationId, ServiceId, SupplierId } from '../values/ids'
import type { Registration, RegistrationStatus } from './registration'
import { isProtected, isRefused, isStanding, protectionLeft } from './states'

/** The deal about to be registered. `distributorId` is empty until one is chosen. */
export type DealInHand = {
  readonly registrationId: RegistrationId
  readonly clientId: ClientId
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
}

/** A client whose name, address or site looks like this one's, with the matcher's own reasons. */
export type LookAlike<Reason> = {
  readonly clientId: ClientId
  readonly name: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** What the book already holds: registrations and services of this client and its look-alikes. */
export type Known<Reason> = {
  readonly registrations: readonly Registration[]
  readonly services: readonly Service[]
  readonly lookAlikes: readonly LookAlike<Reason>[]
}

type Earlier = {
  readonly registrationId: RegistrationId
  readonly distributorId: DistributorId
  readonly status: RegistrationStatus
  readonly submittedAt: Instant
  readonly protectedUntil: Day | null
}

type Held = {
  readonly serviceId: ServiceId
  readonly clientId: ClientId
  readonly description: string
  readonly distributorId: DistributorId | null
  readonly startsOn: Day | null
}

/** `stop`: going on may cost both registrations or be refused. `care`: worth a look before Submit. */
export type Warning<Reason = unknown> =
  | ({ readonly kind: 'protected'; readonly severity: 'stop'; readonly daysLeft: number } & Earlier)
  | ({ readonly kind: 'already-registered'; readonly severity: 'stop' } & Earlier)
  | ({ readonly kind: 'second-distributor'; readonly severity: 'stop' } & Earlier)
  | ({ readonly kind: 'refused-before'; readonly severity: 'care'; readonly reason: string } & Earlier)
  | ({ readonly kind: 'expired-before'; readonly severity: 'care' } & Earlier)
  | ({ readonly kind: 'existing-service'; readonly severity: 'care' } & Held)
  | ({
      readonly kind: 'similar-service'
      readonly severity: 'care'
      readonly name: string
      readonly reasons: readonly Reason[]
    } & Held)
  | ({
      readonly kind: 'similar-client'
      readonly severity: 'stop' | 'care'
      readonly clientId: ClientId
      readonly name: string
      readonly reasons: readonly Reason[]
    } & Earlier)

/**
 * What speaks against registering this client and supplier here, the gravest first. Rules of the trade: one client and
 * supplier through two distributors can void both; a standing or protected registration makes a second one a duplicate; an
 * existing customer of the supplier is a usual reason to reject; one that ran out is sent a second time, not for the first.
 */
export function warningsFor<Reason>(deal: DealInHand, known: Known<Reason>, today: Day): readonly Warning<Reason>[] {
  if (deal.supplierId === '') return []
  const same = known.registrations.filter(
    (one) => one.supplierId === deal.supplierId && one.id !== deal.registrationId && one.deletedAt === 0,
  )
  const mine = same.filter((one) => one.clientId === deal.clientId)
  const running = known.services.filter(
    (one) => one.supplierId === deal.supplierId && one.status !== 'cancelled' && one.deletedAt === 0,
  )
  const found = [
    ...mine.flatMap((one) => againstMine(deal, one, today)),
    ...running
      .filter((one) => one.clientId === deal.clientId)
      .map((one) => ({ kind: 'existing-service', severity: 'care', ...held(one) })),
    ...known.lookAlikes.flatMap((alike) =>
      same.filter((one) => one.clientId === alike.clientId && isStanding(one.status)).map((one) => similar(alike, one)),
    ),
    ...known.lookAlikes.flatMap(({ clientId, name, reasons }) =>
      running
        .filter((one) => one.clientId === clientId)
        .slice(0, 1)
        .map((one) => ({ kind: 'similar-service', severity: 'care', name, reasons, ...held(one) })),
    ),
  ] as Warning<Reason>[]
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const order: readonly Warning['kind'][] = [
  'second-distributor',
  'protected',
  'already-registered',
  'similar-client',
  'existing-service',
  'similar-service',
  'refused-before',
  'expired-before',
]

function againstMine(deal: DealInHand, one: Registration, today: Day): Warning<never>[] {
  if (isStanding(one.status)) {
    if (deal.distributorId !== '' && one.distributorId !== deal.distributorId)
      return [{ kind: 'second-distributor', severity: 'stop', ...earlier(one) }]
    if (isProtected(one, today))
      return [{ kind: 'protected', severity: 'stop', daysLeft: protectionLeft(one, today) ?? 0, ...earlier(one) }]
    return [{ kind: 'already-registered', severity: 'stop', ...earlier(one) }]
  }
  if (one.status === 'expired') return [{ kind: 'expired-before', severity: 'care', ...earlier(one) }]
  const refusedHere = isRefused(one.status) && one.distributorId === deal.distributorId
  return refusedHere ? [{ kind: 'refused-before', severity: 'care', reason: one.statusReason, ...earlier(one) }] : []
}

const earlier = (one: Registration): Earlier => ({
  registrationId: one.id,
  distributorId: one.distributorId,
  status: one.status,
  submittedAt: one.submittedAt,
  protectedUntil: one.protectedUntil,
})

const held = (one: Service): Held => ({
  serviceId: one.id,
  clientId: one.clientId,
  description: one.description,
  distributorId: one.distributorId,
  startsOn: one.startsOn,
})

function similar<Reason>(alike: LookAlike<Reason>, one: Registration): Warning<Reason> {
  const { clientId, name, reasons, score } = alike
  const severity = score >= 0.9 ? 'stop' : 'care'
  return { kind: 'similar-client', severity, clientId, name, reasons, ...earlier(one) }
}
