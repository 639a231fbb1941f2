import type { Currency } from '../values/currency'
import type { NewId, SupplierId } from '../values/ids'
import { parseUnitPrice, type Quantity, type UnitPrice, units } from '../values/quantity'
import { fold } from '../values/text'
import { quantityFrom } from './limits'
import type { QuoteLine } from './quote'

/** A pasted cell that was not understood: nothing was guessed, the line has no such value. */
export type PasteProblem = { readonly row: number; readonly column: PasteColumn; readonly text: string }
export type PasteColumn = 'description' | 'unit' | 'quantity' | 'mrc' | 'nrc'
export type Pasted = { readonly lines: readonly QuoteLine[]; readonly problems: readonly PasteProblem[] }

type Given = {
  readonly currency: Currency
  readonly supplierId: SupplierId
  /** A typed amount as a plain decimal in the reader's language; null when it is not clear. */
  readonly plain: (text: string) => string | null
  readonly newId: NewId
}

const known: Readonly<Record<string, PasteColumn>> = Object.fromEntries([
  ...['description', 'item', 'service', 'product', 'descripcion', 'servicio', 'producto', 'concepto'].map(
    (word) => [word, 'description'] as const,
  ),
  ...['unit', 'uom', 'unidad'].map((word) => [word, 'unit'] as const),
  ...['qty', 'quantity', 'seats', 'users', 'units', 'cantidad', 'puestos', 'usuarios'].map(
    (word) => [word, 'quantity'] as const,
  ),
  ...['mrc', 'monthly', 'unit price', 'price', 'unit mrc', 'monthly price', 'mensual', 'precio', 'cargo mensual'].map(
    (word) => [word, 'mrc'] as const,
  ),
  ...['nrc', 'one time', 'setup', 'install', 'installation', 'unico', 'instalacion', 'cargo unico'].map(
    (word) => [word, 'nrc'] as const,
  ),
])
const usual: readonly PasteColumn[] = ['description', 'quantity', 'mrc', 'nrc']

/** Whether a pasted text is a table rather than words for one field. */
export const isTable = (text: string): boolean => /\t/.test(text) || /\n.*\S/.test(text.trim())

/**
 * Lines from a table copied out of a spreadsheet or an e-mail: tabs part cells, a first row of known headings names the
 * columns, otherwise they are description, quantity, monthly, one-time. A price that is absent stays missing.
 */
export function pastedLines(text: string, given: Given): Pasted {
  const rows = cellsOf(text).filter((row) => row.some((cell) => cell.trim() !== ''))
  const headings = rows[0]?.map((cell) => known[fold(cell)])
  const hasHeadings = headings !== undefined && headings.filter((one) => one !== undefined).length >= 2
  const columns = hasHeadings ? headings : usual
  const problems: PasteProblem[] = []
  const lines = (hasHeadings ? rows.slice(1) : rows).map((row, index) => {
    const cell = (column: PasteColumn) => row[columns.indexOf(column)]?.trim() ?? ''
    const read = <Value>(column: PasteColumn, parse: (plain: string) => Value | null): Value | null => {
      const typed = cell(column)
      if (typed === '' || typed === '–' || typed === '-') return null
      const plain = given.plain(typed)
      const value = plain === null ? null : parse(plain)
      if (value === null) problems.push({ row: index + 1, column, text: typed })
      return value
    }
    const price = (plain: string): UnitPrice | null => parseUnitPrice(plain, given.currency)
    const count = (plain: string): Quantity | null => {
      const result = quantityFrom(plain)
      return result.ok ? result.value : null
    }
    return {
      id: given.newId(),
      supplierId: given.supplierId,
      offeringId: null,
      description: cell('description'),
      unit: cell('unit'),
      quantity: read('quantity', count) ?? units(1),
      unitMrc: read('mrc', price),
      unitNrc: read('nrc', price),
      promo: null,
      optional: false,
    }
  })
  return { lines, problems }
}

/** Spreadsheets quote a cell that holds a tab or a line break and double the quotes inside it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '' || cells.lastIndex >= text.length) break
    if (found[3] !== '\t') rows.push([])
  }
  return rows
}
