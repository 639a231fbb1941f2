import { afterEach, describe, expect, test } from 'vitest'
import { extendRegistration } from '#db/amending'
import { markSent, recordAnswer } from '#db/by-hand'
import { submitRegistration, withdrawRegistration } from '#db/outbox'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { closeBook, openTestBook } from '../fakes/book'
import { registration } from '../fakes/registration'
import { client, distributor, supplier } from '../fakes/rows'

afterEach(closeBook)

async function submitted() {
  const { book } = await openTestBook()
  await write(
    { label: 'x', undoable: false },
    ['registrations', 'clients', 'distributors', 'suppliers'],
    async (pens) => {
      await pens.clients.put(client())
      await pens.distributors.put(distributor())
      await pens.suppliers.put(supplier())
      await pens.registrations.put(registration())
    },
  )
  const sent = await submitRegistration('registration-1')
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  return { envelope: sent.value, of: () => book.tables.registrations.get('registration-1') }
}

describe('a letter that the advisor sent', () => {
  test('counts as delivered once, with a receipt that says who gave it', async () => {
    const { envelope, of } = await submitted()
    expect(await markSent(envelope.id)).toMatchObject({
      status: 'delivered',
      receipt: { remoteId: `BY-HAND-${envelope.id.slice(-12)}` },
    })
    expect(await of()).toMatchObject({ status: 'submitted' })
    expect(await markSent(envelope.id)).toBeNull()
  })

  test('that asks for a longer protection takes none of the protection away', async () => {
    const { envelope, of } = await submitted()
    await markSent(envelope.id)
    await recordAnswer('registration-1', { status: 'approved', protectedUntil: '2027-02-28', reason: '' })
    const asked = await extendRegistration('registration-1', 'One more month')
    if (!asked.ok) throw new Error(asked.refusal)
    await markSent(asked.value.id)
    expect(await of()).toMatchObject({ status: 'extension-requested', protectedUntil: '2027-02-28' })
  })

  test('that withdraws ends the registration', async () => {
    const { envelope, of } = await submitted()
    await markSent(envelope.id)
    const asked = await withdrawRegistration('registration-1', 'Client stays')
    if (!asked.ok) throw new Error(asked.refusal)
    await markSent(asked.value.id)
    expect(await of()).toMatchObject({ status: 'withdrawn' })
  })
})

describe('an answer by telephone', () => {
  test('sets state and protection, and can be undone', async () => {
    const { envelope, of } = await submitted()
    await markSent(envelope.id)
    const answer = { status: 'approved', protectedUntil: '2027-02-28', reason: ' Yours. ' } as const
    expect((await recordAnswer('registration-1', answer)).ok).toBe(true)
    expect(await of()).toMatchObject({ status: 'approved', protectedUntil: '2027-02-28', statusReason: 'Yours.' })
    await undoLast()
    expect(await of()).toMatchObject({ status: 'submitted', protectedUntil: null })
  })

  test('is not taken while the registration is still in the outbox', async () => {
    const { of } = await submitted()
    const answer = { status: 'approved', protectedUntil: null, reason: '' } as const
    expect(await recordAnswer('registration-1', answer)).toEqual({ ok: false, refusal: 'not-standing' })
    expect(await of()).toMatchObject({ status: 'queued' })
  })
})
