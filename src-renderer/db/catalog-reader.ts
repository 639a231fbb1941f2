import Dexie from 'dexie'
import type { Offering, Supplier } from '#domain/catalog/catalog'
import { bookName, type MetaRow } from './book'
import type { ActRow } from './rows'
import { touchedKeys } from './touched'
import { actId } from './write'

/** Which commit of which book something was read at. `at` tells one history from another that reached the same generation. */
export type Stamp = { readonly bookId: string; readonly generation: number; readonly at: number }

/** What changed in the catalog between two stamps: null where a row is gone or deleted. */
export type CatalogChanges = {
  readonly stamp: Stamp
  readonly offerings: ReadonlyMap<string, Offering | null>
  readonly suppliers: ReadonlyMap<string, Supplier>
}

/** The catalog as a worker reads it: a second opening of the book that can only read. */
export type CatalogReader = {
  readonly stamp: () => Promise<Stamp>
  /** The same without telling histories apart: one small row, cheap enough for every keystroke. */
  readonly head: () => Promise<Omit<Stamp, 'at'>>
  /** Null when it cannot be known (another book, another history, acts pruned since) or when there are more than `most`. */
  readonly changesSince: (stamp: Stamp, most: number) => Promise<CatalogChanges | null>
  readonly offeringsOf: (supplierIds: readonly string[]) => Promise<Offering[]>
  readonly suppliers: () => Promise<Supplier[]>
  /** Living offerings after an id, with the id to go on from; null at the end. */
  readonly page: (after: string, count: number) => Promise<{ readonly rows: Offering[]; readonly next: string | null }>
  readonly close: () => void
}

/** Opens the stored book as it is, without a schema of its own: it never migrates and never writes. */
export async function openCatalogReader(name: string = bookName): Promise<CatalogReader> {
  const dexie = new Dexie(name, { cache: 'disabled' })
  await dexie.open()
  const meta = dexie.table<MetaRow, 'book'>('meta')
  const acts = dexie.table<ActRow, string>('acts')
  const offerings = dexie.table<Offering, string>('offerings')
  const suppliers = dexie.table<Supplier, string>('suppliers')

  const head = async () => {
    const { bookId, generation } = (await meta.get('book')) ?? nothingYet
    return { bookId, generation }
  }

  const stamp = () =>
    dexie.transaction('r', meta, acts, async (): Promise<Stamp> => {
      const { bookId, generation } = await head()
      return { bookId, generation, at: (await acts.get(actId(generation)))?.at ?? 0 }
    })

  const changesSince = (since: Stamp, most: number) =>
    dexie.transaction('r', [meta, acts, offerings, suppliers], async (): Promise<CatalogChanges | null> => {
      const { bookId, generation } = await head()
      if (bookId !== since.bookId || generation < since.generation) return null
      const [from, ...later] = await actsFrom(acts, since.generation)
      if ((from?.at ?? 0) !== since.at || later.length !== generation - since.generation) return null
      const touched = (table: string) => [...new Set(later.flatMap((act) => touchedKeys(act, table)))]
      const keys = touched('offerings')
      if (keys.length > most) return null
      const rows = await offerings.bulkGet(keys)
      const named = await suppliers.bulkGet(touched('suppliers'))
      return {
        stamp: { bookId, generation, at: later.at(-1)?.at ?? since.at },
        offerings: new Map(keys.map((key, index) => [key, living(rows[index])])),
        suppliers: new Map(named.flatMap((one) => (one ? [[one.id, one]] : []))),
      }
    })

  return {
    stamp,
    head,
    changesSince,
    offeringsOf: async (supplierIds) =>
      (await offerings.where('supplierId').anyOf(supplierIds).toArray()).filter((row) => row.deletedAt === 0),
    suppliers: () => suppliers.toArray(),
    page: async (after, count) => {
      const rows = await offerings.where('id').above(after).limit(count).toArray()
      const next = rows.length < count ? null : (rows.at(-1)?.id ?? null)
      return { rows: rows.filter((row) => row.deletedAt === 0), next }
    },
    close: () => dexie.close(),
  }
}

const nothingYet = { bookId: '', generation: 0 }

/** The act of a generation, undefined where it has none, and every later one. */
async function actsFrom(
  acts: Dexie.Table<ActRow, string>,
  generation: number,
): Promise<readonly [ActRow | undefined, ...ActRow[]]> {
  const found = await acts.where('id').aboveOrEqual(actId(generation)).toArray()
  const first = found[0]
  return first?.id === actId(generation) ? [first, ...found.slice(1)] : [undefined, ...found]
}

const living = (row: Offering | undefined): Offering | null => (row && row.deletedAt === 0 ? row : null)
