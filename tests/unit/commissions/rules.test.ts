import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement } from '#domain/commissions/agreement'
import { exposureIn, takenBack } from '#domain/commissions/clawback'
import { earningOfService, expectedMonths, monthlyResidual } from '#domain/commissions/expected'
import { partsFor } from '#domain/commissions/given'
import { plainTerms, type Rule, type Terms } from '#domain/commissions/rule'
import { spiffsFor } from '#domain/commissions/spiffs'
import { add, money, parseDecimal, sum, toDecimal } from '#domain/values/money'
import { quantity, unitPrice, units } from '#domain/values/quantity'
import { percent, rate } from '#domain/values/rate'
import { agreement, service } from '../../fakes/rows'

const usd = (text: string) => parseDecimal(text, 'USD') ?? money(0, 'USD')
const times = (count: number) => rate(count * 1_000_000)
const whole = { advisorShare: percent(100), residual: percent(16) } as const
const ruled = (rule: Rule, facts: Partial<Agreement> = {}) => agreement({ ...whole, rule, ...facts })
const terms = (change: Partial<Terms>): Terms => ({ ...plainTerms, ...change })
const earning = earningOfService(
  service({ mrc: usd('1000.00'), quantity: units(40), cost: usd('600.00'), usage: units(1500), termMonths: 36 }),
)

/** One month of a rule for an account of these units at this charge. */
const paysFor = (seats: number, mrc: string, rule: Rule, facts: Partial<Agreement> = {}) => {
  const one = { ...earning, mrc: usd(mrc), quantity: units(seats) }
  const parts = partsFor(one, { mrc: one.mrc, quantity: one.quantity, part: null }, 1, ruled(rule, facts))
  return parts && toDecimal(parts.net)
}
const bySeats: Rule = {
  kind: 'tiers',
  by: 'seats',
  how: 'whole',
  tiers: [
    { from: 10, rate: times(2) },
    { from: 25, rate: times(3) },
    { from: 50, rate: times(4) },
  ],
}

describe('golden figures of the rule forms', () => {
  test.each([
    [24, '480.00', '960.00'],
    [25, '500.00', '1500.00'],
    [50, '1000.00', '4000.00'],
    [9, '180.00', '0.00'],
  ])('%i seats at 20.00 in whole tiers of 2x, 3x, 4x pay %s', (seats, mrc, expected) => {
    expect(paysFor(seats, mrc, bySeats)).toBe(expected)
  })

  test('the same tiers taken marginally pay each seat by the tier it lies in', () => {
    // 50 seats at 20.00: nothing for the first 9, 2x for the 10th to the 24th, 3x for the 25th to the 49th, 4x for the 50th.
    expect(paysFor(50, '1000.00', { ...bySeats, how: 'marginal' })).toBe('2180.00')
  })

  test.each([
    ['a margin of 400.00 at 50 %', { kind: 'margin', rate: percent(50) }, '200.00'],
    ['40 seats at 2.50', { kind: 'unit', price: unitPrice(2_500_000, 'USD') }, '100.00'],
    ['1,500 GB at 0.0125', { kind: 'usage', price: unitPrice(12_500, 'USD'), unit: 'GB' }, '18.75'],
    ['one month of revenue', { kind: 'multiple', times: times(1) }, '1000.00'],
    ['a ramp in its first month', { kind: 'ramp', steps: [{ month: 1, rate: percent(8) }] }, '80.00'],
  ] as const)('%s', (_, rule, expected) => {
    expect(paysFor(40, '1000.00', rule)).toBe(expected)
  })

  test('tiers by contract value count the whole term', () => {
    const rule: Rule = { kind: 'tiers', by: 'tcv', how: 'whole', tiers: [{ from: 3_600_000, rate: percent(20) }] }
    expect(paysFor(40, '1000.00', rule)).toBe('200.00')
    expect(paysFor(40, '999.99', rule)).toBe('0.00')
  })

  test('30 seats at 25.00 pay a SPIFF of 3x with 36 months at list price, and nothing otherwise', () => {
    const spiff = ruled(
      { kind: 'multiple', times: times(3) },
      { terms: terms({ pays: 'spiff', conditions: [{ kind: 'term', months: 36 }, { kind: 'list-price' }] }) },
    )
    const paid = (termMonths: number, sold: string) => {
      const sale = { ...earning, termMonths, mrc: usd(sold), listMrc: usd('750.00'), quantity: units(30) }
      const [found] = spiffsFor(sale, '2026-03-01', [spiff])
      return found?.eligible ? found.amount && toDecimal(found.amount) : 'no'
    }
    expect([paid(36, '750.00'), paid(24, '750.00'), paid(36, '749.99')]).toEqual(['2250.00', 'no', 'no'])
  })

  test('1,000.00 upfront with full clawback within 6 months: gone in month 5, kept in month 7', () => {
    const upfront = agreement({
      terms: terms({
        pays: 'upfront',
        clawback: { steps: [{ from: 1, to: 6, rate: percent(100) }], residualToo: false },
      }),
    })
    const paid = { amount: usd('1000.00'), residual: usd('80.00'), startsOn: '2026-01-10' as const }
    expect(toDecimal(takenBack(upfront, paid, '2026-05'))).toBe('-1000.00')
    expect(toDecimal(takenBack(upfront, paid, '2026-07'))).toBe('0.00')
    expect(exposureIn(upfront, paid, '2026-05').until).toBe('2026-06')
  })
})

