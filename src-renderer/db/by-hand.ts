import type { RemoteRegistration } from '#domain/deals/outcome'
import { withExtension } from '#domain/deals/progress'
import type { Envelope, Registration, RegistrationStatus } from '#domain/deals/registration'
import { isStanding, mayExtend } from '#domain/deals/states'
import type { Day } from '#domain/values/dates'
import type { EnvelopeId, RegistrationId } from '#domain/values/ids'
import { accepted, type Result, refused } from '#domain/values/result'
import { book } from './book'
import { actOn } from './queueing'
import { claimEnvelope, settleEnvelope } from './sending'
import { write } from './write'

export type AnswerByHand = {
  readonly status: RegistrationStatus
  readonly protectedUntil: Day | null
  readonly reason: string
}

/** The advisor has sent it: the envelope counts as delivered, with a receipt of our own, because nobody else gives one. */
export async function markSent(id: EnvelopeId): Promise<Envelope | null> {
  const claim = await claimEnvelope(id)
  if (!claim) return null
  const { envelope } = claim
  const registration: RemoteRegistration = {
    remoteId: claim.registration?.remoteId || `BY-HAND-${envelope.id.slice(-12)}`,
    partnerReference: envelope.registrationId,
    rawStatus: '',
    ...(envelope.kind === 'update' ? {} : { status: afterSending[envelope.kind] }),
    statusReason: null,
    // A letter that asks for more takes nothing away: the day that was given holds until another is.
    protectedUntil: envelope.kind === 'register' ? null : (claim.registration?.protectedUntil ?? null),
    etag: null,
    updatedAt: new Date(book().around.now()).toISOString(),
  }
  return settleEnvelope(id, { kind: 'delivered', registration, replayed: false }, 0)
}

const afterSending = { register: 'submitted', extend: 'extension-requested', withdraw: 'withdrawn' } as const

/** What a distributor said by telephone or mail, for systems that cannot say it themselves. Only of what they hold. */
export async function recordAnswer(
  id: RegistrationId,
  { status, protectedUntil, reason }: AnswerByHand,
): Promise<Result<Registration, 'not-standing'>> {
  const { params = {} } = await actOn(id, '')
  const { value } = await write({ label: `heard-${status}`, params }, ['registrations'], async ({ registrations }) => {
    const row = await registrations.get(id)
    const isHeld = row && (isStanding(row.status) || mayExtend(row.status))
    if (!isHeld || row.status === 'queued' || row.status === 'sending') return refused('not-standing' as const)
    const now = book().around.now()
    const statusReason = reason.trim()
    const answer = { ...row, status, protectedUntil, statusReason, rawStatus: '', updatedAt: now }
    const changed = withExtension(row, answer, now)
    await registrations.put(changed)
    return accepted(changed)
  })
  return value
}
