import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payment } from '#domain/commissions/agreement'
import type { Registration } from '#domain/deals/registration'
import { type Prospect, suggest } from '#domain/deals/suggest'
import { keptShare, lagsOf, type TrackRecord, trackRecordOf } from '#domain/deals/track-record'
import type { Dispute } from '#domain/statements/statement'
import { addDays, addMonths, lastDayOf, type Month } from '#domain/values/dates'
import { type Money, money, zero } from '#domain/values/money'
import { quantity } from '#domain/values/quantity'
import { percent, rate } from '#domain/values/rate'
import { agreement } from '../../fakes/rows'

const deal: Prospect = {
  id: 'deal',
  kind: 'line',
  supplierId: 'supplier-1',
  category: 'ucaas',
  offeringId: null,
  mrc: money(100_000, 'USD'),
  startsOn: '2026-01-01',
  termMonths: 36,
  endsOn: null,
  quantity: quantity(30_000),
}
const silent: TrackRecord = {
  days: null,
  approvals: { good: 0, of: 0 },
  disputes: { good: 0, of: 0 },
  shortPaid: [],
}
/** Three settled disputes in US dollars, in minor units. */
const settled = (paid: number, short: number, back: number) => ({
  shortPaid: [{ settled: 3, paid: money(paid, 'USD'), short: money(short, 'USD'), back: money(back, 'USD') }],
})
const record = (facts: Partial<TrackRecord>): TrackRecord => ({ ...silent, ...facts })
const pays = (distributorId: string, share: number, facts = {}) =>
  agreement({
    id: `of-${distributorId}`,
    distributorId,
    supplierId: null,
    residual: percent(20),
    advisorShare: percent(share),
    duration: { kind: 'evergreen' },
    lagMonths: 2,
    splits: [],
    from: '2020-01-01',
    to: null,
    ...facts,
  })
const agreements = [pays('a', 80), pays('b', 90)]

