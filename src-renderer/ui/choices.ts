import { countries } from '#domain/values/countries'
import { useFormat } from './format'

/** Countries by their name in the reader's language. */
export function useCountryChoices(): { value: string; label: string }[] {
  const { locale } = useFormat()
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** Currencies by code and name; the common ones of the trade come first. */
export function useCurrencyChoices(): { value: string; label: string }[] {
  const { locale } = useFormat()
  const names = new Intl.DisplayNames([locale], { type: 'currency' })
  const codes = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code))
  return [...common, ...codes].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
}

const common = ['USD', 'CAD', 'EUR', 'GBP', 'MXN', 'AUD']

/** Each language by its own name, for who does not read the one that the app speaks. */
export const languageNames = { en: 'English', es: 'Español' } as const
