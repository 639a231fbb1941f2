import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement } from '#domain/commissions/agreement'
import {
  agreementFor,
  earningOfOrder,
  earningOfService,
  expectedMonths,
  monthlyResidual,
  usageDay,
} from '#domain/commissions/expected'
import { partsFor } from '#domain/commissions/given'
import { type Money, money, parseDecimal, sum, toDecimal } from '#domain/values/money'
import { percent, rate } from '#domain/values/rate'
import { agreement, order, service } from '../../fakes/rows'
import { anyAgreement, anyEarning } from './any'
import { net, oracle } from './oracle'

const whole = percent(100)
const earning = earningOfService(service())
const partsOf = (mrc: Money, rule: Agreement) => {
  const parts = partsFor(earningOfService(service()), { mrc, quantity: null, part: null }, 1, rule)
  if (!parts) throw new Error('a plain residual lacks nothing')
  return parts
}
const told = (months: ReturnType<typeof expectedMonths>) =>
  months.map((one) => ({ month: one.usageMonth, minor: BigInt(one.amount.minor), agreementId: one.agreementId }))

describe('golden figures', () => {
  test.each([
    ['31.10', 16, 'USD', '4.98'],
    ['2.15', 16, 'USD', '0.34'],
    ['140.00', 14, 'USD', '19.60'],
    ['1950.00', 8, 'USD', '156.00'],
    ['1005', 10, 'JPY', '101'],
    ['1.235', 10, 'BHD', '0.124'],
  ])('%s at %d %% in %s is %s', (basis, residual, currency, expected) => {
    const mrc = parseDecimal(basis, currency) ?? money(0, currency)
    const parts = partsOf(mrc, agreement({ residual: percent(residual), advisorShare: whole }))
    expect(toDecimal(parts.net)).toBe(expected)
  })

  test('2,750.00 at 20 % is 550.00 to the distributor and 412.50 to an advisor on 75 %', () => {
    const parts = partsOf(money(275_000, 'USD'), agreement())
    expect([toDecimal(parts.commission), toDecimal(parts.net)]).toEqual(['550.00', '412.50'])
  })

  test.each([
    ['100.00', [200_000, 100_000], ['70.00', '20.00', '10.00']],
    ['0.10', [333_333, 333_333], ['0.04', '0.03', '0.03']],
  ])('%s split among the advisor and two others leaves no cent behind', (basis, shares, expected) => {
    const rule = agreement({
      residual: whole,
      advisorShare: whole,
      splits: shares.map((share, at) => ({ payee: `P${String(at)}`, share: rate(share) })),
    })
    const parts = partsOf(parseDecimal(basis, 'USD') ?? money(0, 'USD'), rule)
    expect([parts.net, ...parts.others].map(toDecimal)).toEqual(expected)
  })
})

describe('which agreement pays', () => {
  const all = agreement({ id: 'distributor' })
  const supplier = agreement({ id: 'supplier', supplierId: 'supplier-1' })
  const category = agreement({ id: 'category', category: 'ucaas' })
  const offering = agreement({ id: 'offering', offeringId: 'offering-1' })
  const asked = { ...earning, offeringId: 'offering-1' }

  test.each([
    [[all], 'distributor'],
    [[all, supplier], 'supplier'],
    [[all, supplier, category], 'category'],
    [[offering, all, category, supplier], 'offering'],
  ])('the most specific of them wins: %#', (agreements, winner) => {
    expect(agreementFor(asked, '2026-03-01', agreements)?.id).toBe(winner)
  })

  test('an offering says all: naming its category too makes it no stronger than a later one', () => {
    const both = agreement({ id: 'both', offeringId: 'offering-1', category: 'ucaas' })
    const later = agreement({ id: 'later', offeringId: 'offering-1', from: '2025-01-01' })
    expect(agreementFor(asked, '2026-03-01', [both, later])?.id).toBe('later')
  })

  test('an agreement holds from its first day to the day before its end', () => {
    const held = [agreement({ from: '2026-01-01', to: '2026-07-01' })]
    const on = (day: '2025-12-31' | '2026-01-01' | '2026-06-30' | '2026-07-01') =>
      agreementFor(earning, day, held) !== null
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([false, true, true, false])
  })

  test('of two equals the one that came later pays', () => {
    const two = [agreement({ id: 'old' }), agreement({ id: 'new', from: '2025-01-01' })]
    expect(agreementFor(earning, '2026-01-01', two)?.id).toBe('new')
    expect(agreementFor(earning, '2024-12-31', two)?.id).toBe('old')
  })
})

