import { useLive } from '#db/live'
import { quoteOf } from '#db/quotes'
import type { QuoteId } from '#domain/values/ids'
import { type Leaving, leavingOf } from '../copy'

/** What leaves the house of a quote, as it stands in the book; null when the quote is gone. */
export const useLeaving = (id: QuoteId): Leaving | null | undefined =>
  useLive(async () => {
    const quote = await quoteOf(id)
    return quote ? leavingOf(quote) : null
  }, [id])
