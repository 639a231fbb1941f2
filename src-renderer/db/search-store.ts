import Dexie, { type Table } from 'dexie'
import type { Document } from '#domain/catalog/search/document'
import type { PackedSegment } from '#domain/catalog/search/segment'
import type { Stamp } from './catalog-reader'

/** The large part of the catalog's search index, as it was laid out at a stamp. */
export type StoredBase = {
  readonly key: 'base'
  readonly format: number
  readonly laidOut: Stamp
  readonly segment: PackedSegment
  readonly supplierNames: readonly (readonly [string, string])[]
}

/** What changed since a base was laid out. */
export type StoredChanges = {
  readonly key: 'changes'
  readonly laidOut: Stamp
  readonly stamp: Stamp
  readonly changed: readonly (readonly [string, Document | null])[]
  readonly supplierNames: readonly (readonly [string, string])[]
}

export type SearchStore = {
  readonly base: () => Promise<StoredBase | undefined>
  readonly changes: () => Promise<StoredChanges | undefined>
  readonly keep: (part: StoredBase | StoredChanges) => Promise<void>
  readonly close: () => void
}

/** A database of its own: what lies here is derived from the book, so it is in no snapshot and no journal, and may vanish. */
export async function openSearchStore(name = 'evergreen-search'): Promise<SearchStore> {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' })
  dexie.version(1).stores({ parts: 'key' })
  await dexie.open()
  const parts = dexie.table('parts') as Table<StoredBase | StoredChanges, string>
  return {
    base: async () => (await parts.get('base')) as StoredBase | undefined,
    changes: async () => (await parts.get('changes')) as StoredChanges | undefined,
    keep: async (part) => {
      await parts.put(part)
    },
    close: () => dexie.close(),
  }
}
