import type { DealPerson } from '../deals/people'
import type { Currency } from '../values/currency'
import type { Day, Instant } from '../values/dates'
import type { ClientId, DistributorId, OfferingId, OpportunityId, OptionId, QuoteId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity, UnitPrice } from '../values/quantity'
import type { Rate } from '../values/rate'
import type { LineInstall, OptionInstall } from './install-plan'
import type { Answer, Need } from './need'
import type { QuotePaper } from './paper'
import type { LinePricing, OptionPricing, QuotePricing } from './pricing'
import type { QuoteAcceptance } from './signature'

export const stages = ['lead', 'qualified', 'quoting', 'deciding', 'won', 'lost'] as const
export type Stage = (typeof stages)[number]

export type Opportunity = {
  readonly id: OpportunityId
  readonly clientId: ClientId
  readonly name: string
  readonly stage: Stage
  /** Expected monthly charge; null when it is not known yet. */
  readonly mrc: Money | null
  readonly expectedCloseOn: Day | null
  readonly nextStep: string
  readonly source: string
  /** The client's words for what they need. */
  readonly need: string
  readonly currentProvider: string
  readonly currentMrc: Money | null
  readonly contractEndsOn: Day | null
  readonly closedOn: Day | null
  readonly closeReason: string
  /** Who works on it beside the advisor; absent for a deal of the first release. */
  readonly people?: readonly DealPerson[]
  /** When the stage last changed. */
  readonly stageAt: Instant
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

export type Promo = { readonly freeMonths: number; readonly at: 'start' | 'end' }

export type QuoteLine = {
  readonly id: string
  readonly supplierId: SupplierId
  readonly offeringId: OfferingId | null
  readonly description: string
  readonly unit: string
  readonly quantity: Quantity
  /** Null means missing: shown as missing and named in the totals, never counted as zero. */
  readonly unitMrc: UnitPrice | null
  readonly unitNrc: UnitPrice | null
  readonly promo: Promo | null
  /** Optional lines are shown but stay outside the totals. */
  readonly optional: boolean
} & LinePricing &
  LineInstall

/** One column of the comparison. */
export type QuoteOption = {
  readonly id: OptionId
  readonly name: string
  readonly distributorId: DistributorId | null
  readonly termMonths: number
  /** Yearly price increase, compounded each 12 months. */
  readonly escalator: Rate
  readonly autoRenew: boolean
  readonly renewMonths: number
  readonly noticeDays: number
  readonly installDays: number | null
  readonly sla: string
  readonly supplierQuote: string
  readonly lines: readonly QuoteLine[]
  /** How it answers the quote's needs; what is not listed is not answered. */
  readonly answers?: readonly Answer[]
} & OptionPricing &
  OptionInstall

export const quoteStatuses = ['draft', 'presented', 'accepted', 'declined', 'expired', 'superseded'] as const
export type QuoteStatus = (typeof quoteStatuses)[number]

export type Quote = {
  readonly id: QuoteId
  readonly clientId: ClientId
  readonly opportunityId: OpportunityId
  readonly number: string
  readonly title: string
  readonly status: QuoteStatus
  readonly currency: Currency
  readonly horizonMonths: number
  readonly need: string
  /** What the client pays now; null when it is not known. */
  readonly today: { readonly name: string; readonly mrc: Money } | null
  readonly options: readonly QuoteOption[]
  readonly recommendedId: OptionId | null
  readonly acceptedId: OptionId | null
  readonly acceptedOn: Day | null
  /** Who accepted it, and the document that was accepted; absent where nobody signed in the app. */
  readonly acceptance?: QuoteAcceptance
  readonly validUntil: Day | null
  readonly assumptions: string
  /** What the client decides by; none until someone states it. */
  readonly needs?: readonly Need[]
  /** The day from which install plans count; absent until someone chooses one. */
  readonly signOn?: Day | null
  /** How its paper differs from the brand. */
  readonly paper?: QuotePaper
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
} & QuotePricing
