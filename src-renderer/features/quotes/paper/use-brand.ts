import { useLive } from '#db/live'
import { myProfile } from '#db/profile'
import { livingQuotes, quoteOf } from '#db/quotes'
import type { Quote } from '#domain/quotes/quote'
import type { Profile } from '#domain/settings/profile'
import type { QuoteId } from '#domain/values/ids'
import { type Leaving, leavingOf } from '../copy'

export type Desk = {
  readonly profile: Profile
  /** The quote whose paper is looked after; null where the brand of all paper is. */
  readonly quote: Quote | null
  /** What the preview shows: that quote, or the one that was changed last; null while there is none. */
  readonly shown: Leaving | null
}

/** Null when the quote is gone. */
export const useDesk = (id: QuoteId | null): Desk | null | undefined =>
  useLive(async () => {
    const [profile, quote] = await Promise.all([myProfile(), id ? quoteOf(id) : undefined])
    if (!profile || (id && !quote)) return null
    const any = quote ?? (await livingQuotes()).find((one) => one.options.length > 0)
    const shown = any ? await leavingOf(quote ?? { ...any, paper: {} }) : null
    return { profile, quote: quote ?? null, shown }
  }, [id])
