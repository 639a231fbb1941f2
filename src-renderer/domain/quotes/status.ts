import type { Day } from '../values/dates'
import type { Quote, QuoteStatus } from './quote'

/** What a quote is on a day: an open one past its validity has expired, without anyone writing it down. */
export function statusOn(quote: Pick<Quote, 'status' | 'validUntil'>, today: Day): QuoteStatus {
  const open = quote.status === 'draft' || quote.status === 'presented'
  return open && quote.validUntil !== null && quote.validUntil < today ? 'expired' : quote.status
}

/** Accepted, declined and superseded quotes are records: they are copied, not edited. */
export const isOpen = (quote: Pick<Quote, 'status'>): boolean => !settled.includes(quote.status)

const settled: readonly QuoteStatus[] = ['accepted', 'declined', 'superseded']
