/** A run of words `[from, to)` in a sorted list. */
export type Run = { readonly from: number; readonly to: number }

/** A word within a few typing slips of what was asked; `partial` when only its beginning is. */
export type Near = { readonly term: number; readonly edits: number; readonly partial: boolean }

/** The first index at or after `from` whose word does not stand before `word`. */
export function lowerBound(terms: readonly string[], word: string, from = 0): number {
  let low = from
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((terms[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Words that begin with `start`, itself first when it is one. */
export const beginningWith = (terms: readonly string[], start: string): Run => ({
  from: lowerBound(terms, start),
  to: lowerBound(terms, `${start}\uffff`),
})

/**
 * Words that `asked` may have been meant for: at most `most` letters added, left out, changed or swapped with their neighbour.
 * With `asBeginning` also words that only begin so. Walks the sorted list once and leaps over every run of words whose common
 * beginning is already too far off.
 */
export function near(terms: readonly string[], asked: string, most: number, asBeginning: boolean): Near[] {
  const found: Near[] = []
  const width = asked.length
  const rows: Uint8Array[] = [Uint8Array.from({ length: width + 1 }, (_, column) => column)]
  const beginnings: number[] = [width]
  let previous = ''
  for (let index = 0; index < terms.length; ) {
    const term = terms[index] ?? ''
    let depth = sharedBeginning(previous, term)
    let leapt = false
    previous = term
    while (depth < term.length) {
      depth += 1
      const closest = fillRow(rows, depth, term, asked)
      beginnings[depth] = Math.min(beginnings[depth - 1] ?? width, rows[depth]?.[width] ?? width)
      const mayStillBegin = asBeginning && (beginnings[depth] ?? width) <= most
      if (closest <= most || mayStillBegin) continue
      const beginning = term.slice(0, depth)
      previous = beginning
      index = lowerBound(terms, `${beginning}\uffff`, index + 1)
      leapt = true
      break
    }
    if (leapt) continue
    const edits = rows[term.length]?.[width] ?? width
    const begins = beginnings[term.length] ?? width
    if (edits <= most) found.push({ term: index, edits, partial: false })
    else if (asBeginning && begins <= most) found.push({ term: index, edits: begins, partial: true })
    index += 1
  }
  return found
}

/** The next row of the optimal-string-alignment table; returns its smallest value. */
function fillRow(rows: Uint8Array[], depth: number, term: string, asked: string): number {
  const width = asked.length
  const above = rows[depth - 1] as Uint8Array
  const twoAbove = depth > 1 ? rows[depth - 2] : undefined
  rows[depth] ??= new Uint8Array(width + 1)
  const row = rows[depth] as Uint8Array
  const letter = term.charCodeAt(depth - 1)
  const letterBefore = term.charCodeAt(depth - 2)
  row[0] = depth
  let closest = depth
  for (let column = 1; column <= width; column += 1) {
    const wanted = asked.charCodeAt(column - 1)
    let edits = (above[column - 1] as number) + (wanted === letter ? 0 : 1)
    edits = Math.min(edits, (above[column] as number) + 1, (row[column - 1] as number) + 1)
    if (twoAbove && column > 1 && wanted === letterBefore && asked.charCodeAt(column - 2) === letter)
      edits = Math.min(edits, (twoAbove[column - 2] as number) + 1)
    row[column] = edits
    if (edits < closest) closest = edits
  }
  return closest
}

/** Whether a word is rather a code: `1gbps`, `ald100`. */
export function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/** The words without digits and where they stand: few beside the stock numbers, and the ones in which slips are forgiven. */
export function plainWords(terms: readonly string[]): { plainTerms: readonly string[]; plainAt: Uint32Array } {
  const at: number[] = []
  terms.forEach((term, index) => {
    if (!hasDigit(term)) at.push(index)
  })
  return { plainTerms: at.map((index) => terms[index] ?? ''), plainAt: Uint32Array.from(at) }
}

function sharedBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let shared = 0
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1
  return shared
}
