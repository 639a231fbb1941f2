import type { TFunction } from 'i18next'
import type { FieldValue } from '#domain/deals/amendment'
import { isBeside } from '#domain/deals/extra'
import type { AnyField } from '#domain/deals/registration'
import { type Day, isDay } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import type { Quantity } from '#domain/values/quantity'
import type { Format } from '#ui/format'

/** A field's value as its reader writes it; empty when it is not given. */
export function fieldText(field: AnyField, value: FieldValue, format: Format, t: TFunction): string {
  if (value === null || value === '') return ''
  if (isBeside(field)) return extraText(String(value), format, t)
  switch (field) {
    case 'category':
      return t(`ui:category.${String(value)}`)
    case 'country':
      return countryName(String(value), format.locale)
    case 'seats':
      return format.quantity(value as Quantity)
    case 'estimatedMrc':
      return format.moneyCode(value as Money)
    case 'expectedClose':
    case 'contractEnds':
      return format.day(value as Day)
    default:
      return typeof value === 'number' ? format.number(value) : String(value)
  }
}

/** A value that a distributor asks for beside the form: a day and a yes or no in words, anything else as it was typed. */
export function extraText(value: string, format: Format, t: TFunction): string {
  if (isDay(value)) return format.day(value)
  return value === 'yes' || value === 'no' ? t(`deals:extra.${value}`) : value
}

/** The country's name, or the code as it came where it is none. */
function countryName(code: string, locale: string): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code) : code
}
