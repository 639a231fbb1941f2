import { createInstance } from 'i18next'
import type { Wording } from '#export/wording'
import { cellWords } from '#features/quotes/editor/cell-words'
import englishDecide from '#locales/en/decide.json'
import english from '#locales/en/quotes.json'
import spanishDecide from '#locales/es/decide.json'
import spanish from '#locales/es/quotes.json'
import { formatter } from '#ui/format'

/** The real words and formats of a language, as the app hands them to its writers. */
export function wordingIn(language: 'en' | 'es', country = 'US'): Wording {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { quotes: english, decide: englishDecide },
      es: { quotes: spanish, decide: spanishDecide },
    },
    interpolation: { escapeValue: false },
  })
  const words = i18n.getFixedT(language, 'quotes')
  const t = (key: string, params: Record<string, unknown> = {}) => words(key, params)
  const format = formatter({ locale: `${language}-${country}`, negative: 'minus', currency: 'USD' })
  const { money, roundMoney, unitPrice, quantity, percent, day } = format
  const cell: Wording['cell'] = (one) => cellWords(one, t, format)
  return { language, direction: 'ltr', t, cell, money, roundMoney, unitPrice, quantity, percent, day }
}
