import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { book } from '#db/book'
import { changePayee, changePayout, knownPayees, payeeBook, recordPayout, removePayout, renamePayee } from '#db/payees'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { payeeSums } from '#domain/commissions/payee-statement'
import { money } from '#domain/values/money'
import { percent } from '#domain/values/rate'
import { closeBook, openTestBook } from '../fakes/book'
import { agreement, client, service } from '../fakes/rows'

const payout = { id: 'payout-1', month: '2026-03', amount: money(500, 'USD'), paidOn: '2026-04-02', note: '' } as const
const rosa = { id: 'payee-1', name: 'Rosa Ibarra' }

beforeEach(async () => {
  await openTestBook()
  await write({ label: 'x' }, ['agreements', 'services', 'clients', 'payments'], async (pens) => {
    await pens.clients.put(client())
    await pens.services.put(service({ mrc: money(10_000, 'USD'), startsOn: '2026-01-01', signedOn: '2026-01-01' }))
    await pens.agreements.put(
      agreement({
        residual: percent(100),
        advisorShare: percent(100),
        splits: [{ payee: 'Rosa  IBARRA', share: percent(20), paidBy: 'advisor' }],
      }),
    )
    await pens.payments.put({
      ...{ id: 'p-1', month: '2026-01', paidOn: '2026-03-12', distributorId: 'distributor-1', kind: 'residual' },
      ...{ supplierId: 'supplier-1', serviceId: 'service-1', account: '', amount: money(10_000, 'USD') },
    })
  })
})
afterEach(closeBook)

const sums = async () => {
  const { shares, payouts } = await payeeBook('2026-04')
  return payeeSums(shares.get('rosa ibarra') ?? [], payouts.get('rosa ibarra') ?? [], {
    from: '2026-03',
    to: '2026-03',
  })
}

describe('payees', () => {
  test('are known by the names in splits, however these are written, before anybody adds them', async () => {
    expect(await knownPayees()).toEqual([{ key: 'rosa ibarra', name: 'Rosa  IBARRA', row: null }])
    await changePayee(rosa, { email: 'rosa@partners.example' })
    const [known] = await knownPayees()
    expect(known).toMatchObject({ name: 'Rosa Ibarra', row: { id: 'payee-1', email: 'rosa@partners.example' } })
    expect(await knownPayees()).toHaveLength(1)
  })

  test('are owed what was received until it is paid out, and again when the payout is taken back', async () => {
    expect((await sums())[0]?.due.minor).toBe(2_000)
    await recordPayout(rosa, payout)
    expect((await sums())[0]).toMatchObject({ paid: { minor: 500 }, due: { minor: 1_500 } })
    await changePayout('payout-1', { amount: money(2_000, 'USD') })
    expect((await sums())[0]?.due.minor).toBe(0)
    await removePayout('payout-1', rosa.name)
    expect((await sums())[0]?.due.minor).toBe(2_000)
    await undoLast()
    expect((await sums())[0]?.due.minor).toBe(0)
  })

  test('a second payout finds the same payee, whatever id it brings', async () => {
    await recordPayout(rosa, payout)
    await recordPayout({ ...rosa, id: 'payee-2' }, { ...payout, id: 'payout-2' })
    expect(await book().tables.payees.toCollection().primaryKeys()).toEqual(['payee-1'])
    expect((await sums())[0]?.paid.minor).toBe(1_000)
  })

  describe('under another name', () => {
    const figures = async (key: string) => {
      const { shares, payouts } = await payeeBook('2026-04')
      return {
        sums: payeeSums(shares.get(key) ?? [], payouts.get(key) ?? [], { from: '2026-03', to: '2026-03' }),
        months: (shares.get(key) ?? []).map(({ usageMonth, month, state, amount }) => [
          usageMonth,
          month,
          state,
          amount,
        ]),
      }
    }

    test('are owed and were paid the same, in every version of every agreement, until it is taken back', async () => {
      await write({ label: 'x' }, ['agreements'], async ({ agreements }) => {
        const [first] = await agreements.all()
        if (first) await agreements.put({ ...first, to: '2026-02-01' })
        if (first) await agreements.put({ ...first, id: 'second', version: 2, from: '2026-02-01' })
      })
      await recordPayout(rosa, payout)
      const before = await figures('rosa ibarra')
      expect(await renamePayee(rosa, '  Ibarra   Partners ')).toEqual({ ok: true, value: null })
      expect(await knownPayees()).toMatchObject([{ key: 'ibarra partners', name: 'Ibarra Partners' }])
      expect(await figures('ibarra partners')).toEqual(before)
      expect(before.sums[0]).toMatchObject({ payable: { minor: 2_000 }, paid: { minor: 500 } })
      await undoLast()
      expect(await figures('rosa ibarra')).toEqual(before)
      expect((await knownPayees()).map((one) => one.name)).toEqual(['Rosa Ibarra'])
    })

    test('keep it as it is written when only the spelling changes', async () => {
      await renamePayee({ id: 'payee-1', name: 'Rosa  IBARRA' }, 'Rosa Ibarra')
      expect(await knownPayees()).toMatchObject([{ key: 'rosa ibarra', name: 'Rosa Ibarra', row: { id: 'payee-1' } }])
      expect((await book().tables.agreements.toArray()).map((one) => one.splits[0]?.payee)).toEqual(['Rosa Ibarra'])
    })

    test('never become somebody else, and are never without a name', async () => {
      await changePayee({ id: 'payee-2', name: 'Tomas Wren' }, { email: 'tomas@partners.example' })
      expect(await renamePayee(rosa, 'tomas WREN')).toEqual({ ok: false, refusal: 'name-taken' })
      expect(await renamePayee({ id: 'payee-2', name: 'Tomas Wren' }, 'Rosa Ibarra')).toMatchObject({ ok: false })
      expect(await renamePayee(rosa, ' – ')).toEqual({ ok: false, refusal: 'name-missing' })
      expect((await knownPayees()).map((one) => one.name)).toEqual(['Rosa  IBARRA', 'Tomas Wren'])
    })
  })
})
