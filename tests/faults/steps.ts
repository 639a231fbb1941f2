import fc from 'fast-check'
import type { Fault } from '../distributor/faults.ts'
import type { Cut } from './mortal.ts'

/** One thing that happens to the machine, its person, its clock or its line. */
export type Step =
  | { readonly do: 'submit'; readonly opportunity: number; readonly distributor: number }
  | { readonly do: 'take-back' | 'withdraw' | 'extend'; readonly which: number }
  /** One side changes a field of what is held. */
  | { readonly do: 'edit' | 'their-edit'; readonly which: number; readonly field: 'notes' | 'need' }
  | { readonly do: 'undo' | 'send-again' }
  | { readonly do: 'network'; readonly online: boolean; readonly up: boolean }
  | { readonly do: 'faults'; readonly faults: readonly (Fault | null)[] }
  | { readonly do: 'pass' | 'jump'; readonly ms: number }
  | { readonly do: 'review'; readonly which: number; readonly status: string }
  | {
      readonly do: 'drain'
      readonly mood: 'due' | 'eager'
      readonly cut: Cut | null
      /** What the person does while it runs. */
      readonly meanwhile: Step | null
    }

/** A mistake put in on purpose, which the harness must catch. */
export type Bug = 'new-key-each-try' | 'silence-is-success' | 'any-version' | null

const hour = 3_600_000
const which = fc.nat({ max: 12 })
const field = fc.constantFrom('notes' as const, 'need' as const)

const kinds: readonly Fault['kind'][] = [
  'unauthorized',
  'in-flight',
  'invalid',
  'busy',
  'unavailable',
  'error',
  'reset',
  'silent',
  'slow',
  'truncated',
  'html',
  'redirect',
  'other-deal',
  'huge',
]

const fault: fc.Arbitrary<Fault> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    after: fc.boolean(),
    retryAfter: fc.constantFrom('0', '5', '3600', '99999999', 'soon', 'Tue, 24 Nov 2026 09:30:00 GMT'),
  })
  .map(({ kind, after, retryAfter }) =>
    kind === 'busy' || kind === 'unavailable'
      ? { kind, retryAfter }
      : { kind, after: after && kind !== 'invalid' && kind !== 'unauthorized' && kind !== 'in-flight' },
  )

const submit: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('submit' as const),
  opportunity: fc.nat({ max: 2 }),
  distributor: fc.nat({ max: 1 }),
})
const person: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: submit },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('take-back' as const, 'withdraw' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('extend' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), which, field }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'send-again' as const) }) },
)
const cut: fc.Arbitrary<Cut | null> = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 24 }), after: fc.boolean() }),
  { freq: 3 },
)
const meanwhile: fc.Arbitrary<Step | null> = fc.option(person, { freq: 3 })
const drain: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('drain' as const),
  mood: fc.constantFrom('due' as const, 'eager' as const),
  cut,
  meanwhile,
})
const passing = fc.constantFrom(1000, 45_000, 10 * 60_000, 7 * hour, 25 * hour, 80 * hour)
const far = 24 * 365 * 10 * hour

/**
 * A schedule, and whether the distributor refuses a reference that it holds already. Without that help only the keys (kept 72 hours) and the
 * look-up after a day keep a deal single, so there the clock is never set back by more than the two days between.
 */
export const schedule: fc.Arbitrary<{ readonly uniqueReferences: boolean; readonly steps: readonly Step[] }> = fc
  .boolean()
  .chain((uniqueReferences) => {
    const jumps = uniqueReferences ? [-far, far, -30 * hour, 30 * hour] : [far, hour, -1000]
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 6, arbitrary: person },
      { weight: 7, arbitrary: drain },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('faults' as const),
          faults: fc.array(fc.option(fault, { freq: 4 }), { minLength: 1, maxLength: 4 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('network' as const), online: fc.boolean(), up: fc.boolean() }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: passing }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(...jumps) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('their-edit' as const), which, field }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('review' as const),
          which,
          status: fc.constantFrom('under-review', 'approved', 'rejected', 'expired', 'On hold (legal)'),
        }),
      },
    )
    return fc.record({
      uniqueReferences: fc.constant(uniqueReferences),
      steps: fc.array(step, { minLength: 4, maxLength: 16 }),
    })
  })
