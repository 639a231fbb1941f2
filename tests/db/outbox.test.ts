import { afterEach, describe, expect, test } from 'vitest'
import { awaitsNews, hearChanges } from '#db/changes'
import {
  askDistributor,
  outboxEnvelopes,
  sendAgain,
  submitRegistration,
  withdrawEnvelope,
  withdrawRegistration,
} from '#db/outbox'
import { claimEnvelope, recoverCutOff, settleEnvelope, underWay } from '#db/sending'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import type { Outcome } from '#domain/deals/outcome'
import type { Registration } from '#domain/deals/registration'
import { closeBook, openTestBook } from '../fakes/book'
import { filledForm, registration } from '../fakes/registration'
import { client, distributor, supplier } from '../fakes/rows'

afterEach(closeBook)

type Hook = { readonly subscribe: (heard: () => void) => void; readonly unsubscribe: (heard: () => void) => void }
type Hooks = { readonly creating: Hook; readonly updating: Hook }

async function opened(...facts: readonly Partial<Registration>[]) {
  const test = await openTestBook()
  await write(
    { label: 'x', undoable: false },
    ['registrations', 'clients', 'distributors', 'suppliers'],
    async (pens) => {
      await pens.clients.put(client())
      await pens.distributors.put(distributor())
      await pens.suppliers.put(supplier())
      await pens.registrations.putMany((facts.length > 0 ? facts : [{}]).map(registration))
    },
  )
  const { registrations, envelopes } = test.book.tables
  return { ...test, registrations, envelopes, of: (id = 'registration-1') => registrations.get(id) }
}

async function submitted(id = 'registration-1') {
  const result = await submitRegistration(id)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const held: Outcome = {
  kind: 'delivered',
  replayed: false,
  registration: {
    remoteId: 'REG-1',
    partnerReference: 'registration-1',
    rawStatus: 'submitted',
    statusReason: null,
    protectedUntil: null,
    etag: '"v1"',
    updatedAt: '2026-11-24T09:00:00.000Z',
  },
}
const silence: Outcome = { kind: 'unreachable', left: true, reason: 'timeout' }

async function tried(id: string, outcome: Outcome) {
  await claimEnvelope(id)
  return settleEnvelope(id, outcome, 0.5)
}

describe('Submit', () => {
  test('queues the registration and its envelope in one commit, which the journal gets as one entry', async () => {
    const { of, commits } = await opened()
    const before = commits.length
    const envelope = await submitted()
    expect(envelope).toMatchObject({ status: 'waiting', sequence: 1, tries: 0, leftAt: 0 })
    expect(await of()).toMatchObject({ status: 'queued' })
    expect(commits).toHaveLength(before + 1)
    expect(commits.at(-1)?.changes.map((change) => change.table)).toEqual(['envelopes', 'registrations', 'acts'])
  })

  test.each(['envelopes', 'registrations', 'meta', 'acts'] as const)(
    'that is cut off while it writes the %s leaves nothing at all',
    async (name) => {
      const { book, of, envelopes, commits } = await opened()
      const before = [commits.length, (await book.tables.meta.get('book'))?.generation]
      const stop = () => {
        throw new Error('the power went')
      }
      const { creating, updating } = book.tables[name].hook as unknown as Hooks
      for (const hook of [creating, updating]) hook.subscribe(stop)
      await expect(submitRegistration('registration-1')).rejects.toThrow()
      for (const hook of [creating, updating]) hook.unsubscribe(stop)
      expect(await envelopes.count()).toBe(0)
      expect(await of()).toMatchObject({ status: 'draft' })
      expect([commits.length, (await book.tables.meta.get('book'))?.generation]).toEqual(before)
      expect((await submitRegistration('registration-1')).ok).toBe(true)
    },
  )

  test('names what is missing and writes nothing', async () => {
    const { commits } = await opened({
      form: { ...filledForm, legalName: ' ', contactEmail: 'nobody', expectedClose: null },
    })
    const before = commits.length
    expect(await submitRegistration('registration-1')).toEqual({
      ok: false,
      refusal: {
        kind: 'incomplete',
        lacks: [
          { field: 'legalName', why: 'missing' },
          { field: 'contactEmail', why: 'malformed' },
          { field: 'expectedClose', why: 'missing' },
        ],
      },
    })
    expect(commits).toHaveLength(before)
  })

  test('pressed twice makes one envelope', async () => {
    const { envelopes } = await opened()
    const both = await Promise.all([submitRegistration('registration-1'), submitRegistration('registration-1')])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await envelopes.count()).toBe(1)
  })

  test('is undone while nothing has left, and not after', async () => {
    const { of, envelopes } = await opened()
    await submitted()
    expect((await undoLast()).ok).toBe(true)
    expect([await envelopes.count(), (await of())?.status]).toEqual([0, 'draft'])
    const envelope = await submitted()
    await claimEnvelope(envelope.id)
    expect(await undoLast()).toEqual({ ok: false, refusal: 'seen-by-others' })
    expect(await envelopes.count()).toBe(1)
  })
})

