/** A run of text on a printed page; points from the page's top left corner, `base` is where its letters stand. */
export type Piece = {
  /** From 1. */
  readonly page: number
  readonly left: number
  readonly right: number
  readonly base: number
  /** Height of the letters. */
  readonly size: number
  readonly font: string
  readonly text: string
}

/** Pieces that stand so near that a reader takes them for one cell. */
export type Chunk = {
  readonly left: number
  readonly right: number
  readonly font: string
  readonly text: string
  readonly pieces: readonly Piece[]
}

export type TextLine = {
  readonly page: number
  /** Line of text on its page, from 1. */
  readonly number: number
  readonly base: number
  readonly size: number
  readonly chunks: readonly Chunk[]
}

/** Lines of text in reading order, each cut into cells where the gap is wider than one between words. */
export function linesOf(pieces: readonly Piece[]): readonly TextLine[] {
  const ordered = pieces
    .flatMap(apart)
    .filter((piece) => piece.text.trim() !== '')
    .sort((a, b) => a.page - b.page || a.base - b.base || a.left - b.left)
  const rows: Piece[][] = []
  for (const piece of ordered) {
    const [first] = rows.at(-1) ?? []
    const same = first?.page === piece.page && piece.base - first.base < 0.35 * Math.min(first.size, piece.size)
    if (same) rows.at(-1)?.push(piece)
    else rows.push([piece])
  }
  let number = 0
  let page = 0
  return rows.flatMap((row) => {
    const [first] = row
    if (!first) return []
    number = first.page === page ? number + 1 : 1
    page = first.page
    const size = Math.max(...row.map((piece) => piece.size))
    return [{ page, number, base: first.base, size, chunks: chunksOf([...row].sort((a, b) => a.left - b.left)) }]
  })
}

export const textOf = (line: TextLine): string => line.chunks.map((chunk) => chunk.text).join(' ')

/** An amount by its shape: a currency sign or a separator tells it from an account number. */
export const isMoneyLike = (text: string): boolean =>
  /[.,]\d|\p{Sc}/u.test(text) &&
  /^[(+-]?\s*(?:[A-Z]{3}|\p{Sc})?\s*[(+-]?\s*\d[\d.,'\s]*(?:[A-Z]{3}|\p{Sc})?\s*[)-]?$/u.test(text.trim())

const widestSpace = 0.5
const narrowestSpace = 0.12
const currencySign = /^\p{Sc}$/u

function chunksOf(row: readonly Piece[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (const piece of row) {
    const before = chunks.at(-1)
    const gap = before ? piece.left - before.right : 0
    // A currency sign at the left of a column belongs to the amount at its right.
    const joins =
      before && (gap <= widestSpace * piece.size || (currencySign.test(before.text) && isNumeric(piece.text)))
    if (!joins) {
      chunks.push({ left: piece.left, right: piece.right, font: piece.font, text: piece.text.trim(), pieces: [piece] })
      continue
    }
    const space = gap > narrowestSpace * piece.size || /^\s/.test(piece.text) || endsOpen(before) ? ' ' : ''
    chunks[chunks.length - 1] = {
      ...before,
      right: Math.max(before.right, piece.right),
      text: `${before.text}${currencySign.test(before.text) ? '' : space}${piece.text.trim()}`,
      pieces: [...before.pieces, piece],
    }
  }
  return chunks
}

const isNumeric = (text: string): boolean => /^\s*[(-]?\d/.test(text)
const endsOpen = ({ pieces }: Chunk): boolean => /\s$/.test(pieces.at(-1)?.text ?? '')

/** Reports that are printed with letters of one width set their columns apart by spaces within one run. */
function apart(piece: Piece): readonly Piece[] {
  if (!/\S\s{2,}\S/.test(piece.text)) return [piece]
  const width = (piece.right - piece.left) / piece.text.length
  return [...piece.text.matchAll(/\S+(?:\s\S+)*/g)].map((found) => ({
    ...piece,
    text: found[0],
    left: piece.left + found.index * width,
    right: piece.left + (found.index + found[0].length) * width,
  }))
}