describe('which months', () => {
  const months = (facts: Parameters<typeof service>[0], rule = agreement()) =>
    expectedMonths(earningOfService(service(facts)), [rule], '2026-01', 12).map((one) => one.usageMonth)

  test('a month of start counts whole and a month of cancellation only to its last day', () => {
    expect(months({ startsOn: '2026-02-17', cancelledOn: '2026-05-30' })).toEqual(['2026-02', '2026-03', '2026-04'])
    expect(months({ startsOn: '2026-02-17', cancelledOn: '2026-05-31' }).at(-1)).toBe('2026-05')
  })

  test('evergreen outlives the term, a term agreement ends with it, N months are N months', () => {
    const facts = { startsOn: '2024-04-10', termMonths: 24 } as const
    expect(months(facts)).toHaveLength(12)
    expect(months(facts, agreement({ duration: { kind: 'term' } }))).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(months(facts, agreement({ duration: { kind: 'months', months: 22 } }))).toEqual(['2026-01'])
  })

  test('money arrives after the lag of its agreement', () => {
    const [first] = expectedMonths(earning, [agreement({ lagMonths: 3 })], '2026-11', 1)
    expect([first?.usageMonth, first?.payMonth]).toEqual(['2026-11', '2027-02'])
  })

  test('an order pays from its committed date on, a cancelled one never', () => {
    const of = (facts: Parameters<typeof order>[0]) =>
      expectedMonths(earningOfOrder(order(facts)), [agreement()], '2026-12', 4).map((one) => one.usageMonth)
    expect(of({ installOn: '2027-02-20' })).toEqual(['2027-02', '2027-03'])
    expect(of({ installOn: '2027-02-20', status: 'cancelled' })).toEqual([])
  })

  test('a new version never changes an earlier month', () => {
    const old = agreement({ id: 'v1' })
    const before = expectedMonths(earning, [old], '2025-01', 24)
    const versions = [
      { ...old, to: '2026-03-01' as const },
      agreement({ id: 'v2', version: 2, from: '2026-03-01', residual: percent(9) }),
    ]
    const after = expectedMonths(earning, versions, '2025-01', 24)
    expect(after.slice(0, 14)).toEqual(before.slice(0, 14))
    expect(after.slice(14).map((one) => one.version)).toEqual(Array(10).fill(2))
  })
})

test('every month says its rule, its version and every step down to the amount', () => {
  const rule = agreement({ splits: [{ payee: 'Rowan Pike', share: percent(20) }] })
  const [month] = expectedMonths(earning, [rule], '2026-10', 1)
  expect(month?.explanation.rule).toEqual({ id: rule.id, version: 1, name: rule.name })
  expect(month?.explanation.steps.map((step) => step.label)).toEqual(
    [
      'mrc',
      'rate',
      'commission',
      'share',
      'yours',
      'split',
      'from',
      'usage',
      'month-evergreen',
      'pays',
      'expected',
    ].map((step) => `residual.${step}`),
  )
  expect(month?.explanation.steps.at(-1)?.value).toEqual({ money: money(33_000, 'USD') })
  expect(month?.explanation.steps[8]?.value).toEqual({ count: 33 })
})

describe('for any book', () => {
  const world = [anyEarning, fc.array(anyAgreement, { maxLength: 8 })] as const

  test('the engine agrees with exact fractions, month by month', () => {
    fc.assert(
      fc.property(...world, (one, rules) => {
        expect(told(expectedMonths(one, rules, '2023-01', 48))).toEqual(oracle(one, rules, '2023-01', 48))
      }),
      { numRuns: 400 },
    )
  })

  test('splits sum to the whole and the advisor never gets a cent more than the exact fraction says', () => {
    fc.assert(
      fc.property(anyAgreement, fc.integer({ min: -1e9, max: 1e12 }), (rule, minor) => {
        const parts = partsOf(money(minor, 'USD'), rule)
        expect(sum([parts.net, ...parts.others], 'USD')).toEqual(parts.yours)
        expect(BigInt(parts.net.minor)).toBe(net(BigInt(minor), rule))
      }),
    )
  })

  test('the order of the agreements does not matter, and asking again gives the same', () => {
    fc.assert(
      fc.property(...world, (one, rules) => {
        const first = told(expectedMonths(one, rules, '2023-01', 36))
        expect(told(expectedMonths(one, rules.toReversed(), '2023-01', 36))).toEqual(first)
        expect(told(expectedMonths(one, rules, '2023-01', 36))).toEqual(first)
      }),
    )
  })

  test('an agreement from a later day changes no month before it', () => {
    fc.assert(
      fc.property(...world, anyAgreement, (one, rules, late) => {
        const early = (list: typeof rules) =>
          told(expectedMonths(one, list, '2022-01', 72)).filter(
            ({ month }) => usageDay(one, month as '2022-01') < late.from,
          )
        expect(early([...rules, late])).toEqual(early(rules))
      }),
    )
  })

  test('one month asked alone is the same month of the row', () => {
    fc.assert(
      fc.property(...world, fc.integer({ min: 0, max: 40 }), (one, rules, offset) => {
        if (!one.startsOn) return
        const [month] = expectedMonths(one, rules, '2023-01', 41).filter((_, at) => at === offset)
        if (!month) return
        expect(monthlyResidual(one, usageDay(one, month.usageMonth), rules)).toEqual(month.explanation)
      }),
    )
  })
})
