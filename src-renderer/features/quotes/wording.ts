import i18next, { type i18n } from 'i18next'
import type { Profile } from '#domain/settings/profile'
import type { Wording } from '#export/wording'
import { formatter, type Reading } from '#ui/format'
import { cellWords } from './editor/cell-words'

/** Who reads a paper: the language that it is written in, and the country whose figures and dates it has. */
export type Reader = { readonly language: Profile['language']; readonly country: string }

/** Figures as the reader's country writes them; minus signs, because parentheses are a screen's habit. */
export const readingOf = ({ language, country }: Reader, currency: Reading['currency']): Reading => ({
  locale: `${tagOf(language)}-${country || 'US'}`,
  negative: 'minus',
  currency,
})

/** The words and figures of a file in its reader's language, which is read first when nobody spoke it yet. */
export async function wordingFor(reader: Reader, currency: Reading['currency']): Promise<Wording> {
  const { language } = reader
  await i18next.loadLanguages(language)
  const words = i18next.getFixedT(language, 'quotes')
  const t: Wording['t'] = (key, params = {}) => words(key, params)
  const format = formatter(readingOf(reader, currency))
  const { money, roundMoney, unitPrice, quantity, percent, day } = format
  const cell: Wording['cell'] = (one) => cellWords(one, t, format)
  return {
    language: tagOf(language),
    direction: directionOf(language),
    t,
    cell,
    money,
    roundMoney,
    unitPrice,
    quantity,
    percent,
    day,
  }
}

/** A voice in one language, beside the one that the screen speaks. */
export type Speaker = { readonly i18n: i18n; readonly tag: string; readonly direction: 'ltr' | 'rtl' }

export async function speakerFor(language: Profile['language']): Promise<Speaker> {
  await i18next.loadLanguages(language)
  const own = i18next.cloneInstance({ lng: language })
  await own.changeLanguage(language)
  return { i18n: own, tag: tagOf(language), direction: directionOf(language) }
}

const tagOf = (language: Profile['language']): string => (language === 'pseudo' ? 'en' : language)
const directionOf = (language: Profile['language']): 'ltr' | 'rtl' => (language === 'pseudo' ? 'rtl' : 'ltr')
