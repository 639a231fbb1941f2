import { freezeWithdrawal } from '#domain/deals/document'
import { canTakeBack, isUnderWay } from '#domain/deals/envelope'
import type { Envelope, EnvelopeStatus, Registration } from '#domain/deals/registration'
import type { RequiredField } from '#domain/deals/required'
import type { EnvelopeId, RegistrationId } from '#domain/values/ids'
import { type Result, refused } from '#domain/values/result'
import { book } from './book'
import { actOn, newEnvelope, queue, type SubmitRefusal } from './queueing'
import { Refusal, writeOrRefuse } from './refusing'
import { write } from './write'

/** An envelope with the names that a screen needs. */
export type OutboxLine = {
  readonly envelope: Envelope
  readonly registration: Registration | null
  readonly clientName: string
  readonly distributorName: string
  readonly supplierName: string
  readonly opportunityName: string
  /** A later envelope of the same kind took its place, or what it asked to change was answered or dropped since. */
  readonly replaced: boolean
}
export type TakeBackRefusal = 'not-found' | 'on-its-way' | 'finished'
export type WithdrawRefusal = 'not-found' | 'not-sent' | 'already-asked'

/**
 * Submit: the registration is queued and its envelope stands, both in one transaction or neither. The document is frozen here. It can be
 * undone while nothing has touched the envelope since, so until a drain claims it.
 */
export async function submitRegistration(
  id: RegistrationId,
  required?: readonly RequiredField[],
): Promise<Result<Envelope, SubmitRefusal>> {
  return queue(id, 'registration-submitted', ['draft', 'conflict'], required)
}

/** The edited registration again, under a new key; the old envelope stays as it ended. What may have arrived is looked up first. */
export async function sendAgain(
  id: EnvelopeId,
  required?: readonly RequiredField[],
): Promise<Result<Envelope, SubmitRefusal>> {
  const envelope = await book().tables.envelopes.get(id)
  if (!envelope) return refused({ kind: 'not-found' })
  return queue(envelope.registrationId, 'registration-sent-again', ['draft', 'conflict', 'queued'], required)
}

/** Takes an envelope back that never left: the registration is a draft again and nothing was ever sent. */
export async function withdrawEnvelope(id: EnvelopeId): Promise<Result<Envelope, TakeBackRefusal>> {
  const envelope = await book().tables.envelopes.get(id)
  if (!envelope) return refused('not-found')
  const act = await actOn(envelope.registrationId, 'envelope-taken-back')
  return writeOrRefuse<TakeBackRefusal, 'registrations' | 'envelopes', Envelope>(
    act,
    ['registrations', 'envelopes'],
    async ({ registrations, envelopes }) => {
      const fresh = await envelopes.get(id)
      if (!fresh) throw new Refusal('not-found')
      if (!canTakeBack(fresh)) throw new Refusal(isUnderWay(fresh) ? 'on-its-way' : 'finished')
      const taken: Envelope = { ...fresh, status: 'withdrawn' }
      await envelopes.put(taken)
      const registration = await registrations.get(fresh.registrationId)
      if (fresh.kind === 'register' && registration?.status === 'queued')
        await registrations.put({ ...registration, status: 'draft', submittedAt: 0, updatedAt: book().around.now() })
      return taken
    },
  )
}

/** Asks the distributor to let go of what it holds, or may hold: an envelope of its own behind the ones that wait. */
export async function withdrawRegistration(
  id: RegistrationId,
  reason: string,
): Promise<Result<Envelope, WithdrawRefusal>> {
  const act = await actOn(id, 'registration-withdrawal')
  return writeOrRefuse<WithdrawRefusal, 'registrations' | 'envelopes', Envelope>(
    act,
    ['registrations', 'envelopes'],
    async ({ registrations, envelopes }) => {
      const registration = await registrations.get(id)
      if (!registration || registration.deletedAt > 0) throw new Refusal('not-found')
      const earlier = await envelopes.where('registrationId', id)
      if (earlier.some((one) => one.kind === 'withdraw' && isUnderWay(one))) throw new Refusal('already-asked')
      const mayBeThere =
        registration.remoteId !== '' || earlier.some((one) => one.leftAt > 0 || one.status === 'sending')
      if (!mayBeThere || registration.status === 'withdrawn') throw new Refusal('not-sent')
      const document = freezeWithdrawal(registration, reason, book().around.now())
      const envelope = await newEnvelope(envelopes, registration, 'withdraw', document)
      await envelopes.put(envelope)
      return envelope
    },
  )
}

