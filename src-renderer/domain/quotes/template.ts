import type { Instant } from '../values/dates'
import type { Quote } from './quote'

/** What a new quote may start from: its options, lines and words, without client, number or dates. */
export type QuoteTemplate = {
  readonly id: string
  readonly name: string
  readonly options: Quote['options']
  readonly horizonMonths: number
  readonly assumptions: string
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}
