import type { Instant } from '../values/dates'

export const importKinds = ['clients', 'contacts', 'services', 'offerings', 'opportunities'] as const
export type ImportKind = (typeof importKinds)[number]

/** One import as the advisor remembers it; undone as a whole through the acts that carry its id as their group. */
export type ImportSession = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly fileHash: string
  readonly at: Instant
  readonly rows: number
  readonly created: number
  readonly merged: number
  readonly skipped: number
  readonly undoneAt: Instant
}
