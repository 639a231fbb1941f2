import { tidy } from '../values/text'

/** A table as read from a file: cells as text, rows as written. */
export type Sheet = {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Number of the first row as a spreadsheet shows it. */
  readonly firstRow: number
}

const farthest = 30

/**
 * Finds the header: the first row that is followed by rows of its width and whose cells are words, different from each other.
 * Titles and blank rows above it are passed over, blank rows below it are left out.
 */
export function sheetOf(name: string, rows: readonly (readonly string[])[]): Sheet {
  const width = (row: readonly string[]) => row.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0)
  const head = rows.slice(0, farthest)
  const widest = Math.max(0, ...head.map(width))
  const found = head.findIndex((row) => width(row) >= Math.max(1, Math.ceil(widest * 0.6)) && looksLikeHeader(row))
  const at = found < 0 ? rows.findIndex((row) => width(row) > 0) : found
  const headers = (rows[at] ?? []).map((cell) => tidy(cell) ?? '')
  const columns = rows.slice(at, at + 200).reduce((most, row) => Math.max(most, row.length), 0)
  while (headers.length < columns) headers.push('')
  return { name, headers, rows: at < 0 ? [] : rows.slice(at + 1), firstRow: at + 2 }
}

export const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

function looksLikeHeader(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  return filled.every((cell) => /\p{L}/u.test(cell) && cell.length <= 80) && new Set(filled).size >= filled.length * 0.6
}
