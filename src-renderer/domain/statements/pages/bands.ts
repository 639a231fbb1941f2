import type { HeaderCell } from './header'
import type { TextLine } from './lines'

/** The stretch of the page in which one column is printed. */
export type Band = { readonly left: number; readonly right: number }

/**
 * Columns from where ink stands on the lines of a table: a gap that runs through (nearly) all of them parts two columns. A cell
 * that reaches over its neighbour on a few lines does not join them; what stands under one header is one column.
 */
export function bandsOf(lines: readonly TextLine[], header: readonly HeaderCell[]): readonly Band[] {
  const most = Math.max(1, Math.floor(lines.length / 10))
  const usual = Math.floor(lines.length / 50)
  for (let ignored = usual; ignored <= most; ignored += 1) {
    const bands = inked(lines, header, ignored)
    if (bands.length >= header.length) return bands
  }
  return inked(lines, header, usual)
}

/** The column in which most of a stretch stands, else the nearest; of equals the first. */
export function bandAt(bands: readonly Band[], { left, right }: Band): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const [at, band] of bands.entries()) {
    const shared = Math.min(band.right, right) - Math.max(band.left, left)
    if (shared > most) [best, most] = [at, shared]
  }
  return best
}

function inked(lines: readonly TextLine[], header: readonly HeaderCell[], ignored: number): readonly Band[] {
  const edges: { readonly at: number; readonly step: number }[] = []
  const ink = ({ left, right }: Band, weight: number) => {
    edges.push({ at: left, step: weight }, { at: Math.max(right, left + 0.1), step: -weight })
  }
  for (const cell of header) ink(cell, ignored + 1)
  for (const line of lines) for (const chunk of line.chunks) ink(chunk, 1)
  edges.sort((a, b) => a.at - b.at || b.step - a.step)
  const bands: Band[] = []
  let depth = 0
  let left = 0
  for (const { at, step } of edges) {
    const before = depth
    depth += step
    if (before <= ignored && depth > ignored) left = at
    if (before > ignored && depth <= ignored) bands.push({ left, right: at })
  }
  return bands
}
