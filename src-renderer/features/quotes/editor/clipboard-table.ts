import { isTable, tableCells } from '#domain/quotes/paste'

type Rows = readonly (readonly string[])[]

/**
 * The table that was copied: from a mail or a web page its cells, from a spreadsheet its tabs; null when it is no table but
 * words for one field. Markup is read for its text alone and never becomes part of the page.
 */
export function clipboardTable(data: Pick<DataTransfer, 'getData'>): Rows | null {
  const marked = htmlTable(data.getData('text/html'))
  if (marked) return marked
  const text = data.getData('text/plain')
  return isTable(text) ? withoutEmptyEnd(tableCells(text)) : null
}

/** The largest table that holds no other: mail programs lay whole letters out in tables. */
function htmlTable(html: string): Rows | null {
  if (!/<table/i.test(html)) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...page.querySelectorAll('table')].filter((table) => table.querySelector('table') === null)
  const read = tables.map((table) => withoutEmptyEnd([...table.rows].map(cellsOf)))
  const [largest] = read.sort((a, b) => sizeOf(b) - sizeOf(a))
  return largest && sizeOf(largest) > 1 ? largest : null
}

/** A cell over several columns keeps the later ones in their place. */
const cellsOf = (row: HTMLTableRowElement): readonly string[] =>
  [...row.cells].flatMap((cell) => [
    (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ...new Array<string>(Math.max(0, Math.min(cell.colSpan, 50) - 1)).fill(''),
  ])

const sizeOf = (rows: Rows): number => rows.reduce((total, row) => total + row.length, 0)

function withoutEmptyEnd(rows: Rows): Rows {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1)
}
