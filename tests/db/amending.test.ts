import { afterEach, describe, expect, test } from 'vitest'
import { answerConflict, dropEdits, editHeld, extendRegistration, updateRegistration } from '#db/amending'
import { envelopesOf, outboxEnvelopes, withdrawEnvelope } from '#db/outbox'
import { claimEnvelope, settleEnvelope } from '#db/sending'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { sectionsOf } from '#domain/deals/document'
import type { Outcome, RemoteRegistration } from '#domain/deals/outcome'
import type { Registration } from '#domain/deals/registration'
import { closeBook, openTestBook } from '../fakes/book'
import { filledForm, registration } from '../fakes/registration'
import { client, distributor, supplier } from '../fakes/rows'

afterEach(closeBook)

const editable = ['notes', 'need', 'seats']
const id = 'registration-1'

async function approved(facts: Partial<Registration> = {}) {
  const test = await openTestBook()
  const row = registration({ status: 'approved', remoteId: 'REG-1', etag: '"v2"', ...facts })
  await write(
    { label: 'x', undoable: false },
    ['registrations', 'clients', 'distributors', 'suppliers'],
    async (pens) => {
      await pens.clients.put(client())
      await pens.distributors.put(distributor())
      await pens.suppliers.put(supplier())
      await pens.registrations.put(row)
    },
  )
  return { ...test, row: () => test.book.tables.registrations.get(id) }
}

const remote = (facts: Partial<RemoteRegistration>): RemoteRegistration => ({
  remoteId: 'REG-1',
  partnerReference: id,
  rawStatus: 'approved',
  statusReason: null,
  protectedUntil: '2027-02-22',
  etag: '"v3"',
  updatedAt: '2026-11-24T09:00:00.000Z',
  ...facts,
})
const notesHeld = (notes: string) => ({ '/opportunity/notes': notes })

async function tried(envelopeId: string, outcome: Outcome) {
  await claimEnvelope(envelopeId)
  return settleEnvelope(envelopeId, outcome, 0.5)
}

async function asked() {
  await editHeld(id, { notes: 'Mine' }, editable)
  const sent = await updateRegistration(id, editable)
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  return sent.value
}

describe('a change to what a distributor holds', () => {
  test('is kept beside its form until it is sent, and is no change once it is as they have it', async () => {
    const { row } = await approved()
    await editHeld(id, { notes: 'Mine' }, editable)
    expect(await row()).toMatchObject({
      form: filledForm,
      edits: { notes: 'Mine' },
      formEtag: '"v2"',
      status: 'approved',
    })
    await editHeld(id, { notes: ' ' }, editable)
    expect((await row())?.edits).toBeUndefined()
    expect(await updateRegistration(id, editable)).toEqual({ ok: false, refusal: { kind: 'nothing-changed' } })
  })

  test('of a field that is closed there is refused by name and changes nothing', async () => {
    const { commits } = await approved()
    const before = commits.length
    expect(await editHeld(id, { legalName: 'Other' }, editable)).toEqual({
      ok: false,
      refusal: { kind: 'closed', fields: ['legalName'] },
    })
    expect(commits).toHaveLength(before)
  })

  test('goes once, meant for the version that it was made on, whatever is heard meanwhile of its state', async () => {
    const { row } = await approved()
    await editHeld(id, { notes: 'Mine' }, editable)
    const sent = await updateRegistration(id, editable)
    expect(sent).toMatchObject({ ok: true, value: { kind: 'update', ifMatch: '"v2"', status: 'waiting' } })
    expect(await updateRegistration(id, editable)).toEqual({ ok: false, refusal: { kind: 'already-asked' } })
    expect(
      await tried((await envelopesOf(id))[0]?.id ?? '', {
        kind: 'delivered',
        replayed: false,
        registration: remote({}),
      }),
    ).toMatchObject({ status: 'delivered' })
    const after = await row()
    expect([after?.form.notes, after?.formEtag, after?.edits]).toEqual(['Mine', '"v3"', undefined])
  })

  test('that was not sent yet is taken back or undone like any other envelope, and stands to be sent', async () => {
    const { row } = await approved()
    const envelope = await asked()
    expect(await withdrawEnvelope(envelope.id)).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ status: 'approved', edits: { notes: 'Mine' } })
    const again = await updateRegistration(id, editable)
    expect(again.ok).toBe(true)
    expect((await undoLast()).ok).toBe(true)
    expect(await row()).toMatchObject({ edits: { notes: 'Mine' } })
  })

  test('that is refused comes back to its field with their words, and the state stays theirs', async () => {
    const { row } = await approved()
    const problems = [{ pointer: '/opportunity/notes', detail: 'too long' }]
    const { id: key } = await asked()
    await tried(key, { kind: 'refused', status: 422, code: '', title: 'No', problems })
    expect(await row()).toMatchObject({
      status: 'approved',
      statusReason: 'No',
      edits: { notes: 'Mine' },
      problems: [{ field: 'notes', detail: 'too long' }],
    })
  })

  test('that met another change waits for an answer; the answer goes on the new version under a new key', async () => {
    const { row } = await approved()
    const { id: key } = await asked()
    await tried(key, { kind: 'changed-there', registration: remote({ held: notesHeld('Theirs') }) })
    expect(await row()).toMatchObject({ theirs: { form: { notes: 'Theirs' }, etag: '"v3"' } })
    expect(await updateRegistration(id, editable)).toEqual({ ok: false, refusal: { kind: 'unanswered' } })
    await answerConflict(id, { notes: 'mine' })
    const again = await updateRegistration(id, editable)
    expect(again).toMatchObject({ ok: true, value: { ifMatch: '"v3"' } })
    expect(again.ok && again.value.id).not.toBe(key)
    expect(again.ok && JSON.parse(again.value.document).changed).toEqual([
      { pointer: '/opportunity/notes', from: 'Theirs' },
    ])
  })

  test('asks for the advisor in the outbox until it is answered, and not any longer', async () => {
    await approved()
    const { id: key } = await asked()
    await tried(key, { kind: 'changed-there', registration: remote({ held: notesHeld('Theirs') }) })
    const needing = async () => (await outboxEnvelopes(0)).filter((one) => !one.replaced).map((one) => one.envelope.id)
    expect(await needing()).toEqual([key])
    await answerConflict(id, { notes: 'mine' })
    expect(await needing()).toEqual([key])
    const again = await updateRegistration(id, editable)
    expect(await needing()).toEqual([again.ok && again.value.id])
  })

  test('that was dropped asks nobody any more', async () => {
    await approved()
    const { id: key } = await asked()
    await tried(key, { kind: 'changed-there', registration: remote({ held: notesHeld('Theirs') }) })
    await dropEdits(id)
    expect((await outboxEnvelopes(0)).filter((one) => !one.replaced)).toEqual([])
  })

  test('can be dropped: theirs stands then, also where they changed it', async () => {
    const { row } = await approved()
    const { id: key } = await asked()
    await tried(key, { kind: 'changed-there', registration: remote({ held: notesHeld('Theirs') }) })
    await dropEdits(id)
    const after = await row()
    expect([after?.form.notes, after?.edits, after?.theirs]).toEqual(['Theirs', undefined, undefined])
    expect(sectionsOf(after ?? { form: filledForm }).opportunity.notes).toBe('Theirs')
  })
})

