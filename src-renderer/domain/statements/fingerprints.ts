import type { Month } from '../values/dates'
import type { ReadLine } from './read-line'
import { sha256 } from './sha256'

/**
 * One fingerprint for each line: its raw cells, how many equal rows stand before it in the file, and the statement's month
 * where the row names none. The order of other rows makes no difference.
 */
export function fingerprintsOf(lines: readonly ReadLine[], statementMonth: Month): readonly string[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const dated = line.usageMonth !== null || line.statementMonth !== null || line.paidOn !== null
    const text = `${line.cells.join('\u001f')}\u001e${dated ? '' : statementMonth}`
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return sha256(`${text}\u001e${String(before)}`)
  })
}

/** Cells as they are kept: as written, without the empty ones at the end of the row. */
export function keptCells(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === '') end -= 1
  return cells.slice(0, end)
}