/** Before anything is sent again the distributor is asked what it holds: for what is unclear. */
export async function askDistributor(id: EnvelopeId): Promise<void> {
  const envelope = await book().tables.envelopes.get(id)
  if (envelope?.status !== 'unclear') return
  const act = { ...(await actOn(envelope.registrationId, 'envelope-asked')), undoable: false }
  await write(act, ['envelopes'], async ({ envelopes }) => {
    const fresh = await envelopes.get(id)
    if (fresh?.status !== 'unclear') return
    const lastFault = { code: 'look-first', detail: '' }
    await envelopes.put({ ...fresh, status: 'waiting', nextTryAt: book().around.now(), lastFault })
  })
}

const unfinished: readonly EnvelopeStatus[] = ['waiting', 'sending', 'unclear', 'parked', 'refused']

/** The outbox as a screen shows it, newest first: everything that is not finished, and the newest that are. */
export async function outboxEnvelopes(finished = 50): Promise<readonly OutboxLine[]> {
  const { envelopes } = book().tables
  const range = (status: EnvelopeStatus) =>
    envelopes.where('[status+nextTryAt]').between([status], [status, []]).toArray()
  const open = (await Promise.all(unfinished.map(range))).flat()
  const done = await envelopes
    .orderBy('sequence')
    .reverse()
    .filter((one) => !unfinished.includes(one.status))
    .limit(finished)
    .toArray()
  return withNames([...open, ...done].sort((a, b) => b.sequence - a.sequence))
}

/** Every envelope of one registration, newest first. */
export async function envelopesOf(id: RegistrationId): Promise<readonly Envelope[]> {
  const found = await book().tables.envelopes.where('registrationId').equals(id).toArray()
  return found.sort((a, b) => b.sequence - a.sequence)
}

async function withNames(envelopes: readonly Envelope[]): Promise<readonly OutboxLine[]> {
  const { registrations, clients, distributors, suppliers, opportunities } = book().tables
  const about = await registrations.bulkGet(envelopes.map((one) => one.registrationId))
  const [who, where, what, from] = await Promise.all([
    clients.bulkGet(about.map((one) => one?.clientId ?? '')),
    distributors.bulkGet(envelopes.map((one) => one.distributorId)),
    suppliers.bulkGet(about.map((one) => one?.supplierId ?? '')),
    opportunities.bulkGet(envelopes.map((one) => one.opportunityId)),
  ])
  const newest = new Map<string, number>()
  const keyOf = ({ kind, registrationId }: Envelope) => `${kind} ${registrationId}`
  for (const one of envelopes) newest.set(keyOf(one), Math.max(one.sequence, newest.get(keyOf(one)) ?? 0))
  const isAnswered = ({ kind, status }: Envelope, registration: Registration | undefined) =>
    kind === 'update' && status === 'refused' && !registration?.edits && !registration?.theirs
  return envelopes.map((envelope, index) => ({
    envelope,
    registration: about[index] ?? null,
    clientName: who[index]?.name ?? '',
    distributorName: where[index]?.name ?? '',
    supplierName: what[index]?.name ?? '',
    opportunityName: from[index]?.name ?? '',
    replaced: envelope.sequence < (newest.get(keyOf(envelope)) ?? 0) || isAnswered(envelope, about[index]),
  }))
}