describe('what a rule is told', () => {
  test('a percent leaves out the kinds of charge that are not commissionable, and says which', () => {
    const billed = { ...earning, charges: [{ kind: 'taxes', mrc: usd('100.00') }] } as const
    const explained = monthlyResidual(billed, '2026-03-01', [ruled({ kind: 'percent', without: ['taxes'] })])
    expect(explained && toDecimal(explained.amount)).toBe('144.00')
    expect(explained?.steps.map((step) => step.label)).toContain('residual.without-taxes')
  })

  test('a margin without a cost is unknown: no month is expected, and none is taken for zero', () => {
    const unknown = { ...earning, cost: null }
    expect(expectedMonths(unknown, [ruled({ kind: 'margin', rate: percent(50) })], '2026-01', 12)).toEqual([])
  })

  test('a price a unit in another currency than the charge is unknown too', () => {
    expect(paysFor(40, '1000.00', { kind: 'unit', price: unitPrice(1_000_000, 'EUR') })).toBeNull()
  })

  test('a ramp changes its rate in the month of service that it names', () => {
    const ramp = ruled({
      kind: 'ramp',
      steps: [
        { month: 1, rate: percent(10) },
        { month: 13, rate: percent(16) },
      ],
    })
    const months = expectedMonths({ ...earning, startsOn: '2025-03-10' }, [ramp], '2026-01', 4)
    expect(months.map((one) => toDecimal(one.amount))).toEqual(['100.00', '100.00', '160.00', '160.00'])
  })

  test('an upfront is paid once and takes the place of the residual', () => {
    const upfront = ruled(
      { kind: 'multiple', times: times(2) },
      { supplierId: 'supplier-1', terms: terms({ pays: 'upfront' }) },
    )
    const months = expectedMonths({ ...earning, startsOn: '2026-02-10' }, [agreement(), upfront], '2026-01', 12)
    expect(months.map((one) => [one.usageMonth, toDecimal(one.amount)])).toEqual([['2026-02', '2000.00']])
  })
})

