import type { RawSheet } from '../find-table'
import { bandsOf } from './bands'
import { headersIn, type PrintedHeader } from './header'
import { linesOf, type Piece, type TextLine, textOf } from './lines'
import { isCarrier, type PrintedRow, rowsOf } from './rows'

/**
 * The tables of printed pages, from where their text stands: one sheet for each different header, its rows in reading order with
 * the page and line of each. A header that comes again on the next page, and what every page says at its head and foot, are
 * passed over. Pages without a header that is known are one table.
 */
export function tablesOf(pieces: readonly Piece[]): readonly RawSheet[] {
  const all = linesOf(pieces)
  const headers = headersIn(all)
  const headerOf = new Map(headers.flatMap((one) => all.slice(one.from, one.to).map((line) => [line, one] as const)))
  const margins = marginsOf(all, headers)
  const tables: { readonly header: PrintedHeader | null; readonly front: TextLine[]; readonly body: TextLine[] }[] = []
  let front: TextLine[] = []
  for (const line of all) {
    const header = headerOf.get(line)
    if (header) {
      const known = tables.findIndex((one) => one.header?.words === header.words)
      // A table whose header comes again goes on; what stands before another header is that table's front.
      if (known >= 0 && known !== tables.length - 1) tables.push(...tables.splice(known, 1))
      else if (known < 0) tables.push({ header, front, body: [] })
      front = []
      continue
    }
    if (margins.has(line)) continue
    const table = tables.at(-1)
    if (table) table.body.push(line)
    else front.push(line)
  }
  if (tables.length === 0) tables.push({ header: null, front: [], body: front })
  return tables.map((table, at) => sheetOf(at === 0 ? '' : String(at + 1), table, all))
}

type Table = {
  readonly header: PrintedHeader | null
  readonly front: readonly TextLine[]
  readonly body: readonly TextLine[]
}

function sheetOf(name: string, { header, front, body }: Table, all: readonly TextLine[]): RawSheet {
  const cells = header?.cells ?? []
  const columns = cells.length || body.reduce((most, line) => Math.max(most, line.chunks.length), 2)
  const full = body.filter((line) => isCarrier(line, columns) && line.chunks.length >= Math.min(3, columns))
  const bands = bandsOf(full.length > 0 ? full : body, cells)
  const rows: PrintedRow[] = front.flatMap((line) => rowsOf([line], bands))
  if (header) {
    const first = all[header.from]
    const words = bands.map(({ left, right }) =>
      cells
        .filter((cell) => (cell.left + cell.right) / 2 >= left && (cell.left + cell.right) / 2 <= right)
        .map((cell) => cell.text)
        .join(' '),
    )
    rows.push({ cells: words, page: first?.page ?? 0, line: first?.number ?? 0 })
  }
  rows.push(...rowsOf(body, bands))
  return {
    name,
    rows: rows.map((row) => row.cells),
    places: rows.map(({ page, line }) => ({ page, line })),
  }
}

const pageWords = /^\W*(?:page|p[aá]gina|p[aá]g\.?|seite)?\s*\d+\s*(?:(?:of|de|von|\/)\s*\d+)?\W*$/iu

/** Lines above the first and below the last row of a page that count pages or say the same on another page in the same place. */
function marginsOf(lines: readonly TextLine[], headers: readonly PrintedHeader[]): ReadonlySet<TextLine> {
  const columns = Math.max(2, ...headers.map((one) => one.cells.length))
  const inner = new Map<number, { first: number; last: number }>()
  for (const line of lines) {
    if (!isCarrier(line, columns)) continue
    const seen = inner.get(line.page)
    inner.set(line.page, { first: seen?.first ?? line.base, last: line.base })
  }
  const outer = lines.filter((line) => {
    const rows = inner.get(line.page)
    return !rows || line.base < rows.first || line.base > rows.last
  })
  const plain = (line: TextLine) => textOf(line).replace(/\d+/g, '#')
  const seen = new Map<string, TextLine[]>()
  for (const line of outer) seen.set(plain(line), [...(seen.get(plain(line)) ?? []), line])
  return new Set(
    outer.filter(
      (line) =>
        pageWords.test(textOf(line)) ||
        seen.get(plain(line))?.some((one) => one.page !== line.page && Math.abs(one.base - line.base) < 3),
    ),
  )
}
