import type { SafetyState, SnapshotInfo } from '#contract/safety'

/** What boot does after it compared the book with its second copy. */
export type Decision =
  | { readonly kind: 'ready' }
  /** The second copy lacks what the book has: take a snapshot now. */
  | { readonly kind: 'copy' }
  /** The book lacks commits that the journal has. */
  | { readonly kind: 'replay'; readonly bookId: string; readonly after: number }
  /** The book is gone or too old for the journal alone: bring the snapshot, then the journal. */
  | { readonly kind: 'restore'; readonly snapshot: SnapshotInfo }
  | { readonly kind: 'too-new'; readonly found: number }

type Found = {
  /** Null when there is no stored book or it was only just created. */
  readonly book: { readonly bookId: string; readonly generation: number } | null
  readonly safety: SafetyState
  readonly schemaVersion: number
}

/** Never an empty app beside a full second copy: the first rule of boot. */
export function decide({ book, safety, schemaVersion }: Found): Decision {
  const { journal } = safety
  if (!book) {
    const newest = newestOf(safety, journal?.bookId)
    if (newest)
      return newest.schemaVersion > schemaVersion
        ? { kind: 'too-new', found: newest.schemaVersion }
        : { kind: 'restore', snapshot: newest }
    return journal && journal.entries > 0 ? { kind: 'replay', bookId: journal.bookId, after: 0 } : { kind: 'ready' }
  }
  const copied =
    journal?.bookId === book.bookId ? journal.generation : (newestOf(safety, book.bookId)?.generation ?? -1)
  if (copied < book.generation) return { kind: 'copy' }
  if (copied === book.generation) return { kind: 'ready' }
  const newest = newestOf(safety, book.bookId)
  if (newest && newest.generation > book.generation) return { kind: 'restore', snapshot: newest }
  return { kind: 'replay', bookId: book.bookId, after: book.generation }
}

function newestOf(safety: SafetyState, bookId: string | undefined): SnapshotInfo | undefined {
  const mine = bookId ? safety.snapshots.filter((one) => one.bookId === bookId) : safety.snapshots
  return [...(mine.length > 0 || bookId ? mine : safety.snapshots)].sort(
    (a, b) => b.at - a.at || b.generation - a.generation,
  )[0]
}
