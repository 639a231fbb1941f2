import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corrected, withChange, withoutChange } from '#domain/clients/changes'
import { contractOf } from '#domain/clients/contract'
import type { Service } from '#domain/clients/service'
import { monthCharge } from '#domain/commissions/charge'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { forecast, sourcesOf, totalOfLine } from '#domain/commissions/forecast'
import { type Proration, plainTerms, prorations } from '#domain/commissions/rule'
import { addDays, addMonths, type Day } from '#domain/values/dates'
import { money, toDecimal } from '#domain/values/money'
import { units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { agreement, service } from '../../fakes/rows'

const today: Day = '2026-11-24'
const usd = (major: number) => money(major * 100, 'USD')
const begun = service({ startsOn: '2026-01-01', quantity: units(30), mrc: usd(300), autoRenew: true })
const grown = withChange(begun, { on: '2026-04-11', quantity: units(60), mrc: usd(600) }, today)
const rule = (proration: Proration) =>
  agreement({ residual: percent(100), advisorShare: percent(100), terms: { ...plainTerms, proration } })
const amounts = (one: Service, proration: Proration, from: '2026-03' | '2026-05' = '2026-03', count = 3) =>
  expectedMonths(earningOfService(one), [rule(proration)], from, count).map((month) => toDecimal(month.amount))

describe('moves, adds and changes of a service', () => {
  test('a change keeps what was before, and the service shows what stands today', () => {
    expect(grown.changes?.map((one) => [one.on, one.mrc.minor])).toEqual([
      ['2026-01-01', 30_000],
      ['2026-04-11', 60_000],
    ])
    expect([grown.mrc, grown.quantity]).toEqual([usd(600), units(60)])
  })

  test('a change to come leaves the charge of today alone', () => {
    const later = withChange(begun, { on: '2027-02-01', quantity: units(5), mrc: usd(50) }, today)
    expect(later.mrc).toEqual(usd(300))
    expect(amounts(later, 'month-end')).toEqual(['300.00', '300.00', '300.00'])
    const after = expectedMonths(earningOfService(later), [rule('month-end')], '2027-01', 2)
    expect(after.map((one) => toDecimal(one.amount))).toEqual(['300.00', '50.00'])
  })

  test('taken back, the service is as it was', () => {
    expect(withoutChange(grown, '2026-04-11', today)).toEqual({ ...begun, changes: [] })
  })

  test('a correction of the charge corrects the change in force and none before', () => {
    const mended = { ...grown, ...corrected(grown, { mrc: usd(610) }, today) }
    expect(mended.changes?.map((one) => one.mrc)).toEqual([usd(300), usd(610)])
    expect(corrected(begun, { mrc: usd(1) }, today)).toEqual({ mrc: usd(1) })
  })
})

test('seats added to a running service end with it: at its term, at its cancellation and in what is at risk', () => {
  const contract = { ...begun, termMonths: 12, autoRenew: false }
  const added = withChange(contract, { on: '2026-09-15', quantity: units(60), mrc: usd(600) }, today)
  expect(contractOf(added, today)).toEqual(contractOf(contract, today))
  expect(contractOf(added, today).endsOn).toBe('2026-12-31')
  const byTerm = { ...rule('month-end'), duration: { kind: 'term' } as const, lagMonths: 0 }
  const paid = (one: Service) =>
    expectedMonths(earningOfService(one), [byTerm], '2026-10', 6).map((month) => [
      month.usageMonth,
      toDecimal(month.amount),
    ])
  expect(paid(added)).toEqual([
    ['2026-10', '600.00'],
    ['2026-11', '600.00'],
    ['2026-12', '600.00'],
  ])
  expect(paid({ ...added, cancelledOn: '2026-11-30' })).toEqual(paid(added).slice(0, 2))
  const evergreen = { ...rule('month-end'), lagMonths: 0 }
  const [line] = forecast(sourcesOf([added], [], today), [evergreen], '2026-12', 3, () => '').lines
  expect([line?.booked, line?.atRisk]).toEqual([
    [60_000, 0, 0],
    [0, 60_000, 60_000],
  ])
})

describe('the month of a change, by named convention', () => {
  test.each([
    ['month-end', ['300.00', '600.00', '600.00']],
    ['month-start', ['300.00', '300.00', '600.00']],
    // April: 10 of 30 days at 300, 20 of 30 at 600.
    ['days', ['300.00', '500.00', '600.00']],
    ['thirty', ['300.00', '500.00', '600.00']],
  ] as const)('%s', (proration, expected) => {
    expect(amounts(grown, proration)).toEqual(expected)
  })

  test('a start and an end inside a month count by the convention too', () => {
    const short = service({ startsOn: '2026-05-17', cancelledOn: '2026-07-10', mrc: usd(310), quantity: units(31) })
    expect(amounts(short, 'month-end', '2026-05')).toEqual(['310.00', '310.00'])
    expect(amounts(short, 'month-start', '2026-05')).toEqual(['310.00', '310.00'])
    // 15 of 31 days in May; 10 of 31 in July.
    expect(amounts(short, 'days', '2026-05')).toEqual(['150.00', '310.00', '100.00'])
    // 14 of 30 days in May, because a month of thirty ends with its 30th.
    expect(amounts(short, 'thirty', '2026-05')).toEqual(['144.67', '310.00', '103.33'])
  })

  test('seats go down as they go up', () => {
    const smaller = withChange(begun, { on: '2026-04-01', quantity: units(10), mrc: usd(100) }, today)
    for (const proration of prorations) expect(amounts(smaller, proration)).toEqual(['300.00', '100.00', '100.00'])
  })

  test('a prorated month says how many of its days counted', () => {
    const [, april] = expectedMonths(earningOfService(grown), [rule('days')], '2026-03', 2)
    expect(april?.explanation.steps.find((step) => step.label === 'residual.usage-part')?.params).toEqual({
      days: 30,
      of: 30,
    })
  })
})

describe('for any history', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days))
  const anyHistory = fc
    .record({
      startsOn: anyDay,
      lasts: fc.option(fc.integer({ min: 1, max: 700 })),
      moves: fc.array(fc.record({ on: anyDay, count: fc.integer({ min: 1, max: 90 }) }), { maxLength: 5 }),
    })
    .map(({ startsOn, lasts, moves }) => {
      const first = service({
        startsOn,
        mrc: usd(310),
        quantity: units(31),
        cancelledOn: lasts === null ? null : addDays(startsOn, lasts),
      })
      return moves.reduce(
        (one, { on, count }) => withChange(one, { on, quantity: units(count), mrc: usd(count * 10) }, today),
        first,
      )
    })

  test('spans tell what each month asked alone tells, under every convention', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...prorations), (one, proration) => {
        const earning = earningOfService(one)
        const told = new Map(
          expectedMonths(earning, [rule(proration)], '2025-01', 36).map((month) => [
            month.usageMonth,
            month.amount.minor,
          ]),
        )
        for (let at = 0; at < 36; at += 1) {
          const month = addMonths('2025-01', at)
          if (one.startsOn && month < one.startsOn.slice(0, 7)) continue
          expect(told.get(month) ?? null).toBe(monthCharge(earning, month, proration)?.mrc.minor ?? null)
        }
      }),
    )
  })

  test('the forecast adds the same months', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...prorations), (one, proration) => {
        const rules = [rule(proration)]
        const due = expectedMonths(earningOfService(one), rules, '2024-01', 60)
          .filter((month) => month.payMonth >= '2025-06' && month.payMonth < '2027-06')
          .reduce((sum, month) => sum + month.amount.minor, 0)
        const { lines } = forecast(sourcesOf([one], [], today), rules, '2025-06', 24, () => '')
        expect(lines.reduce((sum, line) => sum + totalOfLine(line).minor, 0)).toBe(due)
      }),
    )
  })
})
