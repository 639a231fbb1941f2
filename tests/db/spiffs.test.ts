import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { livingAgreements, saveAgreement } from '#db/agreements'
import { book } from '#db/book'
import { addChange, changeService, removeChange } from '#db/services'
import { claimSpiff, spiffBook, spiffDues } from '#db/spiffs'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { plainTerms } from '#domain/commissions/rule'
import { money } from '#domain/values/money'
import { units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { closeBook, openTestBook } from '../fakes/book'
import { agreement, client, service } from '../fakes/rows'

const today = '2026-11-24'
const bonus = agreement({
  id: 'bonus',
  name: 'Autumn bonus',
  advisorShare: percent(100),
  rule: { kind: 'multiple', times: percent(100) },
  terms: { ...plainTerms, pays: 'spiff', claim: { days: 90 } },
})
const sold = service({ signedOn: '2026-09-01', startsOn: '2026-10-01', mrc: money(100_000, 'USD') })
const { id: _, version: __, updatedAt: ___, deletedAt: ____, ...facts } = bonus

beforeEach(async () => {
  await openTestBook()
  await write({ label: 'x' }, ['clients', 'services', 'agreements'], async (pens) => {
    await pens.clients.put(client())
    await pens.services.put(sold)
    await pens.agreements.put(bonus)
  })
})
afterEach(closeBook)

const service1 = async () => (await book().tables.services.get('service-1')) ?? sold

describe('a SPIFF', () => {
  const claim = async () => {
    const [row] = (await spiffBook(today)).rows
    if (!row) throw new Error('no SPIFF')
    const at = Date.UTC(2026, 10, 20)
    await claimSpiff({
      id: 't',
      title: 'Autumn bonus',
      clientId: 'client-1',
      opportunityId: null,
      about: row.key,
      dueOn: '2026-11-20',
      doneAt: at,
      createdAt: at,
    })
  }

  test('waits for its claim, is claimed once, and undo makes it wait again', async () => {
    const standing = async () => (await spiffBook(today)).rows.map((row) => row.standing)
    expect(await standing()).toEqual(['unclaimed'])
    await claim()
    expect(await standing()).toEqual(['waiting'])
    await undoLast()
    expect(await standing()).toEqual(['unclaimed'])
  })

  test('is told to the reconciliation with its dates', async () => {
    await claim()
    expect(await spiffDues(today)).toMatchObject([
      {
        serviceId: 'service-1',
        amount: { minor: 100_000 },
        dueOn: '2026-12-31',
        claimBy: '2026-12-30',
        claimedOn: '2026-11-20',
      },
    ])
  })

  test('is ticked off by a payment of its kind and by no other', async () => {
    const payment = {
      month: '2026-10',
      paidOn: '2026-11-12',
      distributorId: 'distributor-1',
      supplierId: 'supplier-1',
      serviceId: 'service-1',
      account: '',
      amount: money(100_000, 'USD'),
    } as const
    await write({ label: 'x' }, ['payments'], ({ payments }) =>
      payments.put({ id: 'p1', ...payment, kind: 'residual' }),
    )
    expect((await spiffBook(today)).rows[0]?.standing).toBe('unclaimed')
    await write({ label: 'x' }, ['payments'], ({ payments }) => payments.put({ id: 'p2', ...payment, kind: 'spiff' }))
    expect((await spiffBook(today)).rows[0]?.standing).toBe('paid')
  })

  test('another of the same scope under its own name stands beside it and ends nothing', async () => {
    const saved = await saveAgreement({ ...facts, name: 'Winter bonus', from: '2026-08-01' }, 'winter')
    expect(saved).toMatchObject({ ok: true, value: { agreement: { version: 1 }, closes: null } })
    expect((await livingAgreements()).find((one) => one.id === 'bonus')?.to).toBeNull()
    expect((await spiffBook(today)).rows).toHaveLength(2)
  })
})

describe('a dated change of a service', () => {
  const amounts = async () =>
    expectedMonths(earningOfService(await service1()), [agreement()], '2026-10', 3).map((one) => one.amount.minor)

  test('moves the months after it and none before, and undo brings the service back whole', async () => {
    const before = await service1()
    await addChange('service-1', { on: '2026-11-01', quantity: units(84), mrc: money(200_000, 'USD') })
    expect(await amounts()).toEqual([15_000, 30_000, 30_000])
    expect((await service1()).mrc.minor).toBe(200_000)
    await undoLast()
    expect(await service1()).toEqual(before)
  })

  test('keeps its past when the charge of today is corrected, and forgets it when it is taken back', async () => {
    await addChange('service-1', { on: '2026-11-01', quantity: units(84), mrc: money(200_000, 'USD') })
    await changeService('service-1', { mrc: money(220_000, 'USD') })
    expect(await amounts()).toEqual([15_000, 33_000, 33_000])
    await removeChange('service-1', '2026-11-01')
    expect(await amounts()).toEqual([15_000, 15_000, 15_000])
    expect((await service1()).changes).toEqual([])
  })
})
