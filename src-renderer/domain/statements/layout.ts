import { decimalMark } from '../imports/amount-text'
import { dayOrder } from '../imports/day-text'
import { guessSheet, headerLikeness, headersAt, proposeSheet, type RawSheet, sheetAt } from './find-table'
import { foldHeader, recogniseColumns } from './recognise-columns'
import type { Layout, LayoutColumn, LineField, SheetLayout } from './statement'

/** What is read of a layout before it is saved under a payer. */
export type LayoutFacts = Pick<Layout, 'sheets' | 'currency' | 'decimal' | 'dayFirst'>

/** How a file differs from the layout that was learned, for the words of `statements:change`. */
export type LayoutChange = {
  readonly kind: 'moved' | 'renamed' | 'gone' | 'new' | 'sheet-new' | 'sheet-gone'
  readonly sheet: string
  readonly field: LineField | null
  /** The header in this file, and the one that was learned. */
  readonly header: string
  readonly was: string
}

export type Assumption = { readonly currency: string; readonly dayFirst: boolean; readonly decimal: '.' | ',' }

/** A layout from the file alone. What its cells leave open (03/04, 1.234) is assumed. */
export function proposeLayout(sheets: readonly RawSheet[], assumed: Assumption): LayoutFacts {
  const read = sheets.flatMap((sheet) => proposeSheet(sheet) ?? [])
  const largest = [...sheets].sort((a, b) => b.rows.length - a.rows.length)[0]
  const found = read.length > 0 || !largest ? read : [guessSheet(largest)]
  return { sheets: found, currency: assumed.currency, ...signsOf(sheets, found, assumed) }
}

/** The decimal sign and the order of days as the cells of the read columns tell them. */
export function signsOf(
  sheets: readonly RawSheet[],
  layouts: readonly SheetLayout[],
  assumed: Assumption,
): Pick<Layout, 'decimal' | 'dayFirst'> {
  const numbers = decimalMark(cellsUnder(sheets, layouts, ['commission', 'billed']))
  const days = dayOrder(cellsUnder(sheets, layouts, ['usageMonth', 'statementMonth', 'paidOn', 'startsOn', 'endsOn']))
  return {
    decimal: numbers === 'unclear' ? assumed.decimal : numbers,
    dayFirst: days === 'unclear' ? assumed.dayFirst : days === 'day-first',
  }
}

/**
 * Takes a learned layout to a file of the same payer: columns are found again by position and header, and everything that is
 * not as it was is told. New columns are proposed for fields that no other column speaks for.
 */
export function fitLayout(
  layout: LayoutFacts,
  sheets: readonly RawSheet[],
): { readonly facts: LayoutFacts; readonly changes: readonly LayoutChange[] } {
  const left = [...layout.sheets]
  const changes: LayoutChange[] = []
  const fitted: SheetLayout[] = []
  for (const sheet of sheets) {
    const known = takeNearest(left, sheet)
    if (known) {
      const { sheet: read, changes: told } = fitSheet(known, sheet)
      fitted.push(read)
      changes.push(...told)
      continue
    }
    const proposed = proposeSheet(sheet)
    if (!proposed) continue
    fitted.push(proposed)
    changes.push({ kind: 'sheet-new', sheet: sheet.name, field: null, header: sheet.name, was: '' })
  }
  for (const gone of left)
    changes.push({ kind: 'sheet-gone', sheet: gone.sheet, field: null, header: '', was: gone.sheet })
  return { facts: { ...layout, sheets: fitted }, changes }
}

/** Whether two layouts read a file the same way, so that no new version is due. */
export const isSameLayout = (a: LayoutFacts, b: LayoutFacts): boolean => shape(a) === shape(b)