describe('sending', () => {
  test('claims one envelope once, and the next of its lane only when the first is settled', async () => {
    await opened({}, { id: 'registration-2' })
    const [first, second] = [await submitted(), await submitted('registration-2')]
    expect(await claimEnvelope(second.id)).toBeNull()
    const claims = await Promise.all([claimEnvelope(first.id), claimEnvelope(first.id)])
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await claimEnvelope(second.id)).toBeNull()
    await settleEnvelope(first.id, held, 0)
    expect(await claimEnvelope(second.id)).toMatchObject({ envelope: { status: 'sending' } })
  })

  test('leaves receipt, status and protection where the screen reads them', async () => {
    const { of } = await opened()
    const envelope = await submitted()
    expect(await tried(envelope.id, held)).toMatchObject({ status: 'delivered', receipt: { remoteId: 'REG-1' } })
    expect(await of()).toMatchObject({ status: 'submitted', remoteId: 'REG-1', etag: '"v1"' })
    expect(await outboxEnvelopes()).toMatchObject([
      { clientName: 'Osprey Logistics', distributorName: 'Meridian TSD', supplierName: 'Northline Voice' },
    ])
  })

  test('that was cut off waits again under the same key', async () => {
    const { of, time } = await opened()
    const { id } = await submitted()
    await claimEnvelope(id)
    time.now += 1000
    expect(await recoverCutOff()).toBe(1)
    expect(await recoverCutOff()).toBe(0)
    expect(await underWay()).toMatchObject([{ id, status: 'waiting', lastFault: { code: 'interrupted' } }])
    expect(await of()).toMatchObject({ status: 'queued' })
  })

  test('of a refused deal ends; edited it goes again under a new key, and the old one is kept', async () => {
    const { of } = await opened()
    const first = await submitted()
    await tried(first.id, { kind: 'refused', status: 422, code: '', title: 'No', problems: [] })
    expect(await of()).toMatchObject({ status: 'draft', statusReason: 'No' })
    const again = await sendAgain(first.id)
    if (!again.ok) throw new Error('refused')
    expect(again.value.id).not.toBe(first.id)
    const lines = await outboxEnvelopes()
    expect(lines.map(({ envelope, replaced }) => [envelope.status, replaced])).toEqual([
      ['waiting', false],
      ['refused', true],
    ])
  })
})

describe('taking back', () => {
  test('what never left is a draft again', async () => {
    const { of } = await opened()
    const { id } = await submitted()
    expect(await withdrawEnvelope(id)).toMatchObject({ ok: true, value: { status: 'withdrawn' } })
    expect(await of()).toMatchObject({ status: 'draft', submittedAt: 0 })
    expect(await underWay()).toEqual([])
  })

  test('what may have arrived cannot be, but a withdrawal can follow it', async () => {
    await opened()
    const { id } = await submitted()
    await tried(id, silence)
    expect(await withdrawEnvelope(id)).toEqual({ ok: false, refusal: 'on-its-way' })
    expect(await withdrawRegistration('registration-1', 'changed')).toMatchObject({
      ok: true,
      value: { kind: 'withdraw' },
    })
    expect(await withdrawRegistration('registration-1', '')).toEqual({ ok: false, refusal: 'already-asked' })
  })

  test('of what is unclear asks the distributor first, also under a new key', async () => {
    await opened()
    const { id } = await submitted()
    await tried(id, silence)
    await tried(id, { kind: 'unknowable', reason: '404' })
    await askDistributor(id)
    expect(await underWay()).toMatchObject([{ id, lastFault: { code: 'look-first' } }])
    await tried(id, { kind: 'unknowable', reason: '404' })
    const again = await sendAgain(id)
    expect(again).toMatchObject({ ok: true, value: { lastFault: { code: 'look-first' } } })
  })
})

describe('news from a distributor', () => {
  const remote = (facts: object) => ({ ...held.registration, ...facts })

  test('is taken over once, told in words and remembered up to its last change', async () => {
    const { of, said, commits } = await opened()
    await tried((await submitted()).id, held)
    expect(await awaitsNews('distributor-1')).toBe(true)
    const news = [
      remote({ rawStatus: 'approved', protectedUntil: '2027-02-22', updatedAt: '2026-11-24T10:00:00.000Z' }),
    ]
    expect(await hearChanges('distributor-1', news, '2026-11-24T10:00:00.000Z')).toBe(1)
    expect(await of()).toMatchObject({ status: 'approved', protectedUntil: '2027-02-22', rawStatus: 'approved' })
    expect(said.at(-1)).toMatchObject({ label: 'heard-approved-until', say: true, undoable: false })
    const before = commits.length
    expect(await hearChanges('distributor-1', news, '2026-11-24T10:00:00.000Z')).toBe(0)
    expect(commits).toHaveLength(before)
  })

  test("of another machine's deal, or of one still in the queue, changes nothing", async () => {
    const { of } = await opened()
    await submitted()
    const news = [remote({ rawStatus: 'approved' }), remote({ partnerReference: 'nobody', remoteId: 'REG-9' })]
    expect(await hearChanges('distributor-1', news, 'x')).toBe(0)
    expect(await of()).toMatchObject({ status: 'queued' })
  })

  test('older than what was read since is read again from there', async () => {
    const { book } = await opened()
    const { id } = await submitted()
    await hearChanges('distributor-1', [], '2026-11-24T12:00:00.000Z')
    await tried(id, held)
    expect(await book.tables.watermarks.get('distributor-1')).toMatchObject({
      updatedSince: '2026-11-24T09:00:00.000Z',
    })
  })
})
