import type { CellStyle, CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { ClientCopy } from '#domain/quotes/client-copy'
import { minorDigits } from '#domain/values/currency'
import { type Money, toDecimal } from '#domain/values/money'
import { brandColor } from './brand'
import { imageOf } from './image'
import type { Wording } from './wording'
import { comparisonSheet } from './xlsx-comparison'
import { linesSheet } from './xlsx-lines'
import { monthsSheet } from './xlsx-months'

/** A cell of a sheet under construction. A formula carries the exact amount that it must come to. */
export type XlsxCell =
  | { readonly text: string; readonly style?: CellStyle }
  | { readonly money: Money; readonly formula?: string; readonly style?: CellStyle }
  | { readonly number: number; readonly style?: CellStyle }
  | null

/** What the three sheets share. */
export type Book = {
  readonly copy: ClientCopy
  readonly wording: Wording
  readonly head: CellStyle
  readonly title: CellStyle
  readonly quiet: CellStyle
  readonly moneyFormat: string
  readonly names: { readonly comparison: string; readonly lines: string; readonly months: string }
}

/** A workbook whose totals are live formulas over lines and months, and come to the same cents as everywhere else. */
export async function quoteXlsx(
  copy: ClientCopy,
  wording: Wording,
  paper: 'A4' | 'Letter',
): Promise<Uint8Array<ArrayBuffer>> {
  const color = { rgb: brandColor(copy.advisor.color).slice(1).toUpperCase() }
  const digits = minorDigits(copy.currency)
  const book: Book = {
    copy,
    wording,
    title: { font: { bold: true, size: 16, color } },
    quiet: { font: { color: { rgb: '4D5A54' } } },
    head: { font: { bold: true }, border: { bottom: { style: 'medium', color } }, alignment: { wrapText: true } },
    moneyFormat: `#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`,
    names: {
      comparison: sheetName(wording.t('file.sheet.comparison')),
      lines: sheetName(wording.t('file.sheet.lines')),
      months: sheetName(wording.t('file.sheet.months')),
    },
  }
  const { lines, ranges } = linesSheet(book)
  const { months, span } = monthsSheet(book)
  const first = comparisonSheet(book, ranges, span)
  const logo = imageOf(copy.advisor.logo, 44)
  const sheets: readonly WriteSheet[] = [logo ? { ...first, images: [logo] } : first, lines, months]
  const page = { paperSize: paper === 'A4' ? 'a4' : 'letter', orientation: 'landscape', fitToPage: true } as const
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      pageSetup: { ...page, fitToWidth: 1, fitToHeight: 0 },
      view: { showGridLines: false, rightToLeft: wording.direction === 'rtl' },
    })),
    properties: { title: copy.title, creator: copy.advisor.name, company: copy.advisor.company },
    defaultFont: { name: 'Calibri', size: 11 },
  })
  return new Uint8Array(bytes)
}

/** Rows and the styled or computed cells among them, as the writer wants them. */
export function placed(rows: readonly (readonly XlsxCell[])[], book: Book): Pick<WriteSheet, 'rows' | 'cells'> {
  const cells = new Map<string, object>()
  const values = rows.map((row, r) =>
    row.map((cell, c): CellValue => {
      if (cell === null) return null
      const value = 'text' in cell ? cell.text : 'number' in cell ? cell.number : Number(toDecimal(cell.money))
      const style = 'money' in cell ? { numFmt: book.moneyFormat, ...cell.style } : cell.style
      const formula = 'money' in cell ? cell.formula : undefined
      cells.set(`${r},${c}`, {
        value,
        type: 'text' in cell ? 'string' : formula ? 'formula' : 'number',
        ...(style && { style }),
        ...(formula && { formula, formulaResult: value }),
      })
      return value
    }),
  )
  return { rows: values, cells: cells as NonNullable<WriteSheet['cells']> }
}

/** `A`, `B`, ... `AA` for a column counted from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** A sheet's name within a formula. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

const sheetName = (text: string): string => text.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
