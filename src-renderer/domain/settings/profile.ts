import type { Brand } from '../quotes/paper'
import type { Currency } from '../values/currency'
import type { Instant } from '../values/dates'

/** `pseudo` is English made strange and mirrored: for whoever translates or checks the layout. */
export type Language = 'en' | 'es' | 'pseudo'

/** The one row that says whose book this is. Its absence means: first run. */
export type Profile = {
  readonly id: 'me'
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  /** Data URL of the logo, at most 256 KB; empty when there is none. */
  readonly logo: string
  /** Accent for exports, `#rrggbb`. */
  readonly brandColor: string
  /** Cover words, parts and templates of the paper; absent until the advisor changes them. */
  readonly brand?: Brand
  readonly currency: Currency
  readonly country: string
  readonly language: Language
  readonly theme: 'light' | 'dark' | 'system'
  readonly density: 'comfortable' | 'compact'
  readonly negative: 'minus' | 'parentheses'
  readonly paper: 'A4' | 'Letter'
  /** The sample book is loaded: rows whose id starts with `sample-` are removed in one click. */
  readonly sample: boolean
  readonly updatedAt: Instant
}

/** What a paper of the advisor says of who wrote it. */
export type Letterhead = Pick<Profile, 'name' | 'company' | 'email' | 'phone' | 'brandColor'>

export function letterheadOf(profile: Profile | undefined): Letterhead {
  const { name = '', company = '', email = '', phone = '', brandColor = '' } = profile ?? {}
  return { name, company, email, phone, brandColor }
}

/** How a paper to a payer or a payee speaks and writes amounts: the advisor's language, and English for whoever translates. */
export function paperReading(profile: Profile | undefined) {
  const language = profile?.language === 'es' ? 'es' : 'en'
  const locale = `${language}-${profile?.country ?? 'US'}`
  return { language, reading: { locale, negative: 'minus', currency: profile?.currency ?? 'USD' } } as const
}

/** A filter and sort that the advisor named, per list. */
export type SavedView = {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly query: Readonly<Record<string, unknown>>
}
