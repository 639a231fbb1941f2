import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineMonths } from '#domain/quotes/line-months'
import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'
import { optionSchedule } from '#domain/quotes/schedule'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { money, sum } from '#domain/values/money'
import { quantity } from '#domain/values/quantity'
import { rate } from '#domain/values/rate'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'
import { anyOption } from './any-line'
import { oracleMonth } from './line-oracle'

const ask = (horizonMonths: number) =>
  askOf(quote({ horizonMonths, today: { name: 'Now', mrc: money(90_000, 'USD') } }))
const horizons = fc.integer({ min: 1, max: 72 })
const withCosts = (option: QuoteOption): QuoteOption => ({
  ...option,
  surcharge: { profileId: null, name: 'Fees', rate: rate(244_024), from: '2026-01-01' },
  overlap: { months: 2, monthly: null },
  costs: [{ kind: 'porting', name: '', amount: money(12_345, 'USD') }],
  commitments: [{ supplierId: 'supplier-1', yearly: money(4_000_000, 'USD'), share: rate(500_000) }],
})

describe('for any mixture of price forms', () => {
  test('each month of a line is the one that exact fractions give', () => {
    fc.assert(
      fc.property(anyOption(true), horizons, (option, horizon) => {
        for (const line of option.lines) {
          const months = lineMonths(line, option, { ...ask(horizon), months: horizon })
          expect(months.map(BigInt)).toEqual(months.map((_, at) => oracleMonth(line, option, at + 1)))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the total is the sum of its months and its parts', () => {
    fc.assert(
      fc.property(anyOption(true).map(withCosts), horizons, (option, horizon) => {
        const totals = optionTotals(option, ask(horizon))
        const { services, leases, surcharges, overlap, shortfall, months, once } = totals.schedule
        expect(sum([totals.nrc, ...totals.months], 'USD')).toEqual(totals.tco)
        expect(once).toBe(totals.nrc.minor)
        for (let at = 0; at < horizon; at += 1)
          expect(months[at]).toBe(
            [services, leases, surcharges, overlap, shortfall].reduce((total, part) => total + (part[at] ?? 0), 0),
          )
      }),
    )
  })

  test('a longer horizon never costs less, as long as nothing is credited', () => {
    fc.assert(
      fc.property(anyOption(false).map(withCosts), horizons, (option, horizon) => {
        const more = optionTotals(option, ask(horizon + 1)).tco.minor
        expect(more).toBeGreaterThanOrEqual(optionTotals(option, ask(horizon)).tco.minor)
      }),
    )
  })

  test('the months that a shorter horizon knows are the same in a longer one', () => {
    fc.assert(
      fc.property(anyOption(true).map(withCosts), horizons, (option, horizon) => {
        const long = optionSchedule(option, ask(horizon + 24)).months
        expect(long.slice(0, horizon)).toEqual(optionSchedule(option, ask(horizon)).months)
      }),
    )
  })

  test('a promotion of nothing is no promotion', () => {
    fc.assert(
      fc.property(anyOption(true), horizons, (option, horizon) => {
        const nothing = (line: QuoteLine): QuoteLine => ({
          ...line,
          promo: line.promo ?? { freeMonths: 0, at: 'start' },
          discounts: [...(line.discounts ?? []), { kind: 'percent', off: rate(0), fromMonth: 1, months: 24 }],
        })
        const same = { ...option, lines: option.lines.map(nothing) }
        expect(optionSchedule(same, ask(horizon)).months).toEqual(optionSchedule(option, ask(horizon)).months)
      }),
    )
  })

  test('two lines of half the quantity cost the same, but for one rounding each a month', () => {
    const plain = fc.record({
      half: fc.integer({ min: 1, max: 60_000 }),
      micros: fc.integer({ min: 0, max: 90_000_000 }),
      percent: fc.integer({ min: -200_000, max: 300_000 }),
    })
    fc.assert(
      fc.property(plain, horizons, ({ half, micros, percent }, horizon) => {
        const line = (id: string, count: number) =>
          quoteLine({ id, quantity: quantity(count), unitMrc: { micros, currency: 'USD' } })
        const whole = quoteOption({ escalator: rate(percent), lines: [line('a', half * 2)] })
        const parts = quoteOption({ escalator: rate(percent), lines: [line('a', half), line('b', half)] })
        const [one, two] = [whole, parts].map((option) => optionSchedule(option, ask(horizon)).months)
        one?.forEach((minor, at) => {
          expect(Math.abs(minor - (two?.[at] ?? 0))).toBeLessThanOrEqual(1)
        })
      }),
    )
  })

  test('every explanation ends in its own amount', () => {
    fc.assert(
      fc.property(anyOption(true).map(withCosts), horizons, (option, horizon) => {
        const totals = optionTotals(option, ask(horizon))
        for (const name of ['monthly', 'nrc', 'tco', 'effectiveMonthly', 'firstYear'] as const)
          expect(totals.explanations[name].steps.at(-1)?.value).toEqual({ money: totals[name] })
      }),
    )
  })
})
