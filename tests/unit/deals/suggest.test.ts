import { describe, expect, test } from 'vitest'
import type { Registration } from '#domain/deals/registration'
import { type Prospect, suggest } from '#domain/deals/suggest'
import { lagsOf, type TrackRecord, trackRecordOf } from '#domain/deals/track-record'
import type { Dispute } from '#domain/statements/statement'
import { addDays, addMonths, lastDayOf, type Month } from '#domain/values/dates'
import { money, zero } from '#domain/values/money'
import { quantity } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
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
const silent: TrackRecord = { days: null, approvals: { good: 0, of: 0 }, disputes: { good: 0, of: 0 } }
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
    ({ id, distributorId: 'a', status: 'sent', recovered: null, ...facts }) as Dispute

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
    const found = trackRecordOf('a', 'supplier-1', { lags: new Map(), registrations, disputes: [] })
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
    const found = trackRecordOf('a', 'supplier-1', { lags: new Map(), registrations: [], disputes })
    expect(found.disputes).toEqual({ good: 1, of: 3 })
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
    const ground = { lags: lagsOf(payments), registrations: [], disputes: [] }
    expect(trackRecordOf('a', 'supplier-1', ground).days?.median).toBe(30)
    expect(trackRecordOf('a', 'supplier-9', ground).days?.median).toBe(60)
    expect(trackRecordOf('b', 'supplier-1', ground).days).toBeNull()
  })
})
