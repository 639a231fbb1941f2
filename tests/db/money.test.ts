import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteAgreement, livingAgreements, saveAgreement } from '#db/agreements'
import { book } from '#db/book'
import { allLines } from '#db/client-lines'
import { nextPayers } from '#db/forecast'
import { changeOrder, goLive, orderOf, serviceOfOrder } from '#db/orders'
import { payeeBook } from '#db/payees'
import { residualMonth } from '#db/residuals'
import { cancelService, changeService, servicesOf } from '#db/services'
import { remindOf, servicesToday, settleMatter } from '#db/today'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { contractOf } from '#domain/clients/contract'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import type { Day } from '#domain/values/dates'
import { money, toDecimal } from '#domain/values/money'
import { percent } from '#domain/values/rate'
import { closeBook, openTestBook } from '../fakes/book'
import { agreement, client, distributor, order, quote, service } from '../fakes/rows'

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

  test('that was sold to end with another does so, whichever of them goes live first, and undo parts them', async () => {
    await write({ label: 'x' }, ['orders'], ({ orders }) =>
      orders.put(order({ id: 'order-2', endsWith: 'order-1', termMonths: 30 })),
    )
    const live = { startsOn: '2026-12-10', account: '1', circuit: '' } as const
    const begin = (id: '1' | '2') => goLive(`order-${id}`, { ...live, serviceId: `s-${id}` })
    const endOf = async () => {
      const found = await serviceOfOrder('order-2')
      return found && contractOf(found, '2026-12-24').endsOn
    }
    await begin('2')
    expect(await endOf()).toBe('2029-06-09')
    await begin('1')
    expect(await endOf()).toBe('2029-12-09')
    await changeService('s-1', { termMonths: 48 })
    expect(await endOf()).toBe('2030-12-09')
    await undoLast()
    await undoLast()
    expect(await endOf()).toBe('2029-06-09')
    await undoLast()
    await begin('1')
    await begin('2')
    expect(await endOf()).toBe('2029-12-09')
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

test('a service ends with another of its client wherever it is read, and nothing of that one is stored in it', async () => {
  await write({ label: 'x' }, ['services', 'clients'], async (pens) => {
    await pens.clients.put(client())
    await pens.services.putMany([service(), service({ id: 'added', startsOn: '2026-05-01', termMonths: 12 })])
  })
  const noticeOf = async () => [
    contractOf((await servicesOf('client-1')).find((one) => one.id === 'added') ?? service(), '2026-06-01').noticeBy,
    (await servicesToday('2026-11-24')).contracts.map(({ key }) => key),
    (await allLines('2026-06-01'))[0]?.noticeBy,
  ]
  const apart = ['2027-03-01', ['notice:service-1:2026-12-02'], '2026-12-02']
  expect(await noticeOf()).toEqual(apart)
  await changeService('added', { endsWith: 'service-1' })
  const together = ['2026-12-02', ['notice:added:2026-12-02', 'notice:service-1:2026-12-02'], '2026-12-02']
  expect(await noticeOf()).toEqual(together)
  await changeService('added', { notes: 'co-terminous' })
  expect(Object.keys((await book().tables.services.get('added')) ?? {})).not.toContain('contract')
  await changeService('service-1', { termMonths: 48 })
  expect((await noticeOf())[0]).toBe('2027-12-02')
  await undoLast()
  await cancelService('service-1', '2026-12-31')
  expect((await noticeOf())[0]).toBe('2027-03-01')
  await undoLast()
  expect(await noticeOf()).toEqual(together)
})

test('a month below the payer’s minimum is not expected on Today, in the forecast or by a payee, until enough is together or money came', async () => {
  await write({ label: 'x' }, ['services', 'agreements', 'distributors'], async (pens) => {
    await pens.services.put(service({ mrc: usd(1_840), startsOn: '2026-07-01', signedOn: '2026-07-01' }))
    await pens.agreements.put(
      agreement({
        ...{ residual: percent(100), advisorShare: percent(100), lagMonths: 1 },
        splits: [{ payee: 'Rosa Ibarra', share: percent(50), paidBy: 'advisor' }],
      }),
    )
    const minimums = [{ from: '2026-08', amount: usd(5_000), below: 'carry' }] as const
    await pens.distributors.put({ ...distributor(), minimums })
  })
  const expected = async (day: Day) => {
    const { expected: sums, held } = await servicesToday(day)
    return [sums.map(toDecimal), held.map(({ total }) => toDecimal(total))]
  }
  // 18.40 each from August on: August and September are carried to October, November to January.
  expect(await expected('2026-09-24')).toEqual([['0.00'], ['36.80']])
  expect(await expected('2026-10-24')).toEqual([['55.20'], []])
  expect(await nextPayers('2026-11-24', new Map())).toMatchObject([{ waitsSince: '2026-11' }])
  const payment = { distributorId: 'distributor-1', supplierId: 'supplier-1', serviceId: null, account: '' } as const
  const paidIn = (paidOn: Day) =>
    write({ label: 'y' }, ['payments'], ({ payments }) =>
      payments.put({ ...payment, id: paidOn, month: '2026-07', paidOn, amount: usd(100) }),
    )
  await paidIn('2026-08-15')
  const { shares } = await payeeBook('2026-11')
  expect(
    shares.get('rosa ibarra')?.map(({ month, amount, below }) => [month, toDecimal(amount), below?.goesTo]),
  ).toEqual([
    ['2026-08', '9.20', undefined],
    ['2026-09', '9.20', '2026-11'],
    ['2026-10', '9.20', '2026-11'],
    ['2026-11', '9.20', undefined],
  ])
  await paidIn('2026-09-15')
  expect(await expected('2026-09-24')).toEqual([['18.40'], []])
  await undoLast()
  expect(await expected('2026-09-24')).toEqual([['0.00'], ['18.40']])
})

const usd = (minor: number) => money(minor, 'USD')
