import { z } from 'zod'
import type { FaultCode } from './fault'

const id = z.string().min(1).max(80)
const generation = z.number().int().nonnegative()

/** One row after a commit; `row` is null when the row is gone. */
export type Change = {
  readonly table: string
  readonly key: string
  readonly row: Readonly<Record<string, unknown>> | null
}

/** One commit of the book as the journal keeps it. */
export type JournalEntry = {
  readonly bookId: string
  readonly generation: number
  readonly schemaVersion: number
  readonly at: number
  readonly changes: readonly Change[]
}

/** The same with its changes as JSON text: text crosses the bridge many times faster than thousands of objects. */
export const appendAsk = z.strictObject({
  bookId: id,
  generation,
  schemaVersion: z.number().int().positive(),
  at: z.number().int(),
  changes: z.string(),
})

export const snapshotReasons = ['daily', 'manual', 'before-migration', 'before-restore', 'import', 'repair'] as const

export const beginSnapshotAsk = z.strictObject({
  bookId: id,
  generation,
  schemaVersion: z.number().int().positive(),
  at: z.number().int(),
  reason: z.enum(snapshotReasons),
})
/** `lines` is NDJSON, one row a line, so that a table crosses the bridge as text and not as objects. */
export const addRowsAsk = z.strictObject({ draftId: id, table: z.string().min(1).max(60), lines: z.string() })
export const draftAsk = z.strictObject({ draftId: id })
export const snapshotAsk = z.strictObject({ snapshotId: id })
export const readSnapshotAsk = z.strictObject({ snapshotId: id, part: z.number().int().nonnegative() })
export const readJournalAsk = z.strictObject({ bookId: id, after: generation })

export type SnapshotInfo = {
  readonly snapshotId: string
  readonly bookId: string
  readonly generation: number
  readonly schemaVersion: number
  readonly at: number
  readonly reason: (typeof snapshotReasons)[number]
  readonly rows: Readonly<Record<string, number>>
  readonly bytes: number
  /** SHA-256 of the logical content, read back from the disk and verified. */
  readonly sha256: string
}

export type SafetyState = {
  /** The last commit that the journal holds, per book; null when no journal exists. */
  readonly journal: { readonly bookId: string; readonly generation: number; readonly entries: number } | null
  readonly snapshots: readonly SnapshotInfo[]
  /** Name of the advisor's own backup folder, without its path. */
  readonly secondFolder: string | null
  /** Why the last copy to the second folder failed; absent when it did not. */
  readonly secondFolderFault?: FaultCode
}

export type SnapshotPart = { readonly table: string; readonly lines: string; readonly next: number | null }
/** At most a few megabytes of entries at a time; ask again after the last generation until `more` is false. */
export type JournalPart = {
  readonly entries: readonly JournalEntry[]
  readonly more: boolean
  /** What came after the last entry cannot be trusted: the file holds lines that are not what was written. */
  readonly damaged?: boolean
}