describe('what the distributor asks for beside the form', () => {
  const asks = [{ name: 'costCentre', label: 'Cost centre', kind: 'number', required: true, choices: [] }] as const
  const open = [...editable, 'extra.costCentre']

  test('is changed while they hold it, and must fit what they ask for', async () => {
    const { row } = await approved({ extra: { costCentre: '4711' } })
    await editHeld(id, { 'extra.costCentre': 'none' }, open)
    expect(await updateRegistration(id, open, undefined, asks)).toEqual({
      ok: false,
      refusal: { kind: 'incomplete', lacks: [{ field: 'extra.costCentre', why: 'malformed' }] },
    })
    await editHeld(id, { 'extra.costCentre': '4712' }, open)
    const sent = await updateRegistration(id, open, undefined, asks)
    expect(sent.ok && JSON.parse(sent.value.document).changed).toEqual([{ pointer: '/extra/costCentre', from: '4711' }])
    await tried(sent.ok ? sent.value.id : '', { kind: 'delivered', replayed: false, registration: remote({}) })
    const after = await row()
    expect([after?.extra, after?.edits]).toEqual([{ costCentre: '4712' }, undefined])
  })

  test('that was never given stands in the way of no other change', async () => {
    await approved()
    await editHeld(id, { notes: 'Mine', 'extra.costCentre': ' ' }, open)
    expect(await updateRegistration(id, open, undefined, asks)).toMatchObject({ ok: true })
  })

  test('is refused where their system does not take changes of it', async () => {
    await approved()
    expect(await editHeld(id, { 'extra.costCentre': '1' }, editable)).toEqual({
      ok: false,
      refusal: { kind: 'closed', fields: ['extra.costCentre'] },
    })
  })
})

describe('a longer protection', () => {
  test('is asked for once, in the words of the advisor, and heard', async () => {
    const { row } = await approved()
    const sent = await extendRegistration(id, ' One more month ')
    expect(sent).toMatchObject({ ok: true, value: { kind: 'extend' } })
    expect(sent.ok && JSON.parse(sent.value.document)).toMatchObject({ reason: 'One more month', partnerReference: id })
    expect(await extendRegistration(id, '')).toEqual({ ok: false, refusal: 'already-asked' })
    const asked = remote({ rawStatus: 'extension-requested' })
    await tried(sent.ok ? sent.value.id : '', { kind: 'delivered', replayed: false, registration: asked })
    expect(await row()).toMatchObject({ status: 'extension-requested', protectedUntil: '2027-02-22' })
  })

  test('that is not given is remembered with their reason until it is asked for again', async () => {
    const { row, book } = await approved({ protectedUntil: '2027-02-22' })
    const first = await extendRegistration(id, 'More time')
    const key = first.ok ? first.value.id : ''
    await tried(key, { kind: 'refused', status: 409, code: 'not-protected', title: 'Too late', problems: [] })
    expect(await row()).toMatchObject({ status: 'approved', notExtended: { reason: 'Too late' } })
    expect((await extendRegistration(id, 'Please')).ok).toBe(true)
    expect((await row())?.notExtended).toBeUndefined()
    expect(await book.tables.envelopes.count()).toBe(2)
  })

  test('of what was never approved is refused here already', async () => {
    await approved({ status: 'under-review' })
    expect(await extendRegistration(id, '')).toEqual({ ok: false, refusal: 'not-protected' })
  })
})
