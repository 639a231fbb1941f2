import { useTranslation } from 'react-i18next'
import type { Phrase } from '#domain/values/explain'
import { type Format, useFormat } from './format'

/** Says a sentence of the domain in the reader's language. */
export function usePhrase(): (phrase: Phrase) => string {
  const { t } = useTranslation('explain')
  const format = useFormat()
  return ({ label, params = {} }) =>
    t(label, Object.fromEntries(Object.entries(params).map(([key, value]) => [key, textOf(value, format)])))
}

function textOf(value: NonNullable<Phrase['params']>[string], format: Format): string | number {
  if (typeof value !== 'object') return value
  if ('money' in value) return format.money(value.money)
  return 'rate' in value ? format.percent(value.rate) : format.day(value.day)
}
