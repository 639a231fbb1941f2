import { afterAll, expect, test, vi } from 'vitest'
import { sendAgain, submitRegistration } from '#db/outbox'
import { write } from '#db/write'
import { filledForm, registration } from '../fakes/registration'
import { closeShared, openMachine } from './machine.ts'

vi.mock('#main/connectors/http', async () => {
  const { exchangeInProcess } = await import('./line.ts')
  return { exchange: exchangeInProcess, limits: { connectMs: 1, totalMs: 1, bytes: 1 } }
})

const others = Number(process.env.EVERGREEN_SCHEDULES ?? '2000') > 2000 ? 1000 : 100

afterAll(closeShared)

test(`one deal that is always refused holds up none of ${others}, is kept with words at its field, and goes once it is edited`, async () => {
  const machine = await openMachine(true, () => 0.5)
  const { registrations, envelopes } = machine.book.book.tables
  const poison = registration({
    id: 'poison',
    opportunityId: 'opportunity-0',
    distributorId: 'distributor-0',
    form: { ...filledForm, notes: 'x'.repeat(10_001) },
  })
  await write({ label: 'draft' }, ['registrations'], (pens) => pens.registrations.put(poison))
  const first = await submitRegistration('poison')
  for (let index = 0; index < others; index += 1)
    await machine.run({ do: 'submit', opportunity: index % 50, distributor: 0 })
  await machine.run({ do: 'drain', mood: 'due', cut: null, meanwhile: null })

  expect(machine.sandbox.store.all()).toHaveLength(others)
  expect(machine.sandbox.heard.filter((one) => one.startsWith('POST'))).toHaveLength(others + 1)
  expect(await registrations.get('poison')).toMatchObject({
    status: 'draft',
    problems: [{ field: 'notes', detail: expect.stringContaining('10000') }],
  })
  expect(await envelopes.filter((one) => one.status === 'refused').toArray()).toMatchObject([
    { registrationId: 'poison' },
  ])

  const kept = await registrations.get('poison')
  const mended = { ...(kept ?? poison), form: { ...filledForm, notes: 'short' } }
  await write({ label: 'edited' }, ['registrations'], (pens) => pens.registrations.put(mended))
  const again = await sendAgain(first.ok ? first.value.id : '')
  await machine.run({ do: 'drain', mood: 'due', cut: null, meanwhile: null })
  expect(machine.sandbox.store.byReference('poison')?.keys.map((one) => one.key)).toEqual([again.ok && again.value.id])
}, 600_000)
