import { describe, expect, test } from 'vitest'
import { explanationsOf } from '#domain/quotes/explained'
import { cliffOf, exitCosts } from '#domain/quotes/leaving'
import { breakEven, optionMeasures } from '#domain/quotes/measures'
import { noGear, ownedSchedule } from '#domain/quotes/owned'
import type { QuoteOption } from '#domain/quotes/quote'
import { todayCost } from '#domain/quotes/today'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { money, sum, toDecimal } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'

const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const dollars = (amount: number) => money(amount * 100, 'USD')
const one = (facts: Partial<QuoteOption> = {}) =>
  quoteOption({ termMonths: 24, lines: [quoteLine({ quantity: units(10), unitMrc: usd(10) })], ...facts })
const ask = (facts: Parameters<typeof quote>[0] = {}) => askOf(quote({ horizonMonths: 36, today: null, ...facts }))

describe('leaving', () => {
  const at = (option: QuoteOption, months: readonly number[]) =>
    months.map((month) => {
      const exit = exitCosts(option, ask())?.[month]
      return exit && toDecimal(exit.amount)
    })

  test('is not said to be free when the supplier has not said what it costs', () => {
    expect(exitCosts(one(), ask())).toBeNull()
  })

  test('owes a share of what is left of the term, and nothing after it', () => {
    const half = one({ exit: { kind: 'remaining', share: percent(50) } })
    expect(at(half, [0, 12, 23, 24, 36])).toEqual(['1200.00', '600.00', '50.00', '0.00', '0.00'])
  })

  test('owes what is left of a renewal that began, and nothing where a period ends with notice in time', () => {
    const renewing = one({ exit: { kind: 'remaining', share: percent(100) }, autoRenew: true, renewMonths: 12 })
    expect(at(renewing, [23, 24, 25, 30, 35, 36])).toEqual(['100.00', '0.00', '1100.00', '600.00', '100.00', '0.00'])
  })

  test('owes a fee that stays, one that shrinks, or none, and always what is left of a lease', () => {
    expect(at(one({ exit: { kind: 'flat', amount: dollars(500) } }), [0, 23, 24])).toEqual(['500.00', '500.00', '0.00'])
    expect(at(one({ exit: { kind: 'declining', amount: dollars(480) } }), [0, 12, 23])).toEqual([
      '480.00',
      '240.00',
      '20.00',
    ])
    const leased = quoteLine({
      quantity: units(1),
      unitMrc: usd(20),
      hardware: { how: 'leased', months: 30, buyout: null },
    })
    expect(at(one({ exit: { kind: 'none' }, lines: [leased] }), [0, 24, 29, 30])).toEqual([
      '600.00',
      '120.00',
      '20.00',
      '0.00',
    ])
  })
})

describe('a renewal that nobody stops', () => {
  const lines = [quoteLine({ quantity: units(10), unitMrc: usd(10), listMrc: usd(13) })]

  test('costs one whole period at list price, and names the last day for notice', () => {
    const cliff = cliffOf(
      one({ lines, autoRenew: true, renewMonths: 12, noticeDays: 90, startsOn: '2026-03-01' }),
      ask(),
    )
    expect(cliff && toDecimal(cliff.cost)).toBe('1560.00')
    expect(cliff?.noticeOn).toBe('2027-12-01')
  })

  test('has no day while the contract has no start, and is none without auto-renewal', () => {
    expect(cliffOf(one({ autoRenew: true, renewMonths: 12, noticeDays: 90 }), ask())?.noticeOn).toBeNull()
    expect(cliffOf(one(), ask())).toBeNull()
  })
})

describe('what a total means', () => {
  test('is worth less today the later it is paid, and has no worth at a rate that nobody stated', () => {
    const totals = optionTotals(one(), ask({ discountRate: percent(12) }))
    const { npv } = optionMeasures(totals, ask({ discountRate: percent(12) }))
    // 100.00 a month for 36 months at 1 % a month.
    expect(npv && toDecimal(npv)).toBe('3010.75')
    expect(optionMeasures(totals, ask()).npv).toBeNull()
  })

  test('is divided by people once, from the total', () => {
    const totals = optionTotals(one(), ask({ seats: 7 }))
    const { perSeat } = optionMeasures(totals, ask({ seats: 7 }))
    expect(perSeat && toDecimal(perSeat)).toBe('14.29')
  })

  test('breaks even in the month from which it stays cheaper, not where it is cheaper for a while', () => {
    const level = (months: number) => new Array<number>(months).fill(250)
    expect(breakEven({ once: 500, months: [100, 100, 100, 100, 100] }, level(5))).toBe(4)
    expect(breakEven({ once: 0, months: [0, 900, 0, 0, 0] }, level(5))).toBe(4)
    expect(breakEven({ once: 0, months: [0, 0, 900] }, level(3))).toBeNull()
    expect(breakEven({ once: 0, months: [250, 250] }, level(2))).toBeNull()
  })

  test('every amount of a column has an explanation that ends in it', () => {
    const option = one({
      exit: { kind: 'remaining', share: percent(100) },
      autoRenew: true,
      renewMonths: 12,
      surcharge: { profileId: null, name: 'Fees', rate: percent(5), from: null },
    })
    const row = quote({ horizonMonths: 36, discountRate: percent(8), seats: 10, options: [option] })
    for (const [name, explanation] of Object.entries(explanationsOf(option, row))) {
      expect([name, explanation === null]).toEqual([name, false])
      expect(explanation?.steps.at(-1)?.value).toEqual({ money: explanation?.amount })
    }
  })
})

describe('owned gear', () => {
  const gear = {
    ...noGear('USD'),
    purchase: dollars(10_000),
    buyMonth: 0,
    lifeMonths: 36,
    maintenance: dollars(80),
    power: dollars(15),
    staff: dollars(200),
  }

  test('is cash when it is bought and an expense over its life, exactly its price', () => {
    const { cash, expense, cashTotal, expenseTotal, depreciation } = ownedSchedule(gear, 48, ask())
    expect(cash.slice(0, 2).map(toDecimal)).toEqual(['10295.00', '295.00'])
    expect(expense[0] && toDecimal(expense[0])).toBe('572.78')
    expect(toDecimal(depreciation)).toBe('10000.00')
    expect([cashTotal, expenseTotal].map(toDecimal)).toEqual(['24160.00', '24160.00'])
    expect(sum(cash, 'USD')).toEqual(cashTotal)
  })

  test('already paid costs no cash, and only the rest of its life wears off', () => {
    const old = { ...gear, buyMonth: null, ageMonths: 30 }
    const found = ownedSchedule(old, 12, ask())
    expect(toDecimal(found.purchase)).toBe('0.00')
    expect(toDecimal(found.depreciation)).toBe('1666.67')
    expect(found.expense.at(-1)).toEqual(dollars(295))
  })

  test('is part of what today costs: the difference, the break-even and the explanation count it', () => {
    const row = quote({
      horizonMonths: 48,
      today: { name: 'Own PBX', mrc: dollars(100) },
      owned: gear,
      options: [one()],
    })
    const today = todayCost(row)
    expect(today && toDecimal(today.total)).toBe('28960.00')
    const totals = optionTotals(one(), askOf(row))
    expect(totals.difference && toDecimal(totals.difference)).toBe('-24160.00')
    expect(totals.explanations.difference?.steps.map((step) => step.label)).toContain('quote.owned-purchase')
    expect(optionMeasures(totals, askOf(row)).breakEven).toBe(1)
  })

  test('has a life', () => {
    expect(() => ownedSchedule({ ...gear, lifeMonths: 0 }, 12, ask())).toThrow(RangeError)
  })
})
