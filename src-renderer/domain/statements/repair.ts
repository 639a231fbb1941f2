import type { LeftOutRow, SheetLayout } from './statement'

/**
 * The rows that stayed out as a table that can be mended and read again: their own headers and cells where they stood, and behind
 * them `notes` on each row under `words`. Rows of several sheets come under each other, each sheet with its header.
 */
export function repairTable(
  leftOut: readonly LeftOutRow[],
  sheets: readonly SheetLayout[],
  words: readonly string[],
  notes: (row: LeftOutRow) => readonly string[],
): readonly (readonly string[])[] {
  return [...new Set(leftOut.map((one) => one.sheet))].flatMap((name) => {
    const own = leftOut.filter((one) => one.sheet === name)
    const headers = sheets.find((one) => one.sheet === name)?.headers ?? []
    const width = Math.max(headers.length, ...own.map((one) => one.cells.length))
    const wide = (cells: readonly string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]
    return [[...wide(headers), ...words], ...own.map((one) => [...wide(one.cells), ...notes(one)])]
  })
}
