import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement } from '#domain/commissions/agreement'
import { type Earning, expectedMonths, usageDay } from '#domain/commissions/expected'
import { type Condition, plainTerms, prorations, type Rule, type Terms } from '#domain/commissions/rule'
import { runsOf } from '#domain/commissions/runs'
import { addDays, addMonths, type Month, monthOf, monthsBetween } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { quantity, unitPrice } from '#domain/values/quantity'
import { rate } from '#domain/values/rate'
import { anyAgreement, anyDay, anyEarning } from './any'

const anyRate = fc.integer({ min: 0, max: 3_000_000 }).map(rate)
const distinctSteps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: 'percent', without: ['taxes'] }),
  anyRate.map((times): Rule => ({ kind: 'multiple', times })),
  fc.integer({ min: 0, max: 9_000_000 }).map((micros): Rule => ({ kind: 'unit', price: unitPrice(micros, 'USD') })),
  anyRate.map((value): Rule => ({ kind: 'margin', rate: value })),
  fc
    .record({
      by: fc.constantFrom('seats', 'mrr', 'tcv'),
      how: fc.constantFrom('whole', 'marginal'),
      froms: distinctSteps,
    })
    .map(
      ({ by, how, froms }): Rule => ({
        kind: 'tiers',
        by,
        how,
        tiers: froms.map((from, at) => ({ from, rate: rate(100_000 * (at + 1)) })),
      }),
    ),
  distinctSteps.map(
    (months): Rule => ({
      kind: 'ramp',
      steps: months.map((month, at) => ({ month, rate: rate(50_000 * (at + 1)) })),
    }),
  ),
)
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((months): Condition => ({ kind: 'term', months })),
  fc.constant<Condition>({ kind: 'list-price' }),
  anyDay.map((by): Condition => ({ kind: 'window', of: 'installed', from: null, by })),
)
const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    pays: fc.constantFrom('residual', 'residual', 'upfront', 'spiff'),
    conditions: fc.array(anyCondition, { maxLength: 1 }),
    cap: fc.option(
      fc.record({ minor: fc.integer({ min: 0, max: 900_000 }), per: fc.constantFrom('month', 'account') }),
    ),
    minimum: fc.option(
      fc.record({ minor: fc.integer({ min: 0, max: 900_000 }), below: fc.constantFrom('carry', 'forfeit') }),
    ),
    proration: fc.constantFrom(...prorations),
  })
  .map(({ cap, minimum, ...terms }) => ({
    ...plainTerms,
    ...terms,
    cap: cap && { amount: money(cap.minor, 'USD'), per: cap.per },
    minimum: minimum && { amount: money(minimum.minor, 'USD'), below: minimum.below },
  }))
const anyRuled: fc.Arbitrary<Agreement> = fc
  .record({ plain: anyAgreement, rule: fc.option(anyRule), terms: fc.option(anyTerms) })
  .map(({ plain, rule, terms }) => ({ ...plain, ...(rule && { rule }), ...(terms && { terms }) }))
const anySale: fc.Arbitrary<Earning> = fc
  .record({
    plain: anyEarning,
    startsOn: anyDay,
    seats: fc.integer({ min: 0, max: 90_000 }),
    cost: fc.option(fc.integer({ min: 0, max: 400_000 })),
    taxes: fc.integer({ min: 0, max: 10_000 }),
    moves: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 900 }), minor: fc.integer({ min: 0, max: 5_000_000 }) }),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ plain, startsOn, seats, cost, taxes, moves }) => ({
    ...plain,
    startsOn,
    endsOn: plain.endsOn && plain.endsOn < startsOn ? startsOn : plain.endsOn,
    quantity: quantity(seats),
    cost: cost === null ? null : money(cost, 'USD'),
    charges: [{ kind: 'taxes' as const, mrc: money(taxes, 'USD') }],
    changes: [
      { on: startsOn, quantity: quantity(seats), mrc: plain.mrc },
      ...moves
        .map(({ after, minor }) => ({
          on: addDays(startsOn, after),
          quantity: quantity(seats + 1000),
          mrc: money(minor, 'USD'),
        }))
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ],
  }))

const told = (sale: Earning, rules: readonly Agreement[], from: Month, count: number) =>
  expectedMonths(sale, rules, from, count).map((one) => [
    one.usageMonth,
    one.amount.minor,
    one.agreementId,
    one.payMonth,
  ])
const world = [anySale, fc.array(anyRuled, { maxLength: 6 })] as const

describe('for any agreements of any form', () => {
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
        const paid = months.filter((one) => one.amount.minor !== 0)
        expect([...byMonth].filter(([, net]) => net !== 0).sort(([a], [b]) => a - b)).toEqual(
          paid.map((one) => [monthsBetween('2022-06', one.usageMonth), one.amount.minor]),
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
