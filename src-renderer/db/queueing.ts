import { freeze, type Surroundings } from '#domain/deals/document'
import { isUnderWay } from '#domain/deals/envelope'
import type { Envelope, EnvelopeKind, Registration, RegistrationStatus } from '#domain/deals/registration'
import { type Lack, lacking, type RequiredField } from '#domain/deals/required'
import type { RegistrationId } from '#domain/values/ids'
import type { Result } from '#domain/values/result'
import { book } from './book'
import { Refusal, writeOrRefuse } from './refusing'
import type { Act, Pens } from './write'

/** Why nothing was queued; `incomplete` names the fields, in the order of the form. */
export type SubmitRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-a-draft'; readonly status: RegistrationStatus }
  | { readonly kind: 'incomplete'; readonly lacks: readonly Lack[] }

/** An act that names client and distributor, so that undo and the screen can say them. */
export async function actOn(id: RegistrationId, label: string): Promise<Act> {
  const { registrations, clients, distributors } = book().tables
  const registration = await registrations.get(id)
  const [client, distributor] = await Promise.all([
    clients.get(registration?.clientId ?? ''),
    distributors.get(registration?.distributorId ?? ''),
  ])
  return { label, params: { name: client?.name ?? '', distributor: distributor?.name ?? '' } }
}

/** A fresh envelope at the end of the queue, ready to go; only inside a write. Its id is the key of every try. */
export async function newEnvelope(
  envelopes: Pens<'envelopes'>['envelopes'],
  registration: Registration,
  kind: EnvelopeKind,
  document: string,
  ifMatch = '',
): Promise<Envelope> {
  const { now, newId } = book().around
  const at = now()
  return {
    id: newId(),
    kind,
    sequence: ((await envelopes.last('sequence'))?.sequence ?? 0) + 1,
    registrationId: registration.id,
    opportunityId: registration.opportunityId,
    distributorId: registration.distributorId,
    formatVersion: 1,
    document,
    ...(ifMatch === '' ? {} : { ifMatch }),
    status: 'waiting',
    tries: 0,
    nextTryAt: at,
    lastTryAt: 0,
    leftAt: 0,
    lastFault: null,
    receipt: null,
    createdAt: at,
  }
}

/** Freezes a registration and puts its envelope at the end of the queue: both in one transaction, or neither. */
export async function queue(
  id: RegistrationId,
  label: string,
  from: readonly RegistrationStatus[],
  required?: readonly RequiredField[],
): Promise<Result<Envelope, SubmitRefusal>> {
  const act = { ...(await actOn(id, label)), say: true }
  return writeOrRefuse<SubmitRefusal, 'registrations' | 'envelopes' | 'suppliers' | 'profile', Envelope>(
    act,
    ['registrations', 'envelopes', 'suppliers', 'profile'],
    async (pens) => {
      const registration = await pens.registrations.get(id)
      if (!registration || registration.deletedAt > 0) throw new Refusal<SubmitRefusal>({ kind: 'not-found' })
      const earlier = await pens.envelopes.where('registrationId', id)
      if (!from.includes(registration.status) || earlier.some(isUnderWay))
        throw new Refusal<SubmitRefusal>({ kind: 'not-a-draft', status: registration.status })
      const lacks = lacking(registration.form, required)
      if (lacks.length > 0) throw new Refusal<SubmitRefusal>({ kind: 'incomplete', lacks })
      return putInQueue(pens, registration, earlier)
    },
  )
}

/** What a document says beside the form; only inside a write. */
export async function surroundingsOf(
  pens: Pens<'suppliers' | 'profile'>,
  { supplierId }: Registration,
): Promise<Surroundings> {
  const supplier = (await pens.suppliers.get(supplierId))?.name ?? ''
  const advisor = (await pens.profile.get('me')) ?? { name: '', company: '', email: '', phone: '' }
  return { supplier, advisor, now: book().around.now() }
}

async function putInQueue(
  pens: Pens<'registrations' | 'envelopes' | 'suppliers' | 'profile'>,
  registration: Registration,
  earlier: readonly Envelope[],
): Promise<Envelope> {
  const now = book().around.now()
  const document = freeze(registration, await surroundingsOf(pens, registration))
  const fresh = await newEnvelope(pens.envelopes, registration, 'register', document)
  const mayBeThere = earlier.some((one) => one.leftAt > 0 && one.status !== 'delivered')
  const envelope = mayBeThere ? { ...fresh, lastFault: { code: 'look-first', detail: '' } } : fresh
  const replaced = earlier.filter((one) => one.status === 'unclear' || one.status === 'parked')
  await pens.envelopes.putMany([...replaced.map((one): Envelope => ({ ...one, status: 'withdrawn' })), envelope])
  const { theirs: _answered, ...kept } = registration
  await pens.registrations.put({
    ...kept,
    status: 'queued',
    submittedAt: now,
    statusReason: '',
    problems: [],
    updatedAt: now,
  })
  return envelope
}
