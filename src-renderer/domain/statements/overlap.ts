import { fold } from '../values/text'
import type { ReadLine } from './read-line'
import type { StatementLine } from './statement'

/** What a file has in common with statements of the same payer that are in the book. */
export type Overlap = {
  /** Places in the file whose rows are there already, cell for cell. */
  readonly covered: ReadonlySet<number>
  /** Rows that say something else than before about the same account and month. */
  readonly changed: readonly Changed[]
  /** Lines of the statements that this file corrects which it does not have any more. */
  readonly gone: readonly StatementLine[]
}

export type Changed = { readonly at: number; readonly earlier: StatementLine }

export const noOverlap: Overlap = { covered: new Set(), changed: [], gone: [] }

/**
 * Compares a file with earlier lines of its payer: the same fingerprint is the same line and covered, the same key with another
 * content is a correction. Only statements that share a line with the file, or are for its month, are taken for corrected.
 */
export function overlapOf(
  lines: readonly ReadLine[],
  fingerprints: readonly string[],
  earlier: readonly StatementLine[],
): Overlap {
  const known = new Map(earlier.map((line) => [line.fingerprint, line]))
  const covered = new Set(fingerprints.flatMap((print, at) => (known.has(print) ? [at] : [])))
  const here = new Set(fingerprints)
  const open = new Map<string, StatementLine[]>()
  for (const line of earlier) {
    if (here.has(line.fingerprint) || line.standing === 'covered') continue
    const key = keyOf(line)
    if (key !== null) open.set(key, [...(open.get(key) ?? []), line])
  }
  const changed = lines.flatMap((line, at): readonly Changed[] => {
    const key = covered.has(at) ? null : keyOf(line)
    const found = key === null ? undefined : open.get(key)?.shift()
    return found ? [{ at, earlier: found }] : []
  })
  const touched = new Set(
    [...covered]
      .map((at) => known.get(fingerprints[at] ?? '')?.statementId)
      .concat(changed.map((one) => one.earlier.statementId)),
  )
  const isReissue = covered.size > 0 && covered.size + changed.length >= lines.length / 2
  const gone = isReissue ? [...open.values()].flat().filter((line) => touched.has(line.statementId)) : []
  return { covered, changed, gone }
}

/** The account and what it was paid for; null for a line that names neither account nor month. */
function keyOf(line: ReadLine | StatementLine): string | null {
  const reference = line.account || line.order || line.circuit || line.customer
  const month = line.usageMonth
  if (reference === '' || month === null) return null
  return [
    fold(line.supplier),
    reference,
    line.circuit,
    fold(line.product),
    month,
    line.kind,
    line.amount.currency,
  ].join('\u001f')
}