describe('where a deal is worth most', () => {
  test('by agreements alone: the months that arrive within 36, after the distributor’s share', () => {
    const found = suggest(
      deal,
      new Map([
        ['a', silent],
        ['b', silent],
      ]),
      agreements,
    )
    // 1,000.00 at 20 % of which 90 % is 180.00; two months of lag leave 34 of 36 months.
    expect(found.candidates.map((one) => one.worth?.amount)).toEqual([money(612_000, 'USD'), money(544_000, 'USD')])
    expect(found).toMatchObject({ best: 'b', next: 'a', ahead: money(68_000, 'USD'), weighed: false })
  })

  test('one that approves less often can lose what it pays more', () => {
    const records = new Map([
      ['a', record({ approvals: { good: 4, of: 4 } })],
      ['b', record({ approvals: { good: 3, of: 6 } })],
    ])
    const found = suggest(deal, records, agreements)
    expect(found).toMatchObject({ best: 'a', weighed: true, ahead: money(544_000 - 306_000, 'USD') })
  })

  test('an unknown chance of approval weighs nothing, for nobody', () => {
    const records = new Map([
      ['a', record({ approvals: { good: 4, of: 4 } })],
      ['b', record({ approvals: { good: 1, of: 2 } })],
    ])
    expect(suggest(deal, records, agreements)).toMatchObject({ best: 'b', weighed: false })
  })

  test('a payer that takes eight months where it agreed on two brings fewer of them', () => {
    const late = record({ days: { median: 240, p90: 250, months: 5 } })
    const found = suggest(
      deal,
      new Map([
        ['a', silent],
        ['b', late],
      ]),
      agreements,
    )
    expect(found.best).toBe('a')
    const step = found.candidates[1]?.worth?.steps.find(({ label }) => label === 'deal.arriving')
    expect(step?.value).toEqual({ count: 28 })
  })

  test('no agreement is missing and not zero, and stands last', () => {
    const found = suggest(
      deal,
      new Map([
        ['x', silent],
        ['a', silent],
      ]),
      agreements,
    )
    expect(found.candidates.map((one) => [one.distributorId, one.worth === null])).toEqual([
      ['a', false],
      ['x', true],
    ])
    expect(found).toMatchObject({ best: 'a', ahead: null, next: null })
    expect(suggest(deal, new Map([['x', silent]]), agreements).best).toBeNull()
  })

  test('two that come to the same are not told apart', () => {
    const same = [pays('a', 80), pays('b', 80)]
    expect(
      suggest(
        deal,
        new Map([
          ['a', silent],
          ['b', silent],
        ]),
        same,
      ),
    ).toMatchObject({ best: null })
  })

  test('one that pays short and gives little back can lose what it pays more', () => {
    const records = new Map([
      ['a', record(settled(1_000_000, 50_000, 50_000))],
      ['b', record(settled(800_000, 250_000, 50_000))],
    ])
    // 6,120.00 of which 800,000 of 1,000,000 came in the end.
    const found = suggest(deal, records, agreements)
    expect(found).toMatchObject({ best: 'a', disputesWeighed: true, ahead: money(544_000 - 489_600, 'USD') })
  })

  test.each([
    ['fewer than three settled disputes', { ...settled(800_000, 250_000, 0).shortPaid[0], settled: 2 }],
    ['disputes in another currency', { settled: 3, paid: money(8, 'EUR'), short: money(9, 'EUR'), back: zero('EUR') }],
    ['disputes and no payment', { ...settled(0, 250_000, 0).shortPaid[0] }],
  ])('with %s at one of them short payments weigh nothing, for nobody', (_what, thin) => {
    const records = new Map([
      ['a', record(settled(1_000_000, 0, 0))],
      ['b', record({ shortPaid: [thin as TrackRecord['shortPaid'][number]] })],
    ])
    expect(suggest(deal, records, agreements)).toMatchObject({
      best: 'b',
      disputesWeighed: false,
      ahead: money(68_000, 'USD'),
    })
  })

  test('both weights together are rounded once, and each is a step of its own', () => {
    const answers = { approvals: { good: 2, of: 3 } }
    const records = new Map([['a', record({ ...answers, ...settled(900_000, 300_000, 200_000) })]])
    const worth = suggest(deal, records, agreements).candidates[0]?.worth
    expect(worth?.steps.slice(-5)).toEqual([
      { label: 'deal.chance', params: { good: 2, of: 3 }, value: { rate: rate(666_667) } },
      { label: 'deal.short-paid', params: { count: 3 }, value: { money: money(300_000, 'USD') } },
      { label: 'deal.recovered', value: { money: money(200_000, 'USD') } },
      { label: 'deal.kept', value: { rate: rate(900_000) } },
      { label: 'deal.worth', params: { months: 36 }, value: { money: money(326_400, 'USD') } },
    ])
    // 5,440.00 x 0.666667 x 0.9 = 3,264.0016.
    expect(worth?.amount).toEqual(money(326_400, 'USD'))
  })

  test('what came back in full costs nothing, and nothing ever makes a deal worth more than it pays', () => {
    const share = fc.nat({ max: 1e9 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), share, share, (paid, short, back) => {
        const [one] = settled(paid, short, Math.min(short, back)).shortPaid
        const kept = one ? keptShare(one) : 0
        expect(kept).toBeLessThanOrEqual(1_000_000)
        expect(kept === 1_000_000).toBe(back >= short || (paid * 1_000_000) / (paid + short - back) >= 999_999.5)
      }),
    )
  })

  test('the explanation ends in the amount, and its parts come to it', () => {
    const records = new Map([['a', record({ approvals: { good: 2, of: 3 } })]])
    const worth = suggest(deal, records, agreements).candidates[0]?.worth
    expect(worth?.steps.map(({ label }) => label)).toEqual([
      'deal.monthly',
      'deal.pays-as-agreed',
      'deal.arriving',
      'deal.residual',
      'deal.chance',
      'deal.worth',
    ])
    expect(worth?.steps.at(-1)?.value).toEqual({ money: worth?.amount })
    // Two of three of 5,440.00.
    expect(worth?.amount).toEqual(money(362_667, 'USD'))
  })
})