describe('conditions, limits and people', () => {
  test('an agreement whose condition is broken does not stand in the way of a wider one', () => {
    const narrow = agreement({
      id: 'narrow',
      category: 'ucaas',
      terms: terms({ conditions: [{ kind: 'term', months: 60 }] }),
    })
    const [month] = expectedMonths(earning, [agreement(), narrow], '2026-03', 1)
    expect(month?.agreementId).toBe('agreement-1')
  })

  test('what the book does not know is taken as met, and the explanation says so', () => {
    const asked = agreement({ terms: terms({ conditions: [{ kind: 'new-customer' }] }) })
    const [month] = expectedMonths(earning, [asked], '2026-03', 1)
    expect(month?.explanation.steps.map((step) => step.label)).toContain('residual.unknown-new-customer')
  })

  test('a month pays at most its cap, and one below the minimum is lost', () => {
    const capped = agreement({ ...whole, terms: terms({ cap: { amount: usd('50.00'), per: 'month' } }) })
    const lost = agreement({ ...whole, terms: terms({ minimum: { amount: usd('160.01'), below: 'forfeit' } }) })
    const first = (rule: Agreement) => expectedMonths(earning, [rule], '2026-03', 1)[0]
    expect(toDecimal(first(capped)?.amount ?? usd('0'))).toBe('50.00')
    expect(first(lost)?.amount.minor).toBe(0)
    expect(first(lost)?.explanation.steps.map((step) => step.label)).toContain('residual.below-minimum')
  })

  test('a month below the minimum is carried until it is large enough', () => {
    const carried = agreement({ ...whole, terms: terms({ minimum: { amount: usd('400.00'), below: 'carry' } }) })
    const months = expectedMonths({ ...earning, startsOn: '2026-01-01' }, [carried], '2026-01', 7)
    expect(months.map((one) => [one.usageMonth, toDecimal(one.amount)])).toEqual([
      ['2026-03', '480.00'],
      ['2026-06', '480.00'],
    ])
    expect(months[0]?.explanation.steps.at(-2)).toMatchObject({ label: 'residual.carried' })
  })

  test('a cap over the life of an account is used up, whatever months are asked for', () => {
    const capped = agreement({ ...whole, terms: terms({ cap: { amount: usd('400.00'), per: 'account' } }) })
    const of = (from: '2026-01' | '2026-03') =>
      expectedMonths({ ...earning, startsOn: '2026-01-01' }, [capped], from, 6).map((one) => toDecimal(one.amount))
    expect(of('2026-01')).toEqual(['160.00', '160.00', '80.00'])
    expect(of('2026-03')).toEqual(['80.00'])
  })

  test('a split on top is paid beside the advisor and takes nothing from them', () => {
    const rule = ruled(
      { kind: 'percent', without: [] },
      {
        splits: [
          { payee: 'Rowan Pike', share: percent(25), role: 'sub-agent' },
          { payee: 'Wren Alder', share: percent(5), role: 'override', onTop: true },
        ],
      },
    )
    const parts = partsFor(earning, { mrc: earning.mrc, quantity: null, part: null }, 1, rule)
    expect(parts && [parts.net, ...parts.others, ...parts.onTop].map(toDecimal)).toEqual(['120.00', '40.00', '8.00'])
  })

  test('an account beats an offering, a deal beats an account', () => {
    const sale = { ...earning, account: '00034417', opportunityId: 'opportunity-1', offeringId: 'offering-1' }
    const rules = [
      agreement({ id: 'offering', offeringId: 'offering-1' }),
      agreement({ id: 'account', account: '00034417' }),
      agreement({ id: 'deal', opportunityId: 'opportunity-1' }),
    ]
    const winner = (list: readonly Agreement[]) => expectedMonths(sale, list, '2026-03', 1)[0]?.agreementId
    expect([winner(rules), winner(rules.slice(0, 2)), winner(rules.slice(0, 1))]).toEqual([
      'deal',
      'account',
      'offering',
    ])
    expect(expectedMonths({ ...sale, account: '1' }, rules.slice(1, 2), '2026-03', 1)).toEqual([])
  })
})

describe('for any rule', () => {
  const anyTiers = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 }).chain((froms) =>
    fc
      .array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: froms.length, maxLength: froms.length })
      .map((rates) => {
        const rising = [...rates].sort((a, b) => a - b)
        const starts = [...froms].sort((a, b) => a - b)
        return starts.map((from, at) => ({ from, rate: rate(rising[at] ?? 0) }))
      }),
  )

  test('tiers whose rates rise never pay less for more seats at the same price, whole or marginal', () => {
    fc.assert(
      fc.property(
        anyTiers,
        fc.constantFrom('whole' as const, 'marginal' as const),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        (tiers, how, seats, more) => {
          const at = (count: number) => {
            const mrc = money(count * 2_000, 'USD')
            const rule = ruled({ kind: 'tiers', by: 'seats', how, tiers })
            return partsFor({ ...earning, mrc }, { mrc, quantity: units(count), part: null }, 1, rule)?.net.minor ?? -1
          }
          expect(at(seats + more)).toBeGreaterThanOrEqual(at(seats))
        },
      ),
    )
  })

  test('what goes out of the advisor’s part and what is kept sum to it to the minor unit, with any roles', () => {
    const anySplits = fc.array(
      fc.record({ share: fc.integer({ min: 1, max: 200_000 }).map(rate), onTop: fc.boolean() }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(anySplits, fc.integer({ min: -1e9, max: 1e12 }), (list, minor) => {
        const rule = ruled(
          { kind: 'multiple', times: times(1) },
          { splits: list.map((one, at) => ({ payee: `P${String(at)}`, ...one })) },
        )
        const mrc = money(minor, 'USD')
        const parts = partsFor({ ...earning, mrc }, { mrc, quantity: null, part: null }, 1, rule)
        if (!parts) throw new Error('a multiple lacks nothing')
        expect(add(parts.net, sum(parts.others, 'USD'))).toEqual(parts.yours)
        expect(parts.onTop).toHaveLength(list.filter((one) => one.onTop).length)
      }),
    )
  })

  test('tiers typed in any order pay the same', () => {
    fc.assert(
      fc.property(anyTiers, fc.integer({ min: 1, max: 500 }), (tiers, seats) => {
        const at = (list: typeof tiers) =>
          partsFor(
            earning,
            { mrc: earning.mrc, quantity: quantity(seats * 1000), part: null },
            1,
            ruled({ kind: 'tiers', by: 'seats', how: 'marginal', tiers: list }),
          )?.net.minor
        expect(at(tiers.toReversed())).toBe(at(tiers))
      }),
    )
  })
})
