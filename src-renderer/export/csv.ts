import { unparse } from 'papaparse'
import { type Money, toDecimal } from '#domain/values/money'

/** Words, or an amount or number that is written exactly with a point; null is an empty cell. */
export type CsvCell = { readonly text: string } | { readonly money: Money } | { readonly decimal: string } | null

/**
 * CSV for spreadsheets and programs alike: UTF-8 with its mark, CRLF, amounts as plain decimals. Words that a spreadsheet
 * would run as a formula are given an apostrophe; figures are ours and stay figures, also below zero.
 */
export function csvBytes(rows: readonly (readonly CsvCell[])[]): Uint8Array<ArrayBuffer> {
  const text = unparse(
    rows.map((row) => row.map(cellText)),
    { newline: '\r\n' },
  )
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}

/** `=`, `+`, `-`, `@`, tab and return begin a formula in one program or another, also behind leading blanks. */
export const harmless = (text: string): string =>
  /^\s*[=+\-@\t\r]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if ('money' in cell) return toDecimal(cell.money)
  if ('decimal' in cell) return cell.decimal
  return harmless(cell.text)
}
