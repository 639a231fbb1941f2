import { type Band, bandAt } from './bands'
import { type Chunk, isMoneyLike, type TextLine } from './lines'

/** One row of a printed table: its cells by column, and the line of text that carries it. */
export type PrintedRow = { readonly cells: readonly string[]; readonly page: number; readonly line: number }

/** Whether a line carries a row: it brings an amount, or fills most of the columns. Other lines belong to one, or stand alone. */
export const isCarrier = (line: TextLine, columns: number): boolean =>
  line.chunks.length >= 2 &&
  (line.chunks.some((chunk) => isMoneyLike(chunk.text)) || line.chunks.length >= Math.max(3, columns * 0.6))

/** Rows of the lines below a header; the lines of a cell that was wrapped are joined to the row that they belong to. */
export function rowsOf(lines: readonly TextLine[], bands: readonly Band[]): readonly PrintedRow[] {
  const carriers = lines.map((line) => isCarrier(line, bands.length))
  const pitch = usualPitch(lines, carriers)
  const ends = rightEnds(lines, bands)
  const owner = lines.map((_, at) => at)
  for (let at = 0; at < lines.length; at += 1) {
    if (carriers[at]) continue
    let end = at
    while (end < lines.length && !carriers[end]) end += 1
    shareOut(at, end)
    at = end
  }
  const groups = new Map<number, TextLine[]>()
  for (const [at, line] of lines.entries()) {
    const to = owner[at] ?? at
    groups.set(to, [...(groups.get(to) ?? []), line])
  }
  return [...groups].map(([to, group]) => rowOf(group, lines[to] ?? group[0], bands))

  /** Lines `from` to `end` stand between two carriers: those that hang on the one above, then those on the one below. */
  function shareOut(from: number, end: number): void {
    let up = from
    while (up < end && hangs(up, from - 1, up - 1)) {
      const nearerBelow = end < lines.length && gap(up, up + 1) < gap(up - 1, up) * 0.9 && hangs(up, end, up + 1)
      if (nearerBelow) break
      owner[up] = from - 1
      up += 1
    }
    for (let down = end - 1; down >= up; down -= 1) {
      if (!hangs(down, end, down + 1)) break
      owner[down] = end
    }
  }

  /** Whether a line continues the row of `carrier`, standing next to line `beside` of that row. */
  function hangs(at: number, carrier: number, beside: number): boolean {
    const [line, row, near] = [lines[at], lines[carrier], lines[beside]]
    if (!line || !row || !near || line.page !== row.page || !carriers[carrier]) return false
    const away = Math.abs(line.base - near.base)
    if (away < 0.95 * line.size) return true
    if (away > 1.6 * line.size || away > pitch * 1.02) return false
    const above = line.chunks.map((chunk) => cellIn(row, bandAt(bands, chunk), bands))
    if (above.some((cell, index) => !cell || cell.font !== line.chunks[index]?.font)) return false
    if (away < pitch * 0.92) return true
    // Rows as near as the lines of one cell: only a word that found no room above was wrapped.
    return carrier < at && line.chunks.some((chunk) => wasFull(cellIn(near, bandAt(bands, chunk), bands), chunk))
  }

  function wasFull(cell: Chunk | undefined, next: Chunk): boolean {
    if (!cell) return false
    const [word = ''] = next.text.split(' ')
    const width = ((next.right - next.left) / Math.max(1, next.text.length)) * (word.length + 1)
    return cell.right + width > (ends[bandAt(bands, next)] ?? cell.right)
  }

  function gap(a: number, b: number): number {
    const [one, other] = [lines[a], lines[b]]
    return one && other && one.page === other.page ? Math.abs(other.base - one.base) : Number.POSITIVE_INFINITY
  }
}

function rowOf(group: readonly TextLine[], carrier: TextLine | undefined, bands: readonly Band[]): PrintedRow {
  const cells: string[] = bands.map(() => '')
  for (const line of group)
    for (const { at, text } of placed(line, bands)) cells[at] = cells[at] ? `${cells[at]} ${text}` : text
  return { cells, page: carrier?.page ?? 0, line: carrier?.number ?? 0 }
}

/** Where each cell of a line goes. On a full line every piece goes to its own column; words over several columns stay together. */
function placed(line: TextLine, bands: readonly Band[]): readonly { readonly at: number; readonly text: string }[] {
  if (line.chunks.length < 3) return line.chunks.map((chunk) => ({ at: bandAt(bands, chunk), text: chunk.text }))
  return line.chunks.flatMap((chunk) => {
    const places = chunk.pieces.map((piece) => bandAt(bands, piece))
    if (new Set(places).size < 2 || isMoneyLike(chunk.text)) return [{ at: bandAt(bands, chunk), text: chunk.text }]
    return chunk.pieces.map((piece, index) => ({ at: places[index] ?? 0, text: piece.text.trim() }))
  })
}

const cellIn = (line: TextLine, at: number, bands: readonly Band[]): Chunk | undefined =>
  line.chunks.find((chunk) => bandAt(bands, chunk) === at)

/** The middle distance between carriers with nothing between them. */
function usualPitch(lines: readonly TextLine[], carriers: readonly boolean[]): number {
  const gaps = lines.flatMap((line, at) => {
    const next = lines[at + 1]
    return carriers[at] && carriers[at + 1] && next?.page === line.page ? [next.base - line.base] : []
  })
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY
}

function rightEnds(lines: readonly TextLine[], bands: readonly Band[]): readonly number[] {
  const ends = bands.map(() => 0)
  for (const { chunks } of lines)
    for (const chunk of chunks) {
      const at = bandAt(bands, chunk)
      if (chunks.length >= 3) ends[at] = Math.max(ends[at] ?? 0, chunk.right)
    }
  return ends
}
