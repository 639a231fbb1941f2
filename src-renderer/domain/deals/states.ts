import { type Day, daysBetween, type Instant } from '../values/dates'
import type { Registration, RegistrationStatus } from './registration'

/** A distributor has it or is about to: a second one for the same client and supplier would meet it. */
const standing: readonly RegistrationStatus[] = [
  'queued',
  'sending',
  'submitted',
  'under-review',
  'info-requested',
  'approved',
  'extension-requested',
]
const editable: readonly RegistrationStatus[] = ['draft', 'conflict']
const protectable: readonly RegistrationStatus[] = ['approved', 'expired']
const refusedByThem: readonly RegistrationStatus[] = ['rejected', 'conflict']

export const isStanding = (status: RegistrationStatus): boolean => standing.includes(status)
/** Whether the advisor may still change the form here; what a distributor holds is changed with the distributor. */
export const isEditable = (status: RegistrationStatus): boolean => editable.includes(status)
/** Whether a longer protection can be asked for: there is one that ends, or one that has ended. */
export const mayExtend = (status: RegistrationStatus): boolean => protectable.includes(status)
export const isRefused = (status: RegistrationStatus): boolean => refusedByThem.includes(status)

/** Whole days of protection left on `today`: 0 on the last day, negative after it, null when there is none. */
export function protectionLeft(registration: Registration, today: Day): number | null {
  const { status, protectedUntil } = registration
  if (protectedUntil === null || (status !== 'approved' && status !== 'extension-requested')) return null
  return daysBetween(today, protectedUntil)
}

export const isProtected = (registration: Registration, today: Day): boolean =>
  (protectionLeft(registration, today) ?? -1) >= 0

/** Whole days since anything last changed, never negative. */
export const daysInState = (registration: Registration, now: Instant): number =>
  Math.max(0, Math.floor((now - registration.updatedAt) / 86_400_000))
