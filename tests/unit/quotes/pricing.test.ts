import { describe, expect, test } from 'vitest'
import { acceptOption } from '#domain/quotes/accept'
import { copyOption, removeLine } from '#domain/quotes/edit'
import { lacksPrice, monthlyOf } from '#domain/quotes/line-cost'
import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { money, toDecimal } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { opportunity, quote, quoteLine, quoteOption } from '../../fakes/rows'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const line = (facts: Partial<QuoteLine> = {}) => quoteLine({ quantity: units(10), unitMrc: usd(10), ...facts })
const over = (horizonMonths: number, facts: Parameters<typeof quote>[0] = {}) =>
  askOf(quote({ horizonMonths, today: null, ...facts }))
const option = (facts: Partial<QuoteOption> = {}, ...lines: readonly QuoteLine[]) => quoteOption({ lines, ...facts })
const totals = (months: number, one: QuoteOption, facts: Parameters<typeof quote>[0] = {}) =>
  optionTotals(one, over(months, facts))
const paid = (months: number, one: QuoteOption) => totals(months, one).months.map(toDecimal)
const tiers = [
  { from: units(1), price: usd(20) },
  { from: units(10), price: usd(16) },
  { from: units(25), price: usd(12) },
]

describe('a price form', () => {
  const month = (facts: Partial<QuoteLine>) => {
    const amount = monthlyOf(line(facts), over(12))
    return amount && toDecimal(amount)
  }

  test('flat is one price however many', () => {
    expect(month({ form: { kind: 'flat' }, quantity: units(99), unitMrc: usd(450) })).toBe('450.00')
  })

  test.each([
    [9, '180.00'],
    [10, '160.00'],
    [25, '300.00'],
  ])('volume tiers price all %i units at the tier they reach', (count, amount) => {
    expect(month({ form: { kind: 'volume', tiers }, quantity: units(count) })).toBe(amount)
  })

  test.each([
    [9, '180.00'],
    [10, '196.00'],
    [25, '432.00'],
  ])('graduated tiers price each of %i units at its own', (count, amount) => {
    expect(month({ form: { kind: 'graduated', tiers }, quantity: units(count) })).toBe(amount)
  })

  test('a quantity that no tier prices is missing, not free', () => {
    const late = { form: { kind: 'volume' as const, tiers: tiers.slice(1) }, quantity: units(5) }
    expect(lacksPrice(line(late))).toBe(true)
    expect(totals(12, option({}, line(late))).missing).toEqual(['line-1'])
    expect(lacksPrice(line({ ...late, form: { kind: 'graduated', tiers: tiers.slice(1) } }))).toBe(true)
  })

  test('a minimum is billed when less is used', () => {
    expect(month({ minimum: units(25) })).toBe('250.00')
    expect(month({ minimum: units(5) })).toBe('100.00')
  })

  test('a bundle is one price for what it includes, and removing it gives the parts their prices back', () => {
    const bundle = line({ id: 'b', form: { kind: 'flat' }, unitMrc: usd(150) })
    const part = line({ id: 'p', includedIn: 'b' })
    const one = option({}, bundle, part)
    expect(toDecimal(totals(12, one).monthly)).toBe('150.00')
    const without = removeLine(one.id, 'b')(quote({ options: [one] })).options[0]
    expect(without && toDecimal(totals(12, without).monthly)).toBe('100.00')
    let made = 0
    const copy = copyOption(one, 'Copy', () => `new-${++made}`)
    expect(copy.lines[1]?.includedIn).toBe(copy.lines[0]?.id)
  })

  test('usage beyond what is included is paid by tiers, neither discounted nor escalated', () => {
    const usage = {
      unit: 'GB',
      expected: units(150),
      included: units(100),
      tiers: [
        { from: units(1), price: usd(0.1) },
        { from: units(41), price: usd(0.05) },
      ],
    }
    const one = option({ escalator: percent(10) }, line({ usage, promo: { freeMonths: 1, at: 'start' } }))
    expect([paid(13, one)[0], paid(13, one)[1], paid(13, one)[12]]).toEqual(['4.50', '104.50', '114.50'])
    expect(lacksPrice(line({ usage: { ...usage, tiers: [] } }))).toBe(true)
  })
})

