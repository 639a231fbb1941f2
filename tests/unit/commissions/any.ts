import fc from 'fast-check'
import { categories } from '#domain/catalog/category'
import type { Agreement } from '#domain/commissions/agreement'
import type { Earning } from '#domain/commissions/expected'
import { addDays, type Day } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { rate } from '#domain/values/rate'
import { agreement } from '../../fakes/rows'

/** Agreements and earnings of a small world, so that they meet often. */
export const anyDay = fc.integer({ min: 0, max: 2200 }).map((days): Day => addDays('2022-01-01', days))
const oneOf = <const Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const anyRate = fc.integer({ min: 0, max: 1_000_000 }).map(rate)
const anyCategory = fc.constantFrom(...categories.slice(0, 2))

export const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 4 }),
    supplierId: oneOf(null, null, 'supplier-1', 'supplier-2'),
    category: fc.option(anyCategory),
    offeringId: oneOf(null, null, null, 'offering-1'),
    from: anyDay,
    days: fc.option(fc.integer({ min: 0, max: 900 })),
    residual: anyRate,
    advisorShare: anyRate,
    splits: fc
      .array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 3 })
      .map((shares) => shares.map((share, index) => ({ payee: `Payee ${String(index)}`, share: rate(share) }))),
    duration: fc.oneof(
      fc.constant({ kind: 'evergreen' } as const),
      fc.constant({ kind: 'term' } as const),
      fc.integer({ min: 1, max: 40 }).map((months) => ({ kind: 'months', months }) as const),
    ),
    lagMonths: fc.integer({ min: 0, max: 4 }),
    rounding: oneOf('half-away', 'half-even', 'down', 'up'),
    deletedAt: oneOf(0, 0, 0, 0, 1),
  })
  .map(({ days, ...facts }) => agreement({ ...facts, to: days === null ? null : addDays(facts.from, days) }))

export const anyEarning: fc.Arbitrary<Earning> = fc
  .record({
    supplierId: oneOf('supplier-1', 'supplier-2'),
    distributorId: oneOf('distributor-1', 'distributor-1', 'distributor-2', null),
    category: anyCategory,
    offeringId: oneOf(null, 'offering-1'),
    minor: fc.integer({ min: -5_000_000, max: 500_000_000 }),
    startsOn: fc.option(anyDay),
    termMonths: fc.integer({ min: 0, max: 60 }),
    lasts: fc.option(fc.integer({ min: 0, max: 1500 })),
  })
  .map(({ minor, lasts, startsOn, ...facts }) => ({
    id: 'service-1',
    kind: 'service' as const,
    ...facts,
    startsOn,
    mrc: money(minor, 'USD'),
    endsOn: lasts === null ? null : addDays(startsOn ?? '2022-01-01', lasts),
  }))
