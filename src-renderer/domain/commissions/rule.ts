import type { Charge, ChargeKind } from '../clients/service'
import type { Currency } from '../values/currency'
import type { Day } from '../values/dates'
import type { Money } from '../values/money'
import type { Quantity, UnitPrice } from '../values/quantity'
import { type Rate, wholeRate } from '../values/rate'
import type { Agreement } from './agreement'

export const tierMeasures = ['seats', 'mrr', 'tcv', 'deals'] as const
/** Seats and deals are counts; monthly revenue (MRR) and total contract value (TCV) are minor units of the charge's currency. */
export type TierMeasure = (typeof tierMeasures)[number]

/** From this much on, the rate of the monthly charge: 16 % is 160000 parts per million, three times is 3000000. */
export type Tier = { readonly from: number; readonly rate: Rate }

/** From this month of service on, counted from 1. */
export type RampStep = { readonly month: number; readonly rate: Rate }

/**
 * How the payer works out the commission. `percent` uses the agreement's own rate on the charge without what is left out;
 * a rule that lacks a fact (margin without a cost, usage without a count) pays an unknown amount, never zero.
 */
export type Rule =
  | { readonly kind: 'percent'; readonly without: readonly ChargeKind[] }
  | { readonly kind: 'multiple'; readonly times: Rate }
  | { readonly kind: 'unit'; readonly price: UnitPrice }
  | { readonly kind: 'usage'; readonly price: UnitPrice; readonly unit: string }
  | { readonly kind: 'margin'; readonly rate: Rate }
  | {
      readonly kind: 'tiers'
      readonly by: TierMeasure
      /** `whole`: the tier reached pays everything. `marginal`: each tier pays what lies in it. */
      readonly how: 'whole' | 'marginal'
      readonly tiers: readonly Tier[]
    }
  | { readonly kind: 'ramp'; readonly steps: readonly RampStep[] }

export const ruleKinds = ['percent', 'multiple', 'unit', 'usage', 'margin', 'tiers', 'ramp'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** Residual: every month. Upfront: once, instead of a residual. SPIFF: once, on top of whatever else pays. */
export type Stream = 'residual' | 'upfront' | 'spiff'

export const windowKinds = ['quoted', 'signed', 'submitted', 'installed'] as const
export type WindowKind = (typeof windowKinds)[number]

/** What must be true of a sale before the agreement pays for it. Both ends of a window count. */
export type Condition =
  | { readonly kind: 'term'; readonly months: number }
  | { readonly kind: 'list-price' }
  | { readonly kind: 'new-customer' }
  | { readonly kind: 'new-location' }
  | { readonly kind: 'window'; readonly of: WindowKind; readonly from: Day | null; readonly by: Day | null }
  | { readonly kind: 'first-bill'; readonly days: number }

/** Ended in the month of service `from` to `to`, both counted: this part of what was paid is taken back. */
export type ClawbackStep = { readonly from: number; readonly to: number; readonly rate: Rate }

/**
 * Which part of a month a start, an end or a change counts for. `month-end`: what stands on the last day counts for the whole
 * month. `month-start`: what stands on the first. `days`: by actual days. `thirty`: by days of a month of thirty. `full`: a month
 * with any day of service counts whole, by its last one. `none`: a month without a day of it counts for nothing.
 */
export const prorations = ['month-end', 'month-start', 'days', 'thirty', 'full', 'none'] as const
export type Proration = (typeof prorations)[number]

/** Everything of an agreement beside its rate. Amounts stand in the currency of the charge; another currency is not limited. */
export type Terms = {
  readonly pays: Stream
  readonly conditions: readonly Condition[]
  /** The most that is paid for one account, a month or over its life. */
  readonly cap: { readonly amount: Money; readonly per: 'month' | 'account' } | null
  /** A month of one account below this is carried into the next, or lost. */
  readonly minimum: { readonly amount: Money; readonly below: 'carry' | 'forfeit' } | null
  /** Whether other SPIFFs are paid beside this one. */
  readonly stacks: boolean
  /** The SPIFF must be claimed by a day, or within days of the start of service; null when nothing has to be claimed. */
  readonly claim: { readonly by: Day } | { readonly days: number } | null
  readonly clawback: { readonly steps: readonly ClawbackStep[]; readonly residualToo: boolean } | null
  /** Paid on what the client was billed, or on what the supplier has collected. */
  readonly basis: 'billed' | 'collected'
  readonly proration: Proration
  /** The part of the commission that is paid while an account runs month to month after its term; absent pays all of it. */
  readonly afterTerm?: Rate
  /** Paid out in this currency at the payer's rate of the day; null pays in the currency of the charge. */
  readonly payout: Currency | null
}

export const plainTerms: Terms = {
  pays: 'residual',
  conditions: [],
  cap: null,
  minimum: null,
  stacks: true,
  claim: null,
  clawback: null,
  basis: 'billed',
  proration: 'month-end',
  payout: null,
}

const plainRule: Rule = { kind: 'percent', without: [] }

export const ruleOf = (agreement: Pick<Agreement, 'rule'>): Rule => agreement.rule ?? plainRule
export const termsOf = (agreement: Pick<Agreement, 'terms'>): Terms => agreement.terms ?? plainTerms

/** A rule of another kind to begin from: figures that are common in the trade, to be changed. */
export function blankRule(kind: RuleKind, currency: Currency, pays: Stream): Rule {
  if (kind === 'percent') return plainRule
  if (kind === 'multiple') return { kind, times: (3 * wholeRate) as Rate }
  if (kind === 'unit') return { kind, price: { micros: 2_000_000, currency } }
  if (kind === 'usage') return { kind, price: { micros: 10_000, currency }, unit: '' }
  if (kind === 'margin') return { kind, rate: (wholeRate / 2) as Rate }
  if (kind === 'ramp')
    return {
      kind,
      steps: [
        { month: 1, rate: (wholeRate / 10) as Rate },
        { month: 13, rate: ((wholeRate / 100) * 16) as Rate },
      ],
    }
  return {
    kind,
    by: 'seats',
    how: 'whole',
    tiers: [10, 25, 50].map((from, at) => ({
      from,
      rate: (pays === 'residual' ? ((14 + 2 * at) * wholeRate) / 100 : (2 + at) * wholeRate) as Rate,
    })),
  }
}

/** What a rule may look at, for one month of one account. Null is not known. */
export type Given = {
  readonly mrc: Money
  readonly nrc: Money | null
  readonly quantity: Quantity | null
  readonly termMonths: number
  /** Parts of the charge that are of a special kind. */
  readonly charges: readonly Charge[]
  /** What the supplier's service costs whoever resells it. */
  readonly cost: Money | null
  readonly usage: Quantity | null
  /** The how-many-eth deal of the year this is. */
  readonly dealNumber: number | null
  /** Month of service, counted from 1; null when the start is not known. */
  readonly number: number | null
}
