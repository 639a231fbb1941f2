import { type Day, day, isDay } from '../values/dates'
import { fold } from '../values/text'

/** Which number of `03/04/2026` is the day; `unclear` when no cell of the column tells. */
export type DayOrder = 'day-first' | 'month-first' | 'unclear'

/** Looks at all cells: a first number above 12 is a day, a second above 12 says that the month came first. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const parts = numbers.exec(cell.trim())
    if (!parts) continue
    if (Number(parts[1]) > 12) dayFirst += 1
    else if (Number(parts[2]) > 12) monthFirst += 1
  }
  if (dayFirst === monthFirst) return 'unclear'
  return dayFirst > monthFirst ? 'day-first' : 'month-first'
}

/** A day as people and systems write it; null when it is none, like 31 February. A two-digit year is of this century. */
export function readDay(text: string, order: 'day-first' | 'month-first'): Day | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(trimmed)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed)
  if (packed) return real(Number(packed[1]), Number(packed[2]), Number(packed[3]))
  const parts = numbers.exec(trimmed)
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[2])]
    const year = fullYear(parts[3] ?? '')
    return order === 'day-first' ? real(year, second, first) : real(year, first, second)
  }
  return inWords(
    fold(trimmed)
      .replace(/\bde\b|\bdel\b|\bof\b/g, ' ')
      .replace(/(\d)(st|nd|rd|th)\b/g, '$1'),
  )
}

const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/

const months = 'jan ene|feb|mar|apr abr|may|jun|jul|aug ago|sep set|oct|nov|dec dic'
  .split('|')
  .map((names) => names.split(' '))

function inWords(text: string): Day | null {
  const parts = text.split(/\s+/)
  const at = parts.findIndex((part) => monthNumber(part) > 0)
  const rest = parts.filter((_, index) => index !== at)
  if (at < 0 || rest.length !== 2) return null
  const [one = '', other = ''] = rest
  const year = one.length === 4 ? one : other
  const date = one.length === 4 ? other : one
  if (!/^\d{1,2}$/.test(date) || !/^(\d{4}|\d{2})$/.test(year)) return null
  return real(fullYear(year), monthNumber(parts[at] ?? ''), Number(date))
}

function monthNumber(word: string): number {
  return /^[a-z]{3,10}$/.test(word) ? months.findIndex((names) => names.some((name) => word.startsWith(name))) + 1 : 0
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

function real(year: number, month: number, date: number): Day | null {
  const found = day(year, month, date)
  return year >= 1900 && year <= 2200 && isDay(found) ? found : null
}
