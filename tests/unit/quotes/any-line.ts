import fc from 'fast-check'
import type { PriceTier } from '#domain/catalog/catalog'
import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'
import { money } from '#domain/values/money'
import { quantity, unitPrice, units } from '#domain/values/quantity'
import { rate } from '#domain/values/rate'
import { quoteLine, quoteOption } from '../../fakes/rows'

const usd = (micros: number) => unitPrice(micros, 'USD')
const price = fc.integer({ min: 0, max: 90_000_000 }).map(usd)
const month = fc.integer({ min: 1, max: 50 })
const length = fc.integer({ min: 1, max: 30 })

/** Tiers from the first unit on, with distinct rising starts. */
export const anyTiers: fc.Arbitrary<readonly PriceTier[]> = fc
  .tuple(price, fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 3 }), fc.array(price, { minLength: 3 }))
  .map(([first, starts, prices]) => [
    { from: units(1), price: first },
    ...starts.map((from, at) => ({ from: units(from), price: prices[at] ?? first })),
  ])

const anyForm = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom({ kind: 'flat' as const }, { kind: 'once' as const }),
  fc.record({ kind: fc.constantFrom('volume' as const, 'graduated' as const), tiers: anyTiers }),
)
const anyEscalation = fc.oneof(
  fc.record({
    at: fc.constantFrom('year' as const, 'renewal' as const),
    percent: fc.integer({ min: -200_000, max: 300_000 }).map(rate),
  }),
  fc.record({
    at: fc.constantFrom('year' as const, 'renewal' as const),
    amount: fc.integer({ min: 0, max: 5_000_000 }).map(usd),
  }),
)
const anyPercent = fc.record({
  kind: fc.constant('percent' as const),
  off: fc.integer({ min: 0, max: 1_000_000 }).map(rate),
  fromMonth: month,
  months: length,
})
const anyUsage = fc.record({
  unit: fc.constant('GB'),
  expected: fc.integer({ min: 0, max: 90_000 }).map(quantity),
  included: fc.integer({ min: 0, max: 50_000 }).map(quantity),
  tiers: anyTiers,
})
const anyHardware = fc.oneof(
  fc.constant({ how: 'rented' as const }),
  length.map((months) => ({ how: 'leased' as const, months, buyout: null })),
)

/** A line with any mixture of what can be said about a price, in USD; `credits` may lower a month below nothing. */
export const anyLine = (credits: boolean): fc.Arbitrary<QuoteLine> =>
  fc
    .record(
      {
        form: anyForm,
        usage: anyUsage,
        minimum: fc.integer({ min: 1, max: 40_000 }).map(quantity),
        ramp: fc.array(
          fc.record({ fromMonth: month, quantity: fc.integer({ min: 1_000, max: 90_000 }).map(quantity) }),
          {
            maxLength: 3,
          },
        ),
        discounts: fc.array(
          credits
            ? fc.oneof(
                anyPercent,
                fc.record({
                  kind: fc.constant('credit' as const),
                  amount: fc.integer({ min: 1, max: 90_000 }).map((minor) => money(minor, 'USD')),
                  fromMonth: month,
                  months: length,
                }),
              )
            : anyPercent,
          { maxLength: 2 },
        ),
        escalation: anyEscalation,
        hardware: anyHardware,
        startMonth: fc.integer({ min: 1, max: 20 }),
        coTerm: fc.boolean(),
        promo: fc.record({
          freeMonths: fc.integer({ min: 1, max: 40 }),
          at: fc.constantFrom('start' as const, 'end' as const),
        }),
        includedIn: fc.constant('bundle'),
      },
      { requiredKeys: [] },
    )
    .chain((facts) =>
      fc
        .record({
          count: fc.integer({ min: 1_000, max: 90_000 }),
          micros: fc.integer({ min: 0, max: 90_000_000 }),
          once: fc.option(fc.integer({ min: 0, max: 90_000_000 })),
        })
        .map(({ count, micros, once }) => {
          const { form, ...others } = facts
          return quoteLine({
            ...others,
            ...(form && { form }),
            quantity: quantity(count),
            unitMrc: usd(micros),
            unitNrc: once === null ? null : usd(once),
          })
        }),
    )

export const anyOption = (credits: boolean): fc.Arbitrary<QuoteOption> =>
  fc
    .record({
      lines: fc.array(anyLine(credits), { minLength: 1, maxLength: 4 }),
      termMonths: fc.integer({ min: 1, max: 48 }),
      escalator: fc.integer({ min: -200_000, max: 300_000 }),
      autoRenew: fc.boolean(),
      renewMonths: fc.integer({ min: 0, max: 24 }),
    })
    .map(({ lines, escalator, ...facts }) =>
      quoteOption({
        ...facts,
        escalator: rate(escalator),
        lines: lines.map((line, at) => ({ ...line, id: `line-${at}` })),
      }),
    )
