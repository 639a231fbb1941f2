import type { ClientStatus } from '#domain/clients/client'
import type { ContractState } from '#domain/clients/contract'
import type { ServiceStatus } from '#domain/clients/service'
import type { RegistrationStatus } from '#domain/deals/registration'
import type { QuoteStatus, Stage } from '#domain/quotes/quote'
import type { Tone } from '#ui/Badge'

export const statusTone: Readonly<Record<ClientStatus, Tone>> = { active: 'good', prospect: 'info', former: 'plain' }

export const serviceTone: Readonly<Record<ServiceStatus, Tone>> = {
  active: 'good',
  ordered: 'info',
  cancelled: 'plain',
}

export const contractTone: Readonly<Record<ContractState, Tone>> = {
  none: 'plain',
  'in-term': 'plain',
  'notice-due': 'warn',
  'notice-missed': 'bad',
  renewed: 'plain',
  'month-to-month': 'info',
  ended: 'plain',
}

export const stageTone: Readonly<Record<Stage, Tone>> = {
  lead: 'plain',
  qualified: 'info',
  quoting: 'info',
  deciding: 'warn',
  won: 'good',
  lost: 'plain',
}

export const quoteTone: Readonly<Record<QuoteStatus, Tone>> = {
  draft: 'plain',
  presented: 'info',
  accepted: 'good',
  declined: 'plain',
  expired: 'warn',
  superseded: 'plain',
}

/** Approved and won are good, a no is bad, what waits for somebody warns; the rest is under way. */
export function registrationTone(status: RegistrationStatus): Tone {
  if (status === 'approved' || status === 'won') return 'good'
  if (status === 'rejected' || status === 'conflict') return 'bad'
  if (status === 'info-requested' || status === 'expired') return 'warn'
  return status === 'draft' || status === 'lost' || status === 'withdrawn' ? 'plain' : 'info'
}
