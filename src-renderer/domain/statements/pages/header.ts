import { fold } from '../../values/text'
import { headerScore } from '../recognise-columns'
import { isMoneyLike, type TextLine } from './lines'

/** A table's header as it is printed: one line, or a few whose words stand above each other. */
export type PrintedHeader = {
  readonly from: number
  /** The line behind its last. */
  readonly to: number
  readonly cells: readonly HeaderCell[]
  /** What it says, to know it again on the next page. */
  readonly words: string
}

export type HeaderCell = { readonly left: number; readonly right: number; readonly text: string }

const mostLines = 5
/** Lines of one header stand no further apart than this many letter heights. */
const nearest = 1.7

/**
 * Every header among the lines, in order: the blocks with the most known words, none that holds an amount. Letters of its own
 * show how many lines a header has; without them it has as few as say the same.
 */
export function headersIn(lines: readonly TextLine[]): readonly PrintedHeader[] {
  const plain = commonFont(lines)
  const found = lines.flatMap((_, from) => blocksAt(lines, from))
  const best = Math.max(0, ...found.map((one) => one.score))
  const chosen: Scored[] = []
  const height = (one: Scored) => (one.to - one.from) * (one.font === plain ? 1 : -1)
  const strong = found.filter((one) => one.score >= Math.max(2, best * 0.6))
  for (const one of strong.sort((a, b) => b.score - a.score || height(a) - height(b) || a.from - b.from))
    if (chosen.every((other) => one.to <= other.from || other.to <= one.from)) chosen.push(one)
  return chosen.sort((a, b) => a.from - b.from)
}

type Scored = PrintedHeader & { readonly score: number; readonly font: string }

function blocksAt(lines: readonly TextLine[], from: number): readonly Scored[] {
  const blocks: Scored[] = []
  const font = lines[from]?.chunks[0]?.font ?? ''
  let cells: readonly HeaderCell[] = []
  for (let to = from + 1; to <= Math.min(lines.length, from + mostLines); to += 1) {
    const line = lines[to - 1]
    const before = to - 1 > from ? lines[to - 2] : undefined
    if (!line || line.chunks.some((chunk) => isMoneyLike(chunk.text) || chunk.font !== font)) break
    if (before && (before.page !== line.page || line.base - before.base > nearest * line.size)) break
    cells = below(cells, line)
    const texts = cells.map((cell) => cell.text)
    if (cells.length < 2) continue
    blocks.push({ from, to, cells, words: fold(texts.join(' ')), score: headerScore(texts), font })
  }
  return blocks
}

/** The words of the next line under those that stand above them. */
function below(cells: readonly HeaderCell[], line: TextLine): readonly HeaderCell[] {
  const out = [...cells]
  for (const { left, right, text } of line.chunks) {
    const at = out.findIndex((cell) => Math.min(cell.right, right) - Math.max(cell.left, left) > 0)
    const above = out[at]
    if (!above) out.push({ left, right, text })
    else
      out[at] = { left: Math.min(above.left, left), right: Math.max(above.right, right), text: `${above.text} ${text}` }
  }
  return out.sort((a, b) => a.left - b.left)
}

function commonFont(lines: readonly TextLine[]): string {
  const seen = new Map<string, number>()
  for (const { chunks } of lines) for (const { font } of chunks) seen.set(font, (seen.get(font) ?? 0) + 1)
  return [...seen].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0]
}
