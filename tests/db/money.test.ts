import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteAgreement, livingAgreements, saveAgreement } from '#db/agreements'
import { book } from '#db/book'
import { changeOrder, goLive, orderOf, serviceOfOrder } from '#db/orders'
import { residualMonth } from '#db/residuals'
import { remindOf, servicesToday, settleMatter } from '#db/today'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { percent } from '#domain/values/rate'
import { closeBook, openTestBook } from '../fakes/book'
import { agreement, client, order, quote, service } from '../fakes/rows'

const { id: _, version: __, updatedAt: ___, deletedAt: ____, ...terms } = agreement()

beforeEach(async () => {
  await openTestBook()
})
afterEach(closeBook)

describe('agreements in the book', () => {
  test('a change is a new version from a day: months before it keep amount and version', async () => {
    await saveAgreement(terms, 'v1')
    const before = expectedMonths(earningOfService(service()), await livingAgreements(), '2026-01', 12)
    await saveAgreement({ ...terms, from: '2026-07-01', residual: percent(10) }, 'v2')
    const after = expectedMonths(earningOfService(service()), await livingAgreements(), '2026-01', 12)
    expect(after.slice(0, 6)).toEqual(before.slice(0, 6))
    expect(after[6]).toMatchObject({ agreementId: 'v2', version: 2, amount: { minor: 20_625 } })
    expect((await book().tables.agreements.get('v1'))?.to).toBe('2026-07-01')
  })

  test('a version taken away gives its time back to the one before, and undo brings both as they were', async () => {
    await saveAgreement(terms, 'v1')
    await saveAgreement({ ...terms, from: '2026-07-01' }, 'v2')
    const v2 = (await livingAgreements()).find((one) => one.id === 'v2')
    if (!v2) throw new Error('no version 2')
    await deleteAgreement(v2)
    expect((await livingAgreements()).map((one) => [one.id, one.to])).toEqual([['v1', null]])
    await undoLast()
    expect((await livingAgreements()).map((one) => [one.id, one.to])).toEqual([
      ['v1', '2026-07-01'],
      ['v2', null],
    ])
  })
})

describe('an order', () => {
  beforeEach(async () => {
    await write({ label: 'x' }, ['orders', 'quotes', 'clients', 'agreements'], async (pens) => {
      await pens.orders.put(order())
      await pens.quotes.put(
        quote({
          options: quote().options.map((one) => ({ ...one, autoRenew: true, renewMonths: 12, noticeDays: 30 })),
        }),
      )
      await pens.clients.put(client())
      await pens.agreements.put(agreement())
    })
  })

  test('becomes a service with all that the option knew, and one undo takes both back', async () => {
    const live = { serviceId: 's-new', startsOn: '2026-12-10', account: '0099', circuit: '' } as const
    expect((await goLive('order-1', live)).ok).toBe(true)
    expect(await serviceOfOrder('order-1')).toMatchObject({
      account: '0099',
      startsOn: '2026-12-10',
      termMonths: 36,
      autoRenew: true,
      noticeDays: 30,
      mrc: order().mrc,
    })
    expect((await orderOf('order-1'))?.status).toBe('live')
    await undoLast()
    expect(await serviceOfOrder('order-1')).toBeNull()
    expect((await orderOf('order-1'))?.status).toBe('placed')
  })

  test('goes live once', async () => {
    const live = { serviceId: 's-1', startsOn: '2026-12-10', account: '1', circuit: '' } as const
    await goLive('order-1', live)
    expect(await goLive('order-1', { ...live, serviceId: 's-2' })).toEqual({ ok: false, refusal: 'not-open' })
    expect(await book().tables.services.count()).toBe(1)
  })

  test('with a date is installing, without one placed again', async () => {
    await changeOrder(order(), { installOn: '2026-12-10' })
    expect((await orderOf('order-1'))?.status).toBe('installing')
    await changeOrder(order(), { installOn: null })
    expect((await orderOf('order-1'))?.status).toBe('placed')
  })
})

test('a payment month reads payments of its usage months and what came in it, and knows who was paid before', async () => {
  const payment = { distributorId: 'distributor-1', supplierId: 'supplier-1', account: '', amount: service().mrc }
  await write({ label: 'x' }, ['services', 'agreements', 'payments', 'clients'], async (pens) => {
    await pens.clients.put(client())
    await pens.services.putMany([service({ id: 'stopped' }), service({ id: 'never' })])
    await pens.agreements.put(agreement())
    await pens.payments.putMany([
      { id: 'old', month: '2026-05', paidOn: '2026-07-12', serviceId: 'stopped', ...payment },
      { id: 'alone', month: '2026-01', paidOn: '2026-10-12', serviceId: null, ...payment },
    ])
  })
  const { accounts } = await residualMonth('2026-10', '2026-11-24')
  expect(accounts.map((one) => [one.key, one.finding])).toEqual([
    ['never', 'never-started'],
    ['stopped', 'stopped'],
    ['alone', 'found'],
  ])
})

test('a matter that was settled or put off is gone from Today until undo brings it back', async () => {
  await write({ label: 'x' }, ['services'], ({ services }) => services.put(service()))
  const task = {
    id: 't',
    title: 't',
    clientId: null,
    opportunityId: null,
    dueOn: '2026-12-01',
    doneAt: 1,
    createdAt: 1,
  } as const
  const standing = async () => (await servicesToday('2026-11-24')).contracts
  const [notice] = await standing()
  if (!notice) throw new Error('no notice')
  for (const act of [settleMatter, remindOf]) {
    await act(notice, task)
    expect(await standing()).toEqual([])
    await undoLast()
    expect(await standing()).toHaveLength(1)
  }
})
