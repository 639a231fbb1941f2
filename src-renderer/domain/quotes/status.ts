import type { Day } from '../values/dates'
import type { Quote, QuoteStatus } from './quote'

/** What a quote is on a day: an open one past its validity has expired, without anyone writing it down. */
export function statusOn(quote: Pick<Quote, 'status' | 'validUntil'>, today: Day): QuoteStatus {
  return isOpen(quote) && quote.validUntil !== null && quote.validUntil < today ? 'expired' : quote.status
}

/** Accepted, declined and superseded quotes are records: they are copied, not edited. */
export const isOpen = (quote: Pick<Quote, 'status'>): boolean => !settled.includes(quote.status)

/**
 * What a person may make of a quote by saying so. Acceptance is an act of its own, with orders; expiry comes by itself and
 * goes with a later validity; an accepted quote stays what it is, and a replaced one is copied.
 */
export const nextStatuses = ({ status }: Pick<Quote, 'status'>): readonly QuoteStatus[] => transitions[status]

export const mayBecome = (quote: Pick<Quote, 'status'>, status: QuoteStatus): boolean =>
  transitions[quote.status].includes(status)

const settled: readonly QuoteStatus[] = ['accepted', 'declined', 'superseded']

const transitions: Readonly<Record<QuoteStatus, readonly QuoteStatus[]>> = {
  draft: ['presented', 'declined', 'superseded'],
  presented: ['draft', 'declined', 'superseded'],
  expired: ['draft', 'presented', 'declined', 'superseded'],
  declined: ['draft'],
  accepted: [],
  superseded: [],
}
