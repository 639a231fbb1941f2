import { changedFields, changesTo, freezeExtension, freezeUpdate } from '#domain/deals/amendment'
import { answered, type Choices } from '#domain/deals/conflict'
import { isUnderWay } from '#domain/deals/envelope'
import { type ExtraField, type ExtraLack, factsOf, lackingExtra, withFacts } from '#domain/deals/extra'
import type { Envelope, EnvelopeKind, Facts, Registration } from '#domain/deals/registration'
import { type Lack, lacking, type RequiredField } from '#domain/deals/required'
import { mayExtend } from '#domain/deals/states'
import type { RegistrationId } from '#domain/values/ids'
import type { Result } from '#domain/values/result'
import { book } from './book'
import { actOn, newEnvelope, surroundingsOf } from './queueing'
import { Refusal, writeOrRefuse } from './refusing'
import type { Pens } from './write'

/** `closed`: the distributor does not let these fields be changed where the registration stands. */
export type EditRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'closed'; readonly fields: readonly string[] }
/** `unanswered`: the distributor changed it too, and the advisor has not chosen yet. */
export type UpdateRefusal =
  | { readonly kind: 'not-found' | 'not-sent' | 'nothing-changed' | 'already-asked' | 'unanswered' }
  | { readonly kind: 'closed'; readonly fields: readonly string[] }
  | { readonly kind: 'incomplete'; readonly lacks: readonly (Lack | ExtraLack)[] }
export type ExtensionRefusal = 'not-found' | 'not-protected' | 'already-asked'

/**
 * Keeps a change to what a distributor holds, until `updateRegistration` sends it; a value that is as the distributor has it is no change.
 * `editable`: the fields that its connector declares for the registration's state.
 */
export async function editHeld(
  id: RegistrationId,
  change: Facts,
  editable: readonly string[],
): Promise<Result<Registration, EditRefusal>> {
  return rework<EditRefusal>(id, 'registration-edited', (row) => {
    if (!row) throw new Refusal<EditRefusal>({ kind: 'not-found' })
    const closed = Object.keys(change).filter((field) => !editable.includes(field))
    if (closed.length > 0) throw new Refusal<EditRefusal>({ kind: 'closed', fields: closed })
    return {
      ...withEdits(row, { ...row.edits, ...change }),
      formEtag: row.formEtag ?? row.etag,
      problems: row.problems.filter(({ field }) => !(field in change)),
    }
  })
}

/** Forgets every change that was not sent; what the distributor holds stays, also where it changed it meanwhile. */
export async function dropEdits(id: RegistrationId): Promise<Result<Registration, 'not-found'>> {
  return rework<'not-found'>(id, 'registration-edits-dropped', (row) => {
    if (!row) throw new Refusal('not-found' as const)
    const { edits: _edits, ...rest } = answered(row, {})
    return { ...rest, problems: [] }
  })
}

/** The advisor's answer to a conflict, field by field; what is kept of mine is a change to send, on the distributor's version. */
export async function answerConflict(id: RegistrationId, choices: Choices): Promise<Result<Registration, 'not-found'>> {
  return rework<'not-found'>(id, 'conflict-answered', (row) => {
    if (!row) throw new Refusal('not-found' as const)
    return answered(row, choices)
  })
}

/**
 * Freezes the advisor's changes and puts them at the end of the queue, meant for the version that they were made on and no other. `asked`: what
 * the distributor asks for beside the form; only what the advisor changed of it must fit.
 */
