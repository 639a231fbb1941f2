import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement } from '#domain/commissions/agreement'
import { type Earning, earnedMonths, expectedMonths, usageDay } from '#domain/commissions/expected'
import { runsOf } from '#domain/commissions/runs'
import { addMonths, type Month, monthOf, monthsBetween } from '#domain/values/dates'
import { anyRuled, anySale } from './any-ruled'
import { exactMonths } from './exact-months'

const told = (sale: Earning, rules: readonly Agreement[], from: Month, count: number) =>
  expectedMonths(sale, rules, from, count).map((one) => [
    one.usageMonth,
    one.amount.minor,
    one.agreementId,
    one.payMonth,
  ])
const world = [anySale, fc.array(anyRuled, { minLength: 1, maxLength: 6 })] as const

describe('for any agreements of any form', () => {
  test('the engine pays what a second one in exact fractions pays, with everybody’s part', () => {
    fc.assert(
      fc.property(
        ...world,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (sale, rules, skip, count) => {
          const from = addMonths(monthOf(sale.startsOn ?? '2022-01-01'), skip)
          const paid = earnedMonths(sale, rules, from, count).map(({ month, parts }) => ({
            month: month.usageMonth,
            payMonth: month.payMonth,
            agreementId: month.agreementId,
            commission: BigInt(parts.commission.minor),
            arrives: BigInt(month.amount.minor),
            own: BigInt(month.own.minor),
            others: parts.others.map(({ minor }) => BigInt(minor)),
            onTop: parts.onTop.map(({ minor }) => BigInt(minor)),
          }))
          expect(paid).toEqual(exactMonths(sale, rules, from, count))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the order in which they stand does not matter', () => {
    fc.assert(
      fc.property(...world, (sale, rules) => {
        expect(told(sale, rules.toReversed(), '2023-01', 36)).toEqual(told(sale, rules, '2023-01', 36))
      }),
    )
  })

  test('a window asked for is a window of the whole life, whatever is carried or used up', () => {
    fc.assert(
      fc.property(
        ...world,
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 1, max: 24 }),
        (sale, rules, skip, count) => {
          const start = monthOf(sale.startsOn ?? '2022-01-01')
          const from = addMonths(start, skip)
          const whole = told(sale, rules, start, skip + count)
          expect(told(sale, rules, from, count)).toEqual(whole.filter(([month]) => String(month) >= from))
        },
      ),
    )
  })

  test('an agreement from a later day changes no month before it', () => {
    fc.assert(
      fc.property(...world, anyRuled, (sale, rules, late) => {
        const early = (list: readonly Agreement[]) =>
          told(sale, list, '2022-01', 72).filter(([month]) => usageDay(sale, month as Month) < late.from)
        expect(early([...rules, late])).toEqual(early(rules))
      }),
    )
  })

  test('runs and months pay the same', () => {
    fc.assert(
      fc.property(...world, (sale, rules) => {
        const months = expectedMonths(sale, rules, '2022-06', 60)
        const byMonth = new Map<number, number>()
        for (const { first, end, net } of runsOf(sale, rules, '2022-06', 60))
          for (let at = first; at < end; at += 1) byMonth.set(at, (byMonth.get(at) ?? 0) + net)
        const paid = months.filter((one) => one.own.minor !== 0)
        expect([...byMonth].filter(([, net]) => net !== 0).sort(([a], [b]) => a - b)).toEqual(
          paid.map((one) => [monthsBetween('2022-06', one.usageMonth), one.own.minor]),
        )
      }),
    )
  })

  test('every amount ends its own explanation, with the rule and its version', () => {
    fc.assert(
      fc.property(...world, (sale, rules) => {
        for (const month of expectedMonths(sale, rules, '2023-01', 24)) {
          expect(month.explanation.amount).toEqual(month.amount)
          expect(month.explanation.steps.at(-1)?.value).toEqual({ money: month.amount })
          expect(month.explanation.rule?.id).toBe(month.agreementId)
        }
      }),
    )
  })
})
