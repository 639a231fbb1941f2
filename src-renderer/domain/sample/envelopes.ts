import type { Supplier } from '../catalog/catalog'
import { freeze } from '../deals/document'
import type { Envelope, EnvelopeStatus, Registration, RegistrationStatus } from '../deals/registration'
import type { Instant } from '../values/dates'
import { sampleId } from './moment'

/** Who submits in the sample book: an invented advisor, whoever is looking at it. */
const advisor = { name: 'Alex Moreno', company: 'Moreno Advisory', email: 'alex@moreno-advisory.example', phone: '' }

const statusBy: Readonly<Partial<Record<RegistrationStatus, EnvelopeStatus>>> = {
  queued: 'waiting',
  sending: 'sending',
  conflict: 'refused',
}

/**
 * The envelope of every registration that was submitted. Only the two that still wait could go out, and they are addressed to the
 * demo's distributor, which has an address in `npm run demo` alone and there only on this machine.
 */
export function sampleEnvelopes(
  registrations: readonly Registration[],
  suppliers: readonly Supplier[],
): readonly Envelope[] {
  const submitted = registrations.filter((one) => one.submittedAt > 0)
  return [...submitted]
    .sort((a, b) => a.submittedAt - b.submittedAt || a.id.localeCompare(b.id))
    .map((registration, index) => envelope(registration, nameOf(registration, suppliers), index + 1))
}

function envelope(registration: Registration, supplier: string, sequence: number): Envelope {
  const { submittedAt, status } = registration
  const stands = statusBy[status] ?? 'delivered'
  const left: Instant = stands === 'waiting' ? 0 : submittedAt + 2_000
  return {
    id: sampleId('envelope', registration.id.slice(-3)),
    kind: 'register',
    sequence,
    registrationId: registration.id,
    opportunityId: registration.opportunityId,
    distributorId: registration.distributorId,
    formatVersion: 1,
    document: freeze(registration, { supplier, advisor, now: submittedAt }),
    status: stands,
    tries: stands === 'waiting' ? 0 : 1,
    nextTryAt: submittedAt,
    lastTryAt: left,
    leftAt: left,
    lastFault: stands === 'refused' ? { code: 'conflict', detail: registration.statusReason } : null,
    receipt:
      stands === 'delivered' ? { remoteId: registration.remoteId, at: submittedAt + 3_000, replayed: false } : null,
    createdAt: submittedAt,
  }
}

const nameOf = (registration: Registration, suppliers: readonly Supplier[]): string =>
  suppliers.find((one) => one.id === registration.supplierId)?.name ?? ''