export async function updateRegistration(
  id: RegistrationId,
  editable: readonly string[],
  required?: readonly RequiredField[],
  asked: readonly ExtraField[] = [],
): Promise<Result<Envelope, UpdateRefusal>> {
  const tables = ['registrations', 'envelopes', 'suppliers', 'profile'] as const
  const act = { ...(await actOn(id, 'registration-update')), say: true }
  return writeOrRefuse<UpdateRefusal, (typeof tables)[number], Envelope>(act, tables, async (pens) => {
    const row = await pens.registrations.get(id)
    if (!row || row.deletedAt > 0) throw new Refusal<UpdateRefusal>({ kind: 'not-found' })
    if (row.remoteId === '') throw new Refusal<UpdateRefusal>({ kind: 'not-sent' })
    if (row.theirs) throw new Refusal<UpdateRefusal>({ kind: 'unanswered' })
    const edits = row.edits ?? {}
    const changed = changedFields(factsOf(row), edits)
    if (changed.length === 0) throw new Refusal<UpdateRefusal>({ kind: 'nothing-changed' })
    const closed = changed.filter((field) => !editable.includes(field))
    if (closed.length > 0) throw new Refusal<UpdateRefusal>({ kind: 'closed', fields: closed })
    const whole = withFacts(row, edits)
    const touched = asked.filter(({ name }) => `extra.${name}` in edits)
    const lacks = [...lacking(whole.form, required), ...lackingExtra(touched, whole.extra)]
    if (lacks.length > 0) throw new Refusal<UpdateRefusal>({ kind: 'incomplete', lacks })
    if (await isAsked(pens, id, ['register', 'update', 'withdraw']))
      throw new Refusal<UpdateRefusal>({ kind: 'already-asked' })
    const document = freezeUpdate(row, edits, await surroundingsOf(pens, row))
    const envelope = await newEnvelope(pens.envelopes, row, 'update', document, row.formEtag ?? row.etag)
    await pens.envelopes.put(envelope)
    if (row.problems.length > 0 || row.statusReason !== '')
      await pens.registrations.put({ ...row, problems: [], updatedAt: book().around.now() })
    return envelope
  })
}

/** Asks for a longer protection, in the advisor's words: an envelope of its own. */
export async function extendRegistration(
  id: RegistrationId,
  words: string,
): Promise<Result<Envelope, ExtensionRefusal>> {
  const act = { ...(await actOn(id, 'registration-extension')), say: true }
  return writeOrRefuse<ExtensionRefusal, 'registrations' | 'envelopes', Envelope>(
    act,
    ['registrations', 'envelopes'],
    async (pens) => {
      const row = await pens.registrations.get(id)
      if (!row || row.deletedAt > 0) throw new Refusal('not-found')
      if (row.remoteId === '' || !mayExtend(row.status)) throw new Refusal('not-protected')
      if (await isAsked(pens, id, ['extend', 'withdraw'])) throw new Refusal('already-asked')
      const document = freezeExtension(row, words, book().around.now())
      const envelope = await newEnvelope(pens.envelopes, row, 'extend', document)
      await pens.envelopes.put(envelope)
      const { notExtended, ...open } = row
      if (notExtended) await pens.registrations.put({ ...open, updatedAt: book().around.now() })
      return envelope
    },
  )
}

/** Whether something of these kinds is on its way, or may be: what is unclear is answered first. */
async function isAsked(pens: Pens<'envelopes'>, id: RegistrationId, kinds: readonly EnvelopeKind[]): Promise<boolean> {
  const all = await pens.envelopes.where('registrationId', id)
  return all.some((one) => kinds.includes(one.kind) && (isUnderWay(one) || one.status === 'unclear'))
}

function withEdits(row: Registration, edits: Facts): Registration {
  const { edits: _before, ...rest } = row
  const left = changesTo(factsOf(row), edits)
  return Object.keys(left).length === 0 ? rest : { ...rest, edits: left }
}

async function rework<Why>(
  id: RegistrationId,
  label: string,
  change: (row: Registration | undefined) => Registration,
): Promise<Result<Registration, Why>> {
  const act = await actOn(id, label)
  return writeOrRefuse<Why, 'registrations', Registration>(act, ['registrations'], async ({ registrations }) => {
    const row = await registrations.get(id)
    const changed = { ...change(row?.deletedAt === 0 ? row : undefined), updatedAt: book().around.now() }
    await registrations.put(changed)
    return changed
  })
}
