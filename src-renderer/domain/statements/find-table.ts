import { sheetOf } from '../imports/sheet'
import { foldHeader, headerScore, recogniseColumns } from './recognise-columns'
import type { PagePlace, SheetLayout } from './statement'

/** A sheet as a file has it: every row with every cell as text; for a printed page also where each row stands. */
export type RawSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly places?: readonly PagePlace[]
}

const farthest = 80

/**
 * How a sheet can be read, from the header words alone: the header row is the one with the most known words among the first 80,
 * the first of equals. Null when no row speaks of an amount, like a cover or a legend.
 */
export function proposeSheet(sheet: RawSheet): SheetLayout | null {
  const scores = sheet.rows.slice(0, farthest).map((row) => (isWordy(row) ? headerScore(row) : 0))
  const best = Math.max(0, ...scores)
  return best < 2 ? null : sheetAt(sheet, scores.indexOf(best))
}

/** The same for a sheet whose words are unknown: its header is taken from its shape, and the advisor says what is what. */
export function guessSheet(sheet: RawSheet): SheetLayout {
  const { firstRow } = sheetOf(sheet.name, sheet.rows)
  return sheetAt(sheet, Math.max(0, firstRow - 2))
}

/** The layout of a sheet whose header stands in this row, counted from 0. */
export function sheetAt(sheet: RawSheet, at: number): SheetLayout {
  const body = sheet.rows.slice(at + 1)
  const headers = headersAt(sheet, at)
  return { sheet: sheet.name, headerRow: at + 1, headers, columns: recogniseColumns(headers, body) }
}

/** The headers in a row, as many as the rows below it have cells. */
export function headersAt(sheet: RawSheet, at: number): readonly string[] {
  const headers = (sheet.rows[at] ?? []).map((cell) => cell.trim().replace(/\s+/gu, ' '))
  const width = sheet.rows.slice(at, at + 300).reduce((most, row) => Math.max(most, row.length), 0)
  return [...headers, ...Array.from({ length: Math.max(0, width - headers.length) }, () => '')]
}

/** The share of the filled headers that stand in a row at the same place, 0 to 1. */
export function headerLikeness(headers: readonly string[], row: readonly string[]): number {
  const filled = headers.flatMap((header, at) => (header === '' ? [] : [at]))
  const same = filled.filter((at) => foldHeader(headers[at] ?? '') === foldHeader(row[at] ?? ''))
  return filled.length === 0 ? 0 : same.length / filled.length
}

function isWordy(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  return filled.length >= 2 && filled.filter((cell) => /\p{L}/u.test(cell)).length >= filled.length * 0.7
}