describe('what the book shows of a distributor', () => {
  const answer = (id: string, facts: Partial<Registration>) =>
    ({ id, distributorId: 'a', status: 'draft', protectedUntil: null, deletedAt: 0, ...facts }) as Registration
  const dispute = (id: string, facts: Partial<Dispute>) =>
    ({
      id,
      distributorId: 'a',
      status: 'sent',
      expected: money(10_000, 'USD'),
      paid: money(4_000, 'USD'),
      recovered: null,
      createdAt: Date.UTC(2026, 0, 15),
      ...facts,
    }) as Dispute
  const nothing = { lags: new Map(), registrations: [], disputes: [], payments: [], since: '2025-01-01' } as const

  test('an approval stays one after it ran out, was won or was let go of; open ones count neither way', () => {
    const registrations = [
      answer('1', { status: 'approved' }),
      answer('2', { status: 'expired' }),
      answer('3', { status: 'lost', protectedUntil: '2026-01-31' }),
      answer('4', { status: 'rejected' }),
      answer('5', { status: 'under-review' }),
      answer('6', { status: 'withdrawn' }),
      answer('7', { status: 'rejected', distributorId: 'b' }),
      answer('8', { status: 'rejected', deletedAt: 1 }),
    ]
    const found = trackRecordOf('a', 'supplier-1', { ...nothing, registrations })
    expect(found.approvals).toEqual({ good: 3, of: 4 })
  })

  test('a dispute counts once it is settled, and well only when money came back', () => {
    const disputes = [
      dispute('1', { status: 'recovered', recovered: money(5_000, 'USD') }),
      dispute('2', { status: 'recovered', recovered: zero('USD') }),
      dispute('3', { status: 'given-up' }),
      dispute('4', { status: 'sent' }),
      dispute('5', { status: 'recovered', distributorId: 'b' }),
    ]
    const found = trackRecordOf('a', 'supplier-1', { ...nothing, disputes })
    expect(found.disputes).toEqual({ good: 1, of: 3 })
  })

  test('short-paid money is told by currency, with what came back of it and all that was paid since', () => {
    const disputes = [
      dispute('1', { status: 'recovered', recovered: money(2_000, 'USD') }),
      dispute('2', { status: 'recovered' }),
      dispute('3', { status: 'given-up', recovered: money(1, 'USD') }),
      dispute('4', { status: 'recovered', recovered: money(99_999, 'USD') }),
      dispute('5', { status: 'given-up', expected: money(500, 'EUR'), paid: zero('EUR') }),
      dispute('6', { status: 'given-up', createdAt: Date.UTC(2024, 0, 1) }),
      dispute('7', { status: 'sent' }),
    ]
    const paid = (id: string, distributorId: string, amount: Money) =>
      ({ id, distributorId, amount, paidOn: '2026-01-31' }) as unknown as Payment
    const payments = [
      paid('1', 'a', money(70_000, 'USD')),
      paid('2', 'a', money(-5_000, 'USD')),
      paid('3', 'a', money(300, 'EUR')),
      paid('4', 'b', money(1_000, 'USD')),
    ]
    expect(trackRecordOf('a', 'supplier-1', { ...nothing, disputes, payments }).shortPaid).toEqual([
      { settled: 4, paid: money(65_000, 'USD'), short: money(24_000, 'USD'), back: money(14_000, 'USD') },
      { settled: 1, paid: money(300, 'EUR'), short: money(500, 'EUR'), back: zero('EUR') },
    ])
  })

  test('days to pay are the supplier’s own where three months teach them, else the distributor’s, else unknown', () => {
    const payment = (month: Month, supplierId: string, days: number) => ({
      id: `${month} ${supplierId}`,
      month,
      paidOn: addDays(lastDayOf(month), days),
      distributorId: 'a',
      supplierId,
      serviceId: null,
      account: '',
      amount: money(1_000, 'USD'),
    })
    const months = [0, 1, 2].map((step) => addMonths('2026-01', step))
    const payments = [
      ...months.map((month) => payment(month, 'supplier-1', 30)),
      ...months.map((month) => payment(month, 'supplier-2', 60)),
      ...months.map((month) => ({ ...payment(month, 'supplier-3', 60), id: `${month} third` })),
    ]
    const ground = { ...nothing, lags: lagsOf(payments), payments }
    expect(trackRecordOf('a', 'supplier-1', ground).days?.median).toBe(30)
    expect(trackRecordOf('a', 'supplier-9', ground).days?.median).toBe(60)
    expect(trackRecordOf('b', 'supplier-1', ground).days).toBeNull()
  })
})
