import type { Instant } from '../values/dates'
import { fieldAt } from './document'
import type { Outcome, RemoteRegistration } from './outcome'
import type { Envelope, Registration, RegistrationStatus } from './registration'
import { protectedDay, statusOf } from './remote-status'

/** The registration once its envelope stands as `envelope` after `outcome`; a refusal's words go to the fields they mean. */
export function afterTry(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (outcome.kind === 'delivered') return heard(registration, outcome.registration, now)
  if (envelope.kind === 'withdraw') return afterWithdrawal(registration, envelope, outcome, now)
  if (outcome.kind === 'refused' && envelope.status === 'refused')
    return {
      ...registration,
      status: envelope.lastFault?.code === 'conflict' ? 'conflict' : 'draft',
      statusReason: outcome.title,
      problems: outcome.problems.map(({ pointer, detail }) => ({ field: fieldAt(pointer) ?? '', detail })),
      updatedAt: now,
    }
  const status: RegistrationStatus = envelope.status === 'parked' ? 'draft' : 'queued'
  return registration.status === status ? registration : { ...registration, status, updatedAt: now }
}

/** What the distributor says of a registration now. The same object when it says nothing new. */
export function heard(registration: Registration, remote: RemoteRegistration, now: Instant): Registration {
  const said = remote.status ?? statusOf(remote.rawStatus)
  const facts = {
    // Systems whose table has no word for it show what the advisor let go of as lost.
    status: registration.status === 'withdrawn' && remote.status === 'lost' ? registration.status : said,
    rawStatus: remote.rawStatus,
    statusReason: remote.statusReason ?? '',
    protectedUntil: protectedDay(remote.protectedUntil),
    remoteId: remote.remoteId,
    etag: remote.etag ?? '',
  }
  const news = Object.entries(facts).some(([name, value]) => registration[name as keyof typeof facts] !== value)
  return news || registration.problems.length > 0
    ? { ...registration, ...facts, problems: [], updatedAt: now }
    : registration
}

function afterWithdrawal(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (envelope.status === 'delivered') return { ...registration, status: 'withdrawn', statusReason: '', updatedAt: now }
  if (outcome.kind === 'refused') return { ...registration, statusReason: outcome.title, updatedAt: now }
  return registration
}
