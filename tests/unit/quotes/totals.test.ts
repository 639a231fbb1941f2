import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'
import { cumulative, optionTotals } from '#domain/quotes/totals'
import { minorDigits } from '#domain/values/currency'
import { money, sum, toDecimal } from '#domain/values/money'
import { quantity, unitPrice, units } from '#domain/values/quantity'
import { percent, rate } from '#domain/values/rate'
import { quoteLine, quoteOption } from '../../fakes/rows'
import { oracleTco } from './oracle'

const usd = (micros: number) => unitPrice(micros, 'USD')
const over = (horizonMonths: number, todayMinor: number | null = null) =>
  ({ horizonMonths, currency: 'USD', todayMrc: todayMinor === null ? null : money(todayMinor, 'USD') }) as const
const seats = (facts: Partial<QuoteLine> = {}) => quoteLine({ quantity: units(10), unitMrc: usd(10_000_000), ...facts })
const option = (facts: Partial<QuoteOption> = {}) => quoteOption({ lines: [seats()], ...facts })

describe('the cost of an option', () => {
  test('is what the comparison on paper says', () => {
    const paper = option({
      lines: [quoteLine({ quantity: units(1), unitMrc: usd(1_742_160_000), unitNrc: usd(420_000_000) })],
    })
    const totals = optionTotals(paper, over(36, 261_140))
    expect(toDecimal(totals.tco)).toBe('63137.76')
    expect(totals.difference && toDecimal(totals.difference)).toBe('-30872.64')
    expect(toDecimal(totals.effectiveMonthly)).toBe('1753.83')
    expect(toDecimal(totals.firstYear)).toBe('21325.92')
  })

  test('rises each twelve months by the compounded escalator, rounded from the exact price', () => {
    const rising = option({ escalator: percent(3), lines: [seats({ quantity: units(1), unitMrc: usd(33_330_000) })] })
    const { months } = optionTotals(rising, over(37))
    expect([0, 11, 12, 24, 36].map((month) => toDecimal(months[month] ?? money(0, 'USD')))).toEqual([
      '33.33',
      '33.33',
      '34.33',
      '35.36',
      '36.42',
    ])
  })

  test('rounds each line once a month: 0.0125 a minute is neither lost nor grown', () => {
    const minutes = option({ lines: [seats({ quantity: quantity(1_000_000), unitMrc: usd(12_500) })] })
    expect(toDecimal(optionTotals(minutes, over(12)).tco)).toBe('150.00')
    const halves = option({ lines: [seats({ quantity: units(1), unitMrc: usd(5_000) })] })
    expect(toDecimal(optionTotals(halves, over(12)).tco)).toBe('0.12')
  })

  test('keeps currencies without decimals and with three', () => {
    const yen = option({ lines: [seats({ quantity: units(1), unitMrc: unitPrice(100_500_000, 'JPY') })] })
    expect(optionTotals(yen, { horizonMonths: 1, currency: 'JPY', todayMrc: null }).tco).toEqual(money(101, 'JPY'))
    const dinar = option({ lines: [seats({ quantity: units(1), unitMrc: unitPrice(1_235_000, 'BHD') })] })
    expect(optionTotals(dinar, { horizonMonths: 2, currency: 'BHD', todayMrc: null }).tco).toEqual(money(2470, 'BHD'))
  })

  test('free months are given once, at the start or at the end of the term', () => {
    const free = (at: 'start' | 'end') => option({ lines: [seats({ promo: { freeMonths: 3, at } })], termMonths: 24 })
    expect(optionTotals(free('start'), over(24)).tco).toEqual(money(210_000, 'USD'))
    expect(optionTotals(free('end'), over(24)).tco).toEqual(money(210_000, 'USD'))
    expect(optionTotals(free('start'), over(12)).tco).toEqual(money(90_000, 'USD'))
    expect(optionTotals(free('end'), over(12)).tco).toEqual(money(120_000, 'USD'))
    expect(optionTotals(free('end'), over(48)).tco).toEqual(money(450_000, 'USD'))
    expect(optionTotals(free('start'), over(24)).monthly).toEqual(money(10_000, 'USD'))
  })

  test('names a line without a price and never counts it as free', () => {
    const gap = option({ lines: [seats(), seats({ id: 'gap', unitMrc: null, unitNrc: usd(50_000_000) })] })
    const totals = optionTotals(gap, over(12))
    expect(totals.missing).toEqual(['gap'])
    expect(totals.explanations.tco.steps.map((step) => step.label)).toContain('quote.missing')
    const stated = option({ lines: [seats({ unitMrc: usd(0) })] })
    expect(optionTotals(stated, over(12)).missing).toEqual([])
  })

  test('leaves optional lines out of every total, with or without a price', () => {
    const extra = [seats({ id: 'a', optional: true }), seats({ id: 'b', optional: true, unitMrc: null })]
    const [plain, more] = [option(), option({ lines: [seats(), ...extra] })].map((one) => optionTotals(one, over(36)))
    expect(more).toEqual(plain)
  })

  test('refuses a price in another currency instead of adding it', () => {
    const mixed = option({ lines: [seats({ unitMrc: unitPrice(1_000_000, 'EUR') })] })
    expect(() => optionTotals(mixed, over(12))).toThrow(RangeError)
  })
})