describe('the course of a price', () => {
  test('gear is bought once, leased for its months and a buyout, or rented as long as it stays', () => {
    const gear = { quantity: units(2), unitMrc: usd(50), unitNrc: null }
    const bought = option({}, line({ ...gear, unitMrc: null, unitNrc: usd(600), hardware: { how: 'bought' } }))
    expect(toDecimal(totals(36, bought).tco)).toBe('1200.00')
    expect(totals(36, bought).missing).toEqual([])
    const leased = option(
      { escalator: percent(5) },
      line({ ...gear, hardware: { how: 'leased', months: 24, buyout: usd(30) } }),
    )
    expect(toDecimal(totals(36, leased).tco)).toBe('2460.00')
    const rented = option({}, line({ ...gear, hardware: { how: 'rented' } }))
    expect(toDecimal(totals(36, rented).tco)).toBe('3600.00')
  })

  test('bought gear without a price is missing', () => {
    expect(lacksPrice(line({ unitMrc: usd(0), unitNrc: null, hardware: { how: 'bought' } }))).toBe(true)
  })

  test('a percentage comes off for its months, a credit is an amount of its own', () => {
    const one = option(
      {},
      line({
        discounts: [
          { kind: 'percent', off: percent(25), fromMonth: 1, months: 2 },
          { kind: 'credit', amount: money(3_000, 'USD'), fromMonth: 3, months: 1 },
        ],
      }),
    )
    expect(paid(4, one)).toEqual(['75.00', '75.00', '70.00', '100.00'])
  })

  test('a price rises by percent or amount, each year or at each renewal', () => {
    const rising = (facts: Partial<QuoteLine>) => paid(37, option({ termMonths: 24 }, line(facts)))
    const pick = (months: readonly string[]) => [11, 12, 23, 24, 36].map((at) => months[at])
    expect(pick(rising({ escalation: { at: 'year', percent: percent(10) } }))).toEqual([
      '100.00',
      '110.00',
      '110.00',
      '121.00',
      '133.10',
    ])
    expect(pick(rising({ escalation: { at: 'year', amount: usd(0.5) } }))).toEqual([
      '100.00',
      '105.00',
      '105.00',
      '110.00',
      '115.00',
    ])
    expect(pick(rising({ escalation: { at: 'renewal', percent: percent(10) } }))).toEqual([
      '100.00',
      '100.00',
      '100.00',
      '110.00',
      '110.00',
    ])
  })

  test('a ramp raises the quantity from its months on', () => {
    const ramp = [
      { fromMonth: 2, quantity: units(20) },
      { fromMonth: 4, quantity: units(30) },
    ]
    expect(paid(5, option({}, line({ ramp })))).toEqual(['100.00', '200.00', '200.00', '300.00', '300.00'])
  })

  test('a line added later ends with the contract, or runs a term of its own', () => {
    const late = { startMonth: 4, promo: { freeMonths: 2, at: 'end' as const } }
    expect(paid(9, option({ termMonths: 6 }, line(late))).map(Number)).toEqual([0, 0, 0, 100, 0, 0, 100, 100, 100])
    expect(paid(9, option({ termMonths: 6 }, line({ ...late, coTerm: false }))).map(Number)).toEqual([
      0, 0, 0, 100, 100, 100, 100, 0, 0,
    ])
  })

  test('after its term a line goes on, or goes to list price where the quote says so', () => {
    const one = option({ termMonths: 2 }, line({ listMrc: usd(14) }))
    expect(paid(3, one)).toEqual(['100.00', '100.00', '100.00'])
    expect(totals(3, one, { afterTerm: 'list' }).months.map(toDecimal)).toEqual(['100.00', '100.00', '140.00'])
  })
})

describe('what an option costs beside its lines', () => {
  test('costs at the start, the old provider for a while, and a shortfall at the end of its year', () => {
    const one = option(
      {
        termMonths: 18,
        costs: [
          { kind: 'porting', name: 'Numbers', amount: money(20_000, 'USD') },
          { kind: 'credit', name: 'Welcome', amount: money(5_000, 'USD') },
          { kind: 'incumbent-etf', name: '', amount: money(100_000, 'USD') },
        ],
        overlap: { months: 2, monthly: null },
        commitments: [{ supplierId: 'supplier-1', yearly: money(150_000, 'USD'), share: percent(50) }],
      },
      line(),
    )
    const found = totals(18, one, { today: { name: 'Now', mrc: money(30_000, 'USD') } })
    expect(toDecimal(found.nrc)).toBe('1150.00')
    expect(found.months.slice(0, 3).map(toDecimal)).toEqual(['400.00', '400.00', '100.00'])
    expect([found.months[11], found.months[17]].map((one) => one && toDecimal(one))).toEqual(['250.00', '175.00'])
    expect(toDecimal(totals(17, one, { today: { name: 'Now', mrc: money(30_000, 'USD') } }).tco)).toBe('3600.00')
  })

  test('an estimated surcharge is added to the months and to nothing else, and is never in the monthly price', () => {
    const surcharge = { profileId: null, name: 'Fees', rate: percent(24.4024), from: null }
    const one = option({ surcharge }, line({ unitNrc: usd(99) }), line({ id: 'x', surcharge: null }))
    const found = totals(12, one)
    expect(toDecimal(found.monthly)).toBe('200.00')
    expect(found.months.map(toDecimal)[0]).toBe('224.40')
    expect(toDecimal(found.nrc)).toBe('990.00')
    expect(found.explanations.tco.steps.map((step) => step.label)).toContain('quote.of-surcharges')
  })

  test('a price in another currency is turned at the rate of the day that the quote keeps, once a month', () => {
    const rates = { id: '2026-11-20', source: 'Test', perEuro: { USD: 1_081_500, MXN: 20_333_300 } } as const
    const euro = option({}, line({ unitMrc: unitPrice(10_000_000, 'EUR'), unitNrc: unitPrice(7_000_000, 'MXN') }))
    const found = totals(2, euro, { rates })
    expect(found.months.map(toDecimal)).toEqual(['108.15', '108.15'])
    expect(toDecimal(found.nrc)).toBe('3.72')
    expect(() => totals(2, euro)).toThrow(RangeError)
    expect(found.explanations.monthly.steps.map((step) => step.label)).toContain('quote.exchange')
  })
})

test('an accepted option orders what its price forms come to', () => {
  const one = option({}, line({ form: { kind: 'graduated', tiers }, unitMrc: null, quantity: units(25) }))
  const plan = acceptOption({
    quote: quote({ options: [one] }),
    optionId: one.id,
    opportunity: opportunity(),
    others: [],
    offerings: new Map(),
    suppliers: new Map(),
    today: '2026-11-24',
    now: 1,
    newId: () => 'new',
  })
  expect(plan.ok && plan.value.orders.map((order) => toDecimal(order.mrc))).toEqual(['432.00'])
  expect(plan.ok && plan.value.opportunity?.mrc && toDecimal(plan.value.opportunity.mrc)).toBe('432.00')
})
