import fc from 'fast-check'
import { categories } from '#domain/catalog/category'
import type { Agreement, AgreementSplit } from '#domain/commissions/agreement'
import type { Earning } from '#domain/commissions/expected'
import { type Condition, plainTerms, prorations, type Rule, type Terms, windowKinds } from '#domain/commissions/rule'
import { addDays } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { quantity, unitPrice } from '#domain/values/quantity'
import { rate } from '#domain/values/rate'
import { anyAgreement, anyDay, anyEarning } from './any'

/** Agreements of every form, and sales that know enough for them: seats, costs, usage, promotions, changes of seats and charge. */
const anyRate = fc.integer({ min: 0, max: 3_000_000 }).map(rate)
const distinctSteps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
const anyPrice = fc.integer({ min: 0, max: 9_000_000 }).map((micros) => unitPrice(micros, 'USD'))
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: 'percent', without: ['taxes'] }),
  anyRate.map((times): Rule => ({ kind: 'multiple', times })),
  anyPrice.map((price): Rule => ({ kind: 'unit', price })),
  anyPrice.map((price): Rule => ({ kind: 'usage', price, unit: 'GB' })),
  anyRate.map((value): Rule => ({ kind: 'margin', rate: value })),
  {
    weight: 3,
    arbitrary: fc
      .record({
        by: fc.constantFrom('seats', 'seats', 'mrr', 'tcv', 'deals'),
        how: fc.constantFrom('whole', 'marginal'),
        froms: distinctSteps,
      })
      .map(
        ({ by, how, froms }): Rule => ({
          kind: 'tiers',
          by,
          how,
          tiers: froms.map((from, at) => ({
            from: by === 'mrr' ? from * 5_000 : by === 'tcv' ? from * 100_000 : from,
            rate: rate(100_000 * (at + 1)),
          })),
        }),
      ),
  },
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
  fc.constant<Condition>({ kind: 'new-customer' }),
  fc.constant<Condition>({ kind: 'new-location' }),
  fc.integer({ min: 0, max: 200 }).map((days): Condition => ({ kind: 'first-bill', days })),
  fc
    .record({ of: fc.constantFrom(...windowKinds), from: fc.option(anyDay), by: fc.option(anyDay) })
    .map((window): Condition => ({ kind: 'window', ...window })),
)
const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    pays: fc.constantFrom('residual', 'residual', 'residual', 'residual', 'residual', 'upfront', 'spiff'),
    conditions: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(anyCondition, { maxLength: 1 })),
    cap: fc.option(
      fc.record({ minor: fc.integer({ min: 0, max: 9_000_000 }), per: fc.constantFrom('month', 'account') }),
    ),
    minimum: fc.option(
      fc.record({ minor: fc.integer({ min: 0, max: 3_000_000 }), below: fc.constantFrom('carry', 'forfeit') }),
    ),
    proration: fc.constantFrom(...prorations),
    afterTerm: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(rate)),
  })
  .map(({ cap, minimum, afterTerm, ...terms }) => ({
    ...plainTerms,
    ...terms,
    ...(afterTerm !== null && { afterTerm }),
    cap: cap && { amount: money(cap.minor, 'USD'), per: cap.per },
    minimum: minimum && { amount: money(minimum.minor, 'USD'), below: minimum.below },
  }))
const anySplits: fc.Arbitrary<readonly AgreementSplit[]> = fc
  .array(
    fc.record({
      share: fc.integer({ min: 0, max: 300_000 }).map(rate),
      onTop: fc.constantFrom(false, false, true),
      paidBy: fc.constantFrom('payer', 'advisor'),
    }),
    { maxLength: 3 },
  )
  .map((list) => list.map((one, at) => ({ payee: `Payee ${String(at)}`, ...one })))
const wide = fc.record({
  supplierId: fc.constantFrom(null, null, null, 'supplier-1'),
  category: fc.constantFrom(null, null, null, categories[0] ?? null),
  offeringId: fc.constantFrom(null, null, null, 'offering-1'),
  from: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2022-01-01', days)),
  lasts: fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 2 }),
  deletedAt: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
})
const scopes = { account: fc.constantFrom(null, null, null, '0001'), deal: fc.constantFrom(null, null, null, 'deal-1') }

export const anyRuled: fc.Arbitrary<Agreement> = fc
  .record({
    plain: anyAgreement,
    wide,
    rule: fc.option(anyRule),
    terms: fc.option(anyTerms),
    splits: anySplits,
    ...scopes,
  })
  .map(({ plain, wide: { lasts, ...scope }, rule, terms, splits, account, deal }) => ({
    ...plain,
    ...scope,
    to: lasts === null ? null : addDays(scope.from, lasts),
    splits,
    account,
    opportunityId: deal,
    ...(rule && { rule }),
    ...(terms && { terms }),
  }))
export const anySale: fc.Arbitrary<Earning> = fc
  .record({
    plain: anyEarning,
    startsOn: fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2022-01-01', days)),
    distributorId: fc.constantFrom('distributor-1', 'distributor-1', 'distributor-1', 'distributor-1', null),
    category: fc.constantFrom(...categories.slice(0, 1)),
    lasts: fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 1 }),
    seats: fc.integer({ min: 0, max: 90_000 }),
    cost: fc.option(fc.integer({ min: 0, max: 400_000 })),
    usage: fc.option(fc.integer({ min: 0, max: 9_000_000 }).map(quantity)),
    taxes: fc.integer({ min: 0, max: 10_000 }),
    list: fc.option(fc.integer({ min: 0, max: 500_000_000 })),
    newCustomer: fc.option(fc.boolean()),
    newLocation: fc.option(fc.boolean()),
    dealNumber: fc.option(fc.integer({ min: 1, max: 70 })),
    renews: fc.boolean(),
    days: fc.record({ quotedOn: fc.option(anyDay), signedOn: fc.option(anyDay), submittedOn: fc.option(anyDay) }),
    account: fc.constantFrom('', '0001'),
    opportunityId: fc.constantFrom(null, 'deal-1'),
    reductions: fc.oneof(
      fc.constant([]),
      fc.array(
        fc.record({
          fromMonth: fc.integer({ min: 1, max: 30 }),
          months: fc.integer({ min: 1, max: 12 }),
          less: fc.integer({ min: 1, max: 3_000_000 }).map((minor) => money(minor, 'USD')),
        }),
        { maxLength: 2 },
      ),
    ),
    steady: fc.boolean(),
    moves: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 900 }), minor: fc.integer({ min: 0, max: 5_000_000 }) }),
      { maxLength: 3 },
    ),
  })
  .map(({ plain, startsOn, lasts, seats, cost, taxes, list, moves, steady, days, ...facts }) => ({
    ...plain,
    ...days,
    ...facts,
    startsOn,
    endsOn: lasts === null ? null : addDays(startsOn, lasts),
    quantity: quantity(seats),
    cost: cost === null ? null : money(cost, 'USD'),
    listMrc: list === null ? null : money(list, 'USD'),
    charges: [{ kind: 'taxes' as const, mrc: money(taxes, 'USD') }],
    changes: steady
      ? []
      : [
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