const anyLine = fc.record({
  id: fc.uuid(),
  micros: fc.option(fc.integer({ min: 0, max: 5_000_000_000 })),
  once: fc.option(fc.integer({ min: 0, max: 5_000_000_000 })),
  count: fc.integer({ min: 1, max: 2_000_000 }),
  promo: fc.option(
    fc.record({ freeMonths: fc.integer({ min: 1, max: 70 }), at: fc.constantFrom('start' as const, 'end' as const) }),
  ),
  optional: fc.boolean(),
})
const anyCase = fc.record({
  lines: fc.array(anyLine, { maxLength: 6 }),
  currency: fc.constantFrom('USD', 'JPY', 'BHD'),
  termMonths: fc.integer({ min: 1, max: 60 }),
  horizon: fc.integer({ min: 1, max: 120 }),
  escalator: fc.integer({ min: -200_000, max: 300_000 }),
})

function built({ lines, currency, termMonths, escalator }: Omit<Cases, 'horizon'>): QuoteOption {
  return quoteOption({
    termMonths,
    escalator: rate(escalator),
    lines: lines.map(({ id, micros, once, count, promo, optional }) =>
      quoteLine({
        id,
        quantity: quantity(count),
        unitMrc: micros === null ? null : unitPrice(micros, currency),
        unitNrc: once === null ? null : unitPrice(once, currency),
        promo,
        optional,
      }),
    ),
  })
}
type Cases = typeof anyCase extends fc.Arbitrary<infer One> ? One : never

describe('for any option', () => {
  const totalsOf = (one: Cases) =>
    optionTotals(built(one), { horizonMonths: one.horizon, currency: one.currency, todayMrc: null })

  test('the total is the one that exact fractions give', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(BigInt(totalsOf(one).tco.minor)).toBe(oracleTco(built(one), one.horizon, minorDigits(one.currency)))
      }),
    )
  })

  test('months and one-time charges add up to the total, and the last month of the chart is the total', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const totals = totalsOf(one)
        expect(sum([totals.nrc, ...totals.months], one.currency)).toEqual(totals.tco)
        expect(cumulative(totals).at(-1)).toEqual(totals.tco)
      }),
    )
  })

  test('every explanation ends in its own amount', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const totals = totalsOf(one)
        for (const name of ['monthly', 'nrc', 'tco', 'effectiveMonthly', 'firstYear'] as const)
          expect(totals.explanations[name].steps.at(-1)?.value).toEqual({ money: totals[name] })
      }),
    )
  })

  test('a longer horizon never costs less', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const next = totalsOf({ ...one, horizon: one.horizon + 1 })
        expect(next.tco.minor).toBeGreaterThanOrEqual(totalsOf(one).tco.minor)
      }),
    )
  })
})
