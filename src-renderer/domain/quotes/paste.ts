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

/** Headings by what suppliers call the columns, folded; notes in brackets and currencies beside them do not matter. */
const known: Readonly<Record<string, PasteColumn>> = Object.fromEntries(
  (
    [
      ['description', 'description item service product charge feature name descripcion servicio producto concepto'],
      ['unit', 'unit uom unidad'],
      ['quantity', 'qty quantity seats users units licenses count cantidad puestos usuarios licencias'],
      ['mrc', 'mrc mrr monthly price recurring mensual precio'],
      ['nrc', 'nrc setup install installation upfront unico instalacion'],
    ] as const
  ).flatMap(([column, words]) => words.split(' ').map((word) => [word, column] as const)),
)
const phrases: readonly (readonly [RegExp, PasteColumn])[] = [
  [/one time|non recurring|set up|pago unico|cargo unico|precio unico|upfront/, 'nrc'],
  [/(unit|each|per seat|per user|list|sold).*(price|mrc|rate|month)|(price|mrc|rate).*(each|per|unit)/, 'mrc'],
  [/month|recurring|mensual/, 'mrc'],
  [/qty|quantity|number of|cantidad/, 'quantity'],
  [/unit of measure/, 'unit'],
]
const total = /^(grand |net |sub ?)?total(s|es)?\b|^suma\b/
const usual: readonly PasteColumn[] = ['description', 'quantity', 'mrc', 'nrc']

/** Whether a pasted text is a table rather than words for one field. */
export const isTable = (text: string): boolean => /\t/.test(text) || /\n.*\S/.test(text.trim())

/**
 * Lines from the cells of a table copied out of a spreadsheet or an e-mail. Among the first rows one of known headings names
 * the columns, otherwise they are description, quantity, monthly, one-time; rows above the headings and rows of totals are no
 * lines. A price that is absent stays missing.
 */
export function pastedLines(table: readonly (readonly string[])[], given: Given): Pasted {
  const rows = table.filter((row) => row.some((cell) => cell.trim() !== ''))
  const headed = rows.slice(0, headingRows).findIndex((row) => isHeading(row))
  const columns = headed < 0 ? usual : named(rows[headed] ?? [])
  const describes = columns.indexOf('description')
  const problems: PasteProblem[] = []
  const listed = rows.slice(headed + 1).filter((row) => !total.test(fold(row[describes] ?? row[0] ?? '')))
  const lines = listed.map((row, index) => {
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

const headingRows = 6

/** Two known names and no number: a line of the table can say "monthly" and "users" too, but has its amounts. */
const isHeading = (row: readonly string[]): boolean =>
  named(row).filter(Boolean).length >= 2 && !row.some((cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell))

/** Each heading's column; of two that say the same, the first: "Price" beside "Extended price" is the price of one. */
function named(row: readonly string[]): readonly (PasteColumn | undefined)[] {
  const seen = new Set<PasteColumn>()
  return row.map((cell) => {
    const words = fold(cell.replace(/\([^)]*\)|\b(?:USD|EUR|GBP|CAD|AUD|MXN)\b/g, ' '))
    const column = known[words] ?? phrases.find(([shape]) => shape.test(words))?.[1]
    if (!column || seen.has(column) || /\b(extended|total|line)\b/.test(words)) return undefined
    seen.add(column)
    return column
  })
}

/** Spreadsheets quote a cell that holds a tab or a line break and double the quotes inside it. */
export function tableCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '' || cells.lastIndex >= text.length) break
    if (found[3] !== '\t') rows.push([])
  }
  return rows
}
