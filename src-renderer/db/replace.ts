import type { Book, MetaRow } from './book'
import type { TableName } from './rows'

/** All rows of a book, table by table: what a snapshot holds and what a restore brings. */
export type WholeBook = { readonly meta: MetaRow; readonly tables: ReadonlyMap<string, readonly object[]> }

export const tableNames = (of: Book): TableName[] =>
  of.dexie.tables.map((table) => table.name).filter((name): name is TableName => name !== 'meta')

/** Reads everything as of one generation, in one transaction. */
export async function readWhole(of: Book): Promise<WholeBook> {
  return of.dexie.transaction('r', of.dexie.tables, async () => {
    const meta = await of.tables.meta.get('book')
    if (!meta) throw new Error('the book has no meta row')
    const tables = new Map<string, readonly object[]>()
    for (const name of tableNames(of)) tables.set(name, await of.dexie.table<object>(name).toArray())
    return { meta, tables }
  })
}

/** Puts a whole book in the place of this one: all of it in one strict transaction, or nothing. */
export async function replaceWhole(of: Book, whole: WholeBook): Promise<void> {
  const foreign = [...whole.tables.keys()].filter((name) => !tableNames(of).includes(name as TableName))
  if (foreign.length > 0) throw new Error(`unknown tables: ${foreign.join(', ')}`)
  await of.dexie.transaction('rw', of.dexie.tables, async () => {
    for (const name of tableNames(of)) {
      await of.dexie.table(name).clear()
      const rows = whole.tables.get(name) ?? []
      if (rows.length > 0) await of.dexie.table(name).bulkPut(rows)
    }
    await of.tables.meta.put(whole.meta)
  })
}

export type LoggedCommit = {
  readonly generation: number
  readonly changes: readonly { readonly table: string; readonly key: string; readonly row: object | null }[]
}

/** Applies journal entries in order in one transaction; replaying what is already there changes nothing. */
export async function replay(of: Book, bookId: string, entries: readonly LoggedCommit[]): Promise<number> {
  const last = entries.at(-1)
  if (!last) return 0
  await of.dexie.transaction('rw', of.dexie.tables, async () => {
    for (const entry of entries) {
      for (const { table, key, row } of entry.changes) {
        const target = of.dexie.table(table)
        if (row === null) await target.delete(key)
        else await target.put(row)
      }
    }
    await of.tables.meta.put({ key: 'book', bookId, generation: last.generation })
  })
  return entries.length
}
