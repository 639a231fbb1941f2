import type { Instant } from '../values/dates'
import type { NewId, QuoteId } from '../values/ids'
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

type Given = {
  readonly kept: readonly QuoteVersion[]
  readonly why: QuoteVersion['why']
  readonly note: string
  readonly at: Instant
  readonly newId: NewId
}

/**
 * The next version of a quote; null when the last one holds the same offer already, so that printing twice keeps one.
 * An acceptance is always kept, because it is what was signed, and so is what carries a note.
 */
export function nextVersion(quote: Quote, { kept, why, note, at, newId }: Given): QuoteVersion | null {
  const last = kept.reduce<QuoteVersion | null>(
    (newest, one) => (newest && newest.number > one.number ? newest : one),
    null,
  )
  if (last && why !== 'accepted' && note === '' && offerOf(last.quote) === offerOf(quote)) return null
  return { id: newId(), quoteId: quote.id, number: (last?.number ?? 0) + 1, at, why, note, quote }
}

/** What the client is offered, without what the house notes beside it. */
function offerOf(quote: Quote): string {
  const { status, acceptedId, acceptedOn, updatedAt, ...offer } = quote
  return JSON.stringify(Object.entries(offer).sort(([a], [b]) => (a < b ? -1 : 1)))
}
