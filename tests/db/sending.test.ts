import { afterEach, describe, expect, test } from 'vitest'
import { submitRegistration } from '#db/outbox'
import { claimEnvelope, settleEnvelope, underWay } from '#db/sending'
import { write } from '#db/write'
import type { Outcome } from '#domain/deals/outcome'
import type { Registration } from '#domain/deals/registration'
import { closeBook, openTestBook } from '../fakes/book'
import { registration } from '../fakes/registration'
import { supplier } from '../fakes/rows'

afterEach(closeBook)

type Heard = (changes: unknown, key: string) => void
type Hooks = { readonly updating: Record<'subscribe' | 'unsubscribe', (heard: Heard) => void> }

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

async function opened(...facts: readonly Partial<Registration>[]) {
  const test = await openTestBook()
  await write({ label: 'x', undoable: false }, ['registrations', 'suppliers'], async (pens) => {
    await pens.suppliers.put(supplier())
    await pens.registrations.putMany(facts.map(registration))
  })
  return { ...test, of: (id: string) => test.book.tables.registrations.get(id) }
}

async function submitted(id = 'registration-1') {
  const result = await submitRegistration(id)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('lanes that go at the same time', () => {
  const ids = ['a', 'b', 'c']
  const lanes = () => opened(...ids.map((id) => ({ id, opportunityId: id })))

  test('share a commit, each with its own answer', async () => {
    const { of, said, commits } = await lanes()
    const queued = await Promise.all(ids.map(submitted))
    const before = commits.length
    const claims = await Promise.all(queued.map(({ id }) => claimEnvelope(id)))
    expect(claims.map((one) => one?.registration)).toMatchObject(ids.map((id) => ({ id, status: 'sending' })))
    expect(commits.length).toBe(before + 1)
    const outcomes = [held, silence, held]
    const settled = await Promise.all(queued.map(({ id }, at) => settleEnvelope(id, outcomes[at] ?? silence, 0)))
    expect(settled.map((one) => one?.status)).toEqual(['delivered', 'waiting', 'delivered'])
    expect(commits.length).toBe(before + 2)
    expect(said.at(-1)).toMatchObject({ label: 'envelopes-settled', params: { count: 2 }, undoable: false })
    expect(await Promise.all(ids.map(of))).toMatchObject([{ status: 'submitted' }, {}, { status: 'submitted' }])
  })

  test('never go together when they are of one lane', async () => {
    await opened(...ids.map((id) => ({ id })))
    const queued = [await submitted('a'), await submitted('b')]
    const claims = await Promise.all(queued.map(({ id }) => claimEnvelope(id)))
    expect(claims.map((one) => one?.registration?.id)).toEqual(['a', undefined])
  })

  test('lose no answer to another window that asks for the same envelope meanwhile', async () => {
    await opened({})
    const { id } = await submitted()
    await claimEnvelope(id)
    const [claim, settled] = await Promise.all([claimEnvelope(id), settleEnvelope(id, held, 0)])
    expect([claim, settled?.status]).toEqual([null, 'delivered'])
  })

  test('are claimed by one of two windows alone', async () => {
    await opened({})
    const { id } = await submitted()
    const claims = await Promise.all([claimEnvelope(id), claimEnvelope(id)])
    expect(claims.filter((one) => one !== null)).toHaveLength(1)
  })

  test('what may not be written of one does not keep the others', async () => {
    const { book } = await lanes()
    const queued = await Promise.all(ids.map(submitted))
    await Promise.all(queued.map(({ id }) => claimEnvelope(id)))
    const { updating } = book.tables.registrations.hook as unknown as Hooks
    const full: Heard = (_changes, key) => {
      if (key === 'b') throw new Error('no room')
    }
    updating.subscribe(full)
    const ends = await Promise.allSettled(queued.map(({ id }) => settleEnvelope(id, held, 0)))
    updating.unsubscribe(full)
    expect(ends.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await underWay()).map((one) => one.registrationId)).toEqual(['b'])
  })
})
