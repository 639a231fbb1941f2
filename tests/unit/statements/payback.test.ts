import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payment } from '#domain/commissions/agreement'
import { paybacksOf, withoutPayback, withPayback } from '#domain/statements/payback'
import type { Dispute } from '#domain/statements/statement'
import { money } from '#domain/values/money'
import { usd } from './any'

const dispute = (facts: Partial<Dispute> = {}): Dispute => ({
  id: 'dispute-1',
  distributorId: 'distributor-1',
  serviceId: 'service-1',
  check: 'MISS-STOP',
  months: ['2026-07', '2026-08'],
  expected: usd(20_000),
  paid: usd(0),
  lineIds: ['line-1'],
  status: 'sent',
  sentOn: '2026-10-20',
  windowEndsOn: null,
  reply: '',
  recovered: null,
  notes: '',
  createdAt: 0,
  updatedAt: 0,
  deletedAt: 0,
  ...facts,
})
const payment = (facts: Partial<Payment> = {}): Payment => ({
  id: 'payment-1',
  month: '2026-07',
  paidOn: '2026-11-12',
  distributorId: 'distributor-1',
  supplierId: 'supplier-1',
  serviceId: 'service-1',
  account: '1',
  amount: usd(10_000),
  lineId: 'line-9',
  ...facts,
})

describe('money that comes back', () => {
  test('is suggested when it came after the dispute was sent, for its account and one of its months', () => {
    expect(paybacksOf(dispute(), [payment()])).toEqual([payment()])
  })

  test.each([
    ['came before it was sent', {}, { paidOn: '2026-10-19' }],
    ['is for another month', {}, { month: '2026-09' }],
    ['is for another account', {}, { serviceId: 'service-2' }],
    ['is from another payer', {}, { distributorId: 'distributor-2' }],
    ['is in another currency', {}, { amount: money(10_000, 'CAD') }],
    ['is taken back again', {}, { amount: usd(-10_000) }],
    ['is a bonus', {}, { kind: 'spiff' }],
    ['is a row that the claim itself rests on', {}, { lineId: 'line-1' }],
    ['answers a claim that was never sent', { status: 'draft', sentOn: null }, {}],
    ['answers a claim that is settled', { status: 'recovered' }, {}],
    ['was counted', { countedIds: ['payment-1'] }, {}],
    ['was said to be something else', { setAsideIds: ['payment-1'] }, {}],
  ] as [string, Partial<Dispute>, Partial<Payment>][])('is not when it %s', (_, facts, paid) => {
    expect(paybacksOf(dispute(facts), [payment(paid)])).toEqual([])
  })

  test('after a chargeback an adjustment of any month may be the answer', () => {
    const given = payment({ month: '2026-11', kind: 'adjustment' })
    expect(paybacksOf(dispute({ check: 'CLAW-REINST' }), [given])).toEqual([given])
  })

  test('counts once, and settles the dispute when all that was asked for is there', () => {
    const first = withPayback(dispute(), payment())
    expect([first.recovered, first.status]).toEqual([usd(10_000), 'answered'])
    expect(withPayback(first, payment())).toBe(first)
    const second = withPayback(first, payment({ id: 'payment-2', month: '2026-08' }))
    expect([second.recovered, second.status]).toEqual([usd(20_000), 'recovered'])
  })

  test('whatever is counted or set aside, in whatever order, recovered is the sum of what was counted', () => {
    const some = fc.uniqueArray(
      fc.record({ id: fc.string(), minor: fc.integer({ min: 1, max: 9_999 }), counts: fc.boolean() }),
      {
        selector: (one) => one.id,
      },
    )
    fc.assert(
      fc.property(some, (all) => {
        const done = all.reduce((now, { id, minor, counts }) => {
          const one = payment({ id, amount: usd(minor) })
          return counts ? withPayback(now, one) : withoutPayback(now, one)
        }, dispute())
        expect(done.recovered?.minor ?? 0).toBe(all.reduce((sum, one) => sum + (one.counts ? one.minor : 0), 0))
        expect(
          paybacksOf(
            { ...done, status: 'answered' },
            all.map(({ id }) => payment({ id })),
          ),
        ).toEqual([])
      }),
    )
  })
})
