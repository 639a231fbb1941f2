import { currencyIn, plainNumber } from '../imports/amount-text'
import { readDay } from '../imports/day-text'
import { type Currency, isCurrency, minorDigits } from '../values/currency'
import { isMonth, type Month, monthOf } from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import { type Rate, rate } from '../values/rate'
import { fold } from '../values/text'
import type { LineKind } from './statement'

export type DecimalSign = '.' | ','

/** Blank is no amount at all, which is not zero; `unread` is text that is not one number. */
export type AmountCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'money'; readonly money: Money }

/** Cells that stand for nothing: dashes and words for "not applicable". */
export const isBlank = (text: string): boolean => /^\s*(?:[-–—]+|n\/?a|null|none)?\s*$/i.test(text)

/**
 * An amount as payers write it: `" $ 1,234.00 "`, `(12.30)`, `12.30-`, `1.234,50`, `USD 12.30`. A currency in the cell wins
 * over `currency`. More decimals than the currency has are rounded once, half away from zero.
 */
export function readAmount(text: string, sign: DecimalSign, currency: Currency): AmountCell {
  if (isBlank(text)) return { kind: 'blank' }
  const plain = plainNumber(text, sign)
  const read = plain === null ? null : roundedMoney(plain, currencyIn(text) ?? currency)
  return read === null ? { kind: 'unread' } : { kind: 'money', money: read }
}

/** `-12.345` to money of the currency, rounded half away from zero; null beyond the exact range. */
export function roundedMoney(decimal: string, currency: Currency): Money | null {
  const parts = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(decimal)
  if (!parts) return null
  const digits = minorDigits(currency)
  const fraction = (parts[3] ?? '').padEnd(digits + 1, '0')
  const minor = Number((parts[2] ?? '') + fraction.slice(0, digits)) + ((fraction[digits] ?? '0') >= '5' ? 1 : 0)
  if (!Number.isSafeInteger(minor)) return null
  return money(parts[1] ? -minor : minor, currency)
}

/** A month as payers write it: `Sept 2025`, `Mar-26`, `2025-07`, `202507`, `07/2025`, or any day of it. */
export function readMonth(text: string, dayFirst: boolean): Month | null {
  const trimmed = text.trim()
  const asDay = readDay(trimmed, dayFirst ? 'day-first' : 'month-first')
  if (asDay) return monthOf(asDay)
  const yearFirst = /^(\d{4})[-/.]?(\d{2})$/.exec(trimmed)
  const yearLast = /^(\d{1,2})[-/.](\d{4})$/.exec(trimmed)
  if (yearFirst) return real(`${yearFirst[1] ?? ''}-${yearFirst[2] ?? ''}`)
  if (yearLast) return real(`${yearLast[2] ?? ''}-${(yearLast[1] ?? '').padStart(2, '0')}`)
  const inWords = readDay(`1 ${fold(trimmed)}`, 'day-first')
  return inWords && /\p{L}{3}/u.test(trimmed) ? monthOf(inWords) : null
}

/**
 * A rate for the eye: `16.00`, `16 %` and `0.16` are all 16 %. What the cell leaves open, the amounts of its own row settle;
 * without them a number above 1 is percent.
 */
export function readRate(text: string, sign: DecimalSign, billed: Money | null, paid: Money): Rate | null {
  const plain = plainNumber(text.replace('%', ''), sign)
  const parts = plain === null ? null : /^(-?)(\d{1,6})(?:\.(\d+))?$/.exec(plain)
  if (!parts) return null
  const size = Number((parts[2] ?? '') + (parts[3] ?? '').padEnd(6, '0').slice(0, 6))
  const [asPercent, asShare] = [mulDiv(size, 1, 100), size]
  const sized = (ppm: number) => rate(parts[1] ? -ppm : ppm)
  if (text.includes('%')) return sized(asPercent)
  if (!billed || billed.minor === 0 || paid.minor === 0 || billed.currency !== paid.currency)
    return sized(size > 1_000_000 ? asPercent : asShare)
  const real = Math.abs(mulDiv(paid.minor, 1_000_000, Math.abs(billed.minor)))
  return sized(Math.abs(asPercent - real) <= Math.abs(asShare - real) ? asPercent : asShare)
}

/** The currency that a cell of a currency column names. */
export function readCurrency(text: string): Currency | null {
  const code = text.trim().toUpperCase()
  return isCurrency(code) ? code : currencyIn(text)
}

const kindWords: readonly (readonly [LineKind, RegExp])[] = [
  ['chargeback', /charge ?back|claw ?back|take ?back|reversal|contracargo|devolucion|reverso/],
  ['spiff', /spiff?\b|bonus|incentive|bono|incentivo/],
  ['upfront', /up ?front|one ?time|activation|pago unico|anticipo/],
  ['adjustment', /adjust|true ?up|correction|ajuste|correccion/],
  ['residual', /residual|recurring|monthly|evergreen|recurrente|mensual/],
]

/** What kind of payment some words mean; null when they say nothing about it. */
export function kindOf(text: string): LineKind | null {
  const words = fold(text)
  return kindWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** An account that a spreadsheet has cut to `1.23457E+12`: its last digits are lost. */
export const hasLostDigits = (text: string): boolean => /^\s*\d(?:[.,]\d+)?E\+?\d+\s*$/i.test(text)

/** Whether a cell holds more than one reference. */
export const hasSeveral = (text: string): boolean =>
  text.split(/[;,|\n\t]|\s\/\s|\s[&+]\s/u).filter((part) => /\d{3}/.test(part)).length > 1

const real = (text: string): Month | null => (isMonth(text) ? text : null)
