import type { Money } from '../values/money'
import { tidy } from '../values/text'
import { isBlank, readAmount } from './cells'
import type { RawSheet } from './find-table'
import {
  cellsOf,
  currencyOf,
  lineOf,
  type Readers,
  type Reading,
  type ReadLine,
  type RowCells,
  readersOf,
} from './read-line'
import type { LeftOutRow, PagePlace, SheetLayout, StatedTotal } from './statement'
import { type Entry, settleTotals } from './totals'

/** A file as it was read: its lines, its own totals against them, and the rows that could not be read. */
export type ReadStatement = {
  readonly lines: readonly ReadLine[]
  readonly stated: readonly StatedTotal[]
  readonly leftOut: readonly LeftOutRow[]
  /** Rows that name an account and no amount. */
  readonly withoutAmount: number
}

const totalWords =
  /^\W*(?:sub[- ]?total|grand[- ]total|gran total|total(?:es)?|(?:net|report|statement|page) total|suma(?:s)?|carried forward|brought forward)(?![\p{L}\p{N}])/iu

/**
 * Reads every sheet of the layout. Totals inside the data are recognised, compared with the lines above them and never counted
 * as lines; rows that repeat the header are passed over; a row of words alone names the section below it. Amounts are in the
 * row's own currency, else the layout's, and rounded once, half away from zero.
 */
export function readStatement(
  sheets: readonly RawSheet[],
  layouts: readonly SheetLayout[],
  reading: Reading,
  onRow?: (done: number, of: number) => void,
): ReadStatement {
  const readers = readersOf(reading)
  const entries: Entry[] = []
  const leftOut: LeftOutRow[] = []
  let withoutAmount = 0
  const of = sheets.reduce((total, sheet) => total + sheet.rows.length, 0)
  let done = 0
  for (const layout of layouts) {
    const sheet = sheets.find((one) => one.name === layout.sheet)
    if (!sheet) continue
    const read = rowReader(layout, readers)
    for (let at = layout.headerRow; at < sheet.rows.length; at += 1) {
      done += 1
      if (done % 5000 === 0) onRow?.(done, of)
      const found = read(sheet.rows[at] ?? [], at + 1, sheet.places?.[at])
      if (found === 'without-amount') withoutAmount += 1
      else if (found && 'text' in found) leftOut.push(found)
      else if (found) entries.push(found)
    }
  }
  const { lines, stated } = settleTotals(entries)
  return { lines, stated, leftOut, withoutAmount }
}

type Found = Entry | LeftOutRow | 'without-amount' | null
type RowReader = (row: readonly string[], number: number, printed: PagePlace | undefined) => Found

function rowReader(layout: SheetLayout, reading: Readers): RowReader {
  const cellsIn = cellsOf(layout)
  const repeatsHeader = headerFinder(layout.headers)
  let section = ''
  return (row, number, printed) => {
    const filled = row.filter((cell) => cell.trim() !== '')
    if (filled.length === 0 || repeatsHeader(row)) return null
    const cells = cellsIn(row)
    const place = { sheet: layout.sheet, row: number, section, ...(printed && { printed }) }
    const words = isTotal(row, cells)
    const text = cells.text('commission')
    const amount = readAmount(text, reading.decimal, currencyOf(cells) ?? reading.currency)
    if (words !== null) return amount.kind === 'money' ? { kind: 'total', place, words, amount: amount.money } : null
    if (amount.kind === 'blank') {
      if (hasIdentity(cells) && !isHeading(filled)) return 'without-amount'
      if (isHeading(filled)) section = tidy(filled.join(' '))?.slice(0, 80) ?? ''
      return null
    }
    if (amount.kind === 'unread')
      return {
        sheet: layout.sheet,
        row: number,
        ...(printed && { printed }),
        cells: row,
        column: cells.column('commission'),
        field: 'commission',
        text,
      }
    return entryOf(row, cells, amount.money, place, reading)
  }
}

function entryOf(
  row: readonly string[],
  cells: RowCells,
  amount: Money,
  place: Entry['place'],
  reading: Readers,
): Entry {
  const line = lineOf(row, cells, amount, place, reading)
  const isBare = !hasIdentity(cells) && !row.some((cell) => /\p{L}/u.test(cell.replace(/[A-Z]{3}/, '')))
  return isBare && line.usageMonth === null
    ? { kind: 'maybe', place, words: '', amount, line }
    : { kind: 'line', place, line }
}

const hasIdentity = (cells: RowCells): boolean =>
  (['account', 'order', 'circuit', 'customer'] as const).some((field) => !isBlank(cells.text(field)))

/** One or two cells of words alone, in whatever column they stand: `NEW`, `Changes in August`. */
const isHeading = (filled: readonly string[]): boolean =>
  filled.length <= 2 && /\p{L}/u.test(filled[0] ?? '') && !/\d{3}/.test(filled.join('').replace(/20\d\d/, ''))

/** The words of a total, null for any other row: a client called Total Fitness has an account beside its name. */
function isTotal(row: readonly string[], cells: RowCells): string | null {
  if (!/tot|sum/i.test(row.join(' '))) return null
  const words = row.find((cell) => totalWords.test(cell))
  if (words === undefined) return null
  const isNamed = (['account', 'order', 'circuit'] as const).some(
    (field) => !isBlank(cells.text(field)) && !totalWords.test(cells.text(field)) && /\d/.test(cells.text(field)),
  )
  const wordy = row.filter((cell) => /\p{L}{2}/u.test(cell) && !/^[A-Z]{3}$/.test(cell.trim()))
  return isNamed || wordy.length > 2 ? null : (tidy(words) ?? '')
}

/** Whether a row says the header again, as payers do on each printed page. */
function headerFinder(headers: readonly string[]): (row: readonly string[]) => boolean {
  const plain = (cell: string) => cell.replace(/\s+/gu, ' ').trim().toLowerCase()
  const words = headers.flatMap((header, at) => (header === '' ? [] : [{ at, word: plain(header) }]))
  const [first] = words
  return (row) => {
    const maybe = first !== undefined && words.slice(0, 3).some(({ at, word }) => plain(row[at] ?? '') === word)
    return maybe && words.filter(({ at, word }) => plain(row[at] ?? '') === word).length >= words.length * 0.6
  }
}
