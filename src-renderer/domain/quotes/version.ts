import type { Instant } from '../values/dates'
import type { QuoteId } from '../values/ids'
import type { Quote } from './quote'

/** A quote as it was when it left the house: never changed afterwards. */
export type QuoteVersion = {
  readonly id: string
  readonly quoteId: QuoteId
  /** Counts from 1 within its quote. */
  readonly number: number
  readonly at: Instant
  readonly why: 'presented' | 'exported' | 'accepted' | 'kept'
  readonly note: string
  readonly quote: Quote
}
