import { isCurrency } from '../values/currency'
import { tidy } from '../values/text'
import { currencyIn, decimalMark, plainNumber } from './amount-text'
import { dayOrder, readDay } from './day-text'
import type { Field } from './field'
import type { Assumed } from './known'
import { countryCode, likelyCountry } from './places'
import type { Severity } from './problem'
import { categoryOf, clientStatusOf, priceModelOf, serviceStatusOf, stageOf, yesOf } from './words'

/** An amount as text with the currency that the cell itself names. */
export type AmountText = { readonly decimal: string; readonly currency: string | null }

/** What a cell says: the value, null when it says nothing, and what is wrong or was assumed. */
export type Cell = {
  readonly value: unknown
  readonly wrong?: {
    readonly severity: Severity
    readonly code: string
    readonly params?: Record<string, string | number>
  }
}

const nothing: Cell = { value: null }
const longest = 300
const longestLong = 20_000

/** A reader of one column. Decimal marks and the order of days are settled once, from all cells of the column. */
export function cellReader({ type }: Field, cells: () => Iterable<string>, assumed: Assumed): (text: string) => Cell {
  if (type === 'money' || type === 'price' || type === 'count' || type === 'quantity')
    return numberReader(type, cells, assumed)
  if (type === 'day') return dayReader(cells, assumed)
  if (type === 'list') return (text) => ({ value: partsOf(text) })
  if (type === 'months') return (text) => monthsCell(text)
  if (type === 'yes') return (text) => orWrong(yesOf(text), 'not-yes', text)
  if (type === 'country')
    return (text) => orWrong(countryCode(text), 'unknown-country', likelyCountry[text.toLowerCase()] ?? text)
  if (type === 'currency') return (text) => currencyCell(text)
  if (type === 'category') return (text) => orWrong(categoryOf(text), 'unknown-category', text)
  if (type === 'stage') return (text) => orWrong(stageOf(text), 'unknown-stage', text)
  if (type === 'client-status') return (text) => orWrong(clientStatusOf(text), 'unknown-status', text)
  if (type === 'service-status') return (text) => orWrong(serviceStatusOf(text), 'unknown-status', text)
  if (type === 'price-model') return (text) => orWrong(priceModelOf(text), 'unknown-price-model', text)
  if (type === 'email') return (text) => emailCell(text)
  if (type === 'account') return (text) => accountCell(text)
  return (text) => textCell(text, type === 'long' ? longestLong : longest, type === 'long')
}

function textCell(text: string, most: number, lines: boolean): Cell {
  const clean = lines ? text.trim() : (tidy(text) ?? '')
  if (clean === '') return nothing
  if (clean.length <= most) return { value: clean }
  return { value: clean.slice(0, most), wrong: { severity: 'warning', code: 'too-long', params: { most } } }
}

function orWrong(value: unknown, code: string, text: string): Cell {
  return value === null ? { value: null, wrong: { severity: 'warning', code, params: { text } } } : { value }
}

function emailCell(text: string): Cell {
  const mail = text.trim().replace(/^mailto:/i, '')
  const looksRight = /^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/.test(mail)
  return looksRight
    ? { value: mail }
    : { value: mail, wrong: { severity: 'warning', code: 'odd-email', params: { text: mail } } }
}

/** Account numbers are text; one in the form `1.23E+12` has lost digits in a spreadsheet. */
function accountCell(text: string): Cell {
  const value = text.trim()
  if (!/^\d(\.\d+)?e\+\d+$/i.test(value)) return textCell(value, longest, false)
  return { value, wrong: { severity: 'warning', code: 'lost-digits', params: { text: value } } }
}

function currencyCell(text: string): Cell {
  const code = text.trim().toUpperCase()
  const value = isCurrency(code) ? code : currencyIn(text)
  return orWrong(value, 'unknown-currency', text)
}

const partsOf = (text: string): readonly string[] => [
  ...new Set(text.split(/[;,|/\n]/).flatMap((part) => tidy(part) ?? [])),
]

function monthsCell(text: string): Cell {
  const found = [...text.matchAll(/(\d{1,3})\s*(y|a[nñ]o)?/gi)].map((part) => Number(part[1]) * (part[2] ? 12 : 1))
  const value = [...new Set(found)].filter((months) => months > 0 && months <= 240).sort((a, b) => a - b)
  return value.length > 0
    ? { value }
    : { value: null, wrong: { severity: 'warning', code: 'not-months', params: { text } } }
}

function numberReader(type: 'money' | 'price' | 'count' | 'quantity', cells: () => Iterable<string>, assumed: Assumed) {
  const told = decimalMark(cells())
  const pointy = /^(US|GB|MX|CA|AU|IE|NZ|IN|JP|CN|PH|SG|HK|IL|KE|NG|ZA|DO|GT|SV|HN|NI|PA|PE|PR)$/.test(assumed.country)
  const mark = told !== 'unclear' ? told : pointy ? '.' : ','
  return (text: string): Cell => {
    const decimal = plainNumber(type === 'count' ? text.replace(/[^\d.,()+-]/g, '') : text, mark)
    if (decimal === null) return { value: null, wrong: { severity: 'warning', code: 'not-a-number', params: { text } } }
    if (type === 'count' || type === 'quantity') return countCell(decimal, text, type === 'quantity')
    const value: AmountText = { decimal, currency: currencyIn(text) }
    return told === 'unclear' && /[.,]\d{3}$/.test(text)
      ? { value, wrong: { severity: 'note', code: 'mark-assumed', params: { text, read: decimal } } }
      : { value }
  }
}

/** Counts are whole; quantities are thousandths. */
function countCell(decimal: string, text: string, thousandths: boolean): Cell {
  const parts = /^(\d{1,12})(?:\.(\d+))?$/.exec(decimal)
  const fraction = (parts?.[2] ?? '').replace(/0+$/, '')
  if (!parts || fraction.length > (thousandths ? 3 : 0))
    return { value: null, wrong: { severity: 'warning', code: 'not-a-count', params: { text } } }
  return { value: thousandths ? Number(`${parts[1]}${fraction.padEnd(3, '0')}`) : Number(parts[1]) }
}

function dayReader(cells: () => Iterable<string>, assumed: Assumed): (text: string) => Cell {
  const told = dayOrder(cells())
  const order = told !== 'unclear' ? told : /^(US|PH|PA|PR)$/.test(assumed.country) ? 'month-first' : 'day-first'
  return (text) => {
    const value = readDay(text, order)
    if (!value) return { value: null, wrong: { severity: 'warning', code: 'not-a-day', params: { text } } }
    const open = told === 'unclear' && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text.trim())
    return open ? { value, wrong: { severity: 'note', code: 'day-assumed', params: { text, read: value } } } : { value }
  }
}
