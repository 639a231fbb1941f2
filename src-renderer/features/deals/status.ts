import type { Registration, RegistrationStatus } from '#domain/deals/registration'
import type { Tone } from '#ui/Badge'

/** A registration's state as a screen names it: a draft that came back with a distributor's words is `turned-back`. */
export type ShownStatus = RegistrationStatus | 'turned-back'

const tones: Readonly<Partial<Record<ShownStatus, Tone>>> = {
  'turned-back': 'bad',
  queued: 'warn',
  sending: 'info',
  submitted: 'info',
  'under-review': 'info',
  'info-requested': 'warn',
  approved: 'good',
  'extension-requested': 'info',
  expired: 'warn',
  won: 'good',
  rejected: 'bad',
  conflict: 'bad',
}

export const shownStatus = ({ status, statusReason, problems }: Registration): ShownStatus =>
  status === 'draft' && (statusReason !== '' || problems.length > 0) ? 'turned-back' : status

export const toneOf = (status: ShownStatus): Tone => tones[status] ?? 'plain'