function takeNearest(left: SheetLayout[], sheet: RawSheet): SheetLayout | null {
  const scored = left.map((one) => ({ one, points: bestRow(one, sheet).likeness + (one.sheet === sheet.name ? 1 : 0) }))
  const best = scored.reduce((top, one) => (one.points > top.points ? one : top), { one: left[0], points: 0 })
  if (!best.one || best.points < 0.5) return null
  left.splice(left.indexOf(best.one), 1)
  return best.one
}

/** Where the learned header stands in this file; its old row first. */
function bestRow(known: SheetLayout, sheet: RawSheet): { readonly at: number; readonly likeness: number } {
  const usual = known.headerRow - 1
  const places = [usual, ...Array.from({ length: Math.min(80, sheet.rows.length) }, (_, at) => at)]
  return places
    .map((at) => ({ at, likeness: headerLikeness(known.headers, sheet.rows[at] ?? []) }))
    .reduce((best, one) => (one.likeness > best.likeness ? one : best), { at: usual, likeness: 0 })
}

function fitSheet(known: SheetLayout, sheet: RawSheet): { sheet: SheetLayout; changes: LayoutChange[] } {
  const { at, likeness } = bestRow(known, sheet)
  const fresh = likeness > 0.2 ? sheetAt(sheet, at) : (proposeSheet(sheet) ?? sheetAt(sheet, at))
  const headers = headersAt(sheet, fresh.headerRow - 1)
  const folded = headers.map(foldHeader)
  const learned = known.headers.map(foldHeader)
  const used = new Set<number>()
  const columns: LayoutColumn[] = []
  const changes: LayoutChange[] = []
  const tell = (kind: LayoutChange['kind'], field: LineField | null, header: string, was: string) =>
    changes.push({ kind, sheet: sheet.name, field, header, was })
  const take = (to: number, field: LineField) => {
    used.add(to)
    columns.push({ at: to, header: headers[to] ?? '', field })
  }
  const missing: LayoutColumn[] = []
  for (const column of known.columns) {
    const word = foldHeader(column.header)
    const same = folded[column.at] === word && !used.has(column.at)
    const to = same ? column.at : folded.findIndex((header, place) => header === word && !used.has(place))
    if (to < 0 || word === '') missing.push(column)
    else {
      take(to, column.field)
      if (!same) tell('moved', column.field, headers[to] ?? '', column.header)
    }
  }
  const proposed = recogniseColumns(headers, sheet.rows.slice(fresh.headerRow))
  for (const column of missing) {
    const renamed = proposed.find((one) => one.field === column.field && !used.has(one.at))
    if (renamed) take(renamed.at, column.field)
    tell(renamed ? 'renamed' : 'gone', column.field, renamed?.header ?? '', column.header)
  }
  for (const [place, header] of headers.entries()) {
    if (used.has(place) || header === '' || learned.includes(folded[place] ?? '')) continue
    const guess = proposed.find((one) => one.at === place && !columns.some((column) => column.field === one.field))
    if (guess) take(place, guess.field)
    tell('new', guess?.field ?? null, header, '')
  }
  columns.sort((a, b) => a.at - b.at)
  return { sheet: { sheet: sheet.name, headerRow: fresh.headerRow, headers, columns }, changes }
}

function* cellsUnder(
  sheets: readonly RawSheet[],
  layouts: readonly SheetLayout[],
  fields: readonly LineField[],
): Generator<string> {
  for (const { sheet, headerRow, columns } of layouts) {
    const rows = sheets.find((one) => one.name === sheet)?.rows.slice(headerRow, headerRow + 2000) ?? []
    for (const { at, field } of columns) if (fields.includes(field)) for (const row of rows) yield row[at] ?? ''
  }
}

const shape = ({ sheets, currency, decimal, dayFirst }: LayoutFacts): string =>
  JSON.stringify([
    sheets.map(({ sheet, headerRow, columns }) => [
      sheet,
      headerRow,
      columns.map((one) => [one.at, one.header, one.field]),
    ]),
    currency,
    decimal,
    dayFirst,
  ])
