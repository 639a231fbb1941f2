import { type Currency, isCurrency } from '../values/currency'
import type { RateDay } from '../values/exchange'
import { accepted, type Result, refused } from '../values/result'
import { readDay } from './day-text'

/** `not-rates`: no table of days by currencies. `bad-day` and `bad-rate` name the line, counted from 1, and what stands there. */
export type RateRefusal = {
  readonly code: 'not-rates' | 'bad-day' | 'bad-rate'
  readonly line: number
  readonly text: string
}

/**
 * Days of a table as the European Central Bank publishes it: the first column a day, one column for each currency, units for
 * one euro. `N/A` and blanks are gaps: the currency is missing on that day, never zero. Rates are kept in millionths, rounded
 * once half away from zero; a single cell that is no rate refuses the whole file.
 */
export function ratesOf(rows: readonly (readonly string[])[], source: string): Result<readonly RateDay[], RateRefusal> {
  const [head = [], ...body] = rows
  const currencies = head.map((cell): Currency | null => {
    const code = cell.trim().toUpperCase()
    return isCurrency(code) ? code : null
  })
  if (!/^(date|day|fecha|datum)$/i.test((head[0] ?? '').trim()) || currencies.filter(Boolean).length === 0)
    return refused({ code: 'not-rates', line: 1, text: head.slice(0, 3).join(', ') })
  const days = new Map<string, RateDay>()
  for (const [at, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const id = readDay(row[0] ?? '', 'day-first')
    if (!id) return refused({ code: 'bad-day', line: at + 2, text: row[0] ?? '' })
    const perEuro: Record<string, number> = {}
    for (const [column, currency] of currencies.entries()) {
      const text = (row[column] ?? '').trim()
      if (!currency || column === 0 || text === '' || /^(n\/?a|-|–)$/i.test(text)) continue
      const micros = rateMicros(text)
      if (micros === null) return refused({ code: 'bad-rate', line: at + 2, text: `${currency} ${text}` })
      perEuro[currency] = micros
    }
    days.set(id, { id, source, perEuro })
  }
  if (days.size === 0) return refused({ code: 'not-rates', line: 2, text: '' })
  return accepted([...days.values()])
}

/** `1.1684` to 1168400; null for anything but a positive plain decimal. */
export function rateMicros(text: string): number | null {
  const parts = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(text.trim().replace(',', '.'))
  if (!parts) return null
  const fraction = (parts[2] ?? '').padEnd(7, '0')
  const micros = Number(parts[1]) * 1_000_000 + Number(fraction.slice(0, 6)) + (Number(fraction[6]) >= 5 ? 1 : 0)
  return micros > 0 && Number.isSafeInteger(micros) ? micros : null
}
