import type { Day, Month } from './dates'
import type { Money } from './money'
import type { Rate } from './rate'

/** One step of an explanation: a word of the trade (a locale key) with what it stands for. */
export type ExplainStep = {
  readonly label: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly value:
    | { readonly money: Money }
    | { readonly rate: Rate }
    | { readonly text: string }
    | { readonly count: number }
    | { readonly day: Day }
    | { readonly month: Month }
}

/** Why an amount is what it is: inputs, rule and version, steps in order, rounding. The last step is the amount itself. */
export type Explanation = {
  readonly amount: Money
  readonly rule: { readonly id: string; readonly version: number; readonly name: string } | null
  readonly steps: readonly ExplainStep[]
  readonly rounding: 'half-away' | 'half-even' | 'down' | 'up' | null
}

/** A sentence that the domain has to say: a key of the `explain` namespace with values that the reader's language will format. */
export type Phrase = {
  readonly label: string
  readonly params?: Readonly<
    Record<string, string | number | { readonly money: Money } | { readonly rate: Rate } | { readonly day: Day }>
  >
}
