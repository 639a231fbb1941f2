import { describe, expect, test } from 'vitest'
import {
  type Earning,
  earningOfOrder,
  earningOfService,
  expectedMonths,
  monthlyResidual,
} from '#domain/commissions/expected'
import { paidOut } from '#domain/commissions/payout'
import { type Proration, plainTerms, type Terms } from '#domain/commissions/rule'
import { serviceOf } from '#domain/orders/go-live'
import { reductionsOf } from '#domain/quotes/reductions'
import { money, toDecimal } from '#domain/values/money'
import { units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { agreement, order, quoteLine, quoteOption, service } from '../../fakes/rows'

const usd = (minor: number) => money(minor, 'USD')
const rule = (change: Partial<Terms> = {}) =>
  agreement({ residual: percent(10), advisorShare: percent(100), terms: { ...plainTerms, ...change } })
const sale: Earning = earningOfService(
  service({ mrc: usd(100_000), startsOn: '2026-01-01', signedOn: '2026-01-01', termMonths: 12, autoRenew: false }),
)
const told = (one: Earning, terms: Partial<Terms> = {}, from: '2026-01' | '2026-12' = '2026-01', count = 4) =>
  expectedMonths(one, [rule(terms)], from, count).map((month) => `${month.usageMonth} ${toDecimal(month.amount)}`)

describe('what the client is not billed pays nothing', () => {
  test('free months and percents off of an accepted option become months of a lower charge', () => {
    const line = quoteLine({
      quantity: units(40),
      unitMrc: { micros: 25_000_000, currency: 'USD' },
      promo: { freeMonths: 2, at: 'start' },
      discounts: [{ kind: 'percent', off: percent(50), fromMonth: 1, months: 4 }],
    })
    const option = quoteOption({ termMonths: 12, escalator: percent(0), lines: [line] })
    expect(reductionsOf([line], option, { currency: 'USD' })).toEqual([
      { fromMonth: 1, months: 2, less: usd(100_000) },
      { fromMonth: 3, months: 2, less: usd(50_000) },
    ])
  })

  test('the months after the start pay less, with the promotion in the explanation, and the rest in full', () => {
    const reductions = [
      { fromMonth: 1, months: 2, less: usd(100_000) },
      { fromMonth: 3, months: 1, less: usd(50_000) },
    ]
    const promoted = { ...sale, reductions }
    expect(told(promoted)).toEqual(['2026-01 0.00', '2026-02 0.00', '2026-03 50.00', '2026-04 100.00'])
    const explained = monthlyResidual(promoted, '2026-03-01', [rule()])
    expect(explained?.steps.slice(0, 2)).toEqual([
      { label: 'residual.full', value: { money: usd(100_000) } },
      { label: 'residual.promotion', value: { money: usd(-50_000) } },
    ])
  })

  test('an order carries them to the service that it becomes; an upfront is worked out without them', () => {
    const placed = order({ reductions: [{ fromMonth: 1, months: 3, less: usd(100) }] })
    const live = { id: 's', startsOn: '2026-01-01', account: '', circuit: '', endsWith: null, now: 1 } as const
    expect(serviceOf(placed, null, live).reductions).toEqual(placed.reductions)
    expect(earningOfOrder(placed).reductions).toEqual(placed.reductions)
    const promoted = { ...sale, reductions: [{ fromMonth: 1, months: 12, less: usd(100_000) }] }
    expect(told(promoted, { pays: 'upfront' })).toEqual(['2026-01 100.00'])
  })
})

describe('months that are not like the others', () => {
  test('after the term an account that did not renew pays the part that was agreed, one that renews pays all', () => {
    const terms = { afterTerm: percent(50) }
    expect(told(sale, terms, '2026-12', 2)).toEqual(['2026-12 100.00', '2027-01 50.00'])
    expect(told({ ...sale, renews: true }, terms, '2026-12', 2)).toEqual(['2026-12 100.00', '2027-01 100.00'])
    expect(told(sale, { afterTerm: percent(0) }, '2026-12', 2)).toEqual(['2026-12 100.00', '2027-01 0.00'])
  })

  test.each<[Proration, string[]]>([
    ['full', ['2026-01 100.00', '2026-02 100.00', '2026-03 100.00']],
    ['none', ['2026-02 100.00']],
    ['days', ['2026-01 54.84', '2026-02 100.00', '2026-03 32.26']],
    ['thirty', ['2026-01 53.33', '2026-02 100.00', '2026-03 33.33']],
    ['month-end', ['2026-01 100.00', '2026-02 100.00']],
    ['month-start', ['2026-02 100.00', '2026-03 100.00']],
  ])('from 15 January to 10 March, %s', (proration, expected) => {
    const broken: Earning = { ...sale, startsOn: '2026-01-15', endsOn: '2026-03-10' }
    expect(told(broken, { proration })).toEqual(expected)
  })
})

describe('paid out in another currency', () => {
  const explained = monthlyResidual(sale, '2026-03-01', [rule({ payout: 'CAD' })])
  const rates = { id: '2026-05-29', source: 'x', perEuro: { USD: 1_080_000, CAD: 1_480_000 } } as const

  test('the explanation tells the rate, its day and what it comes to; what was agreed stays as it is', () => {
    if (!explained) throw new Error('nothing is paid')
    const told = paidOut(explained, rates)
    expect(told.amount).toEqual(usd(10_000))
    expect(told.steps.slice(-2)).toEqual([
      { label: 'residual.payout-day', value: { day: '2026-05-29' } },
      { label: 'residual.paid-out', value: { money: money(13_704, 'CAD') } },
    ])
  })

  test('without a rate it says so', () => {
    if (!explained) throw new Error('nothing is paid')
    for (const none of [null, { ...rates, perEuro: { USD: 1_080_000 } }])
      expect(paidOut(explained, none).steps.at(-1)?.label).toBe('residual.payout-no-rate')
  })
})
