import Dexie, { type Table } from 'dexie'
import type { Rows, TableName } from './rows'
import { latestVersion, steps } from './steps/all'

/** One commit as the second copy keeps it. */
export type Commit = {
  readonly bookId: string
  readonly generation: number
  readonly schemaVersion: number
  readonly at: number
  readonly changes: readonly { readonly table: string; readonly key: string; readonly row: object | null }[]
}

/** What the book needs from outside; handed in once, so that tests pin the clock and read the journal. */
export type Surroundings = {
  readonly now: () => number
  readonly newId: () => string
  /** Resolves when the second copy holds the commit; rejects when it does not. */
  readonly journal: (commit: Commit) => Promise<void>
  /** Told after every write, when "saved" is true: the shell shows it and offers undo. */
  readonly written?: (done: Done) => void
}

/** A finished write as the shell tells it. `say` asks for words on the screen, not only in the rail's foot. */
export type Done = {
  readonly label: string
  readonly params: Readonly<Record<string, string | number>>
  readonly say: boolean
  readonly undoable: boolean
  readonly at: number
  readonly secondCopy: 'kept' | 'behind'
}

export type MetaRow = { readonly key: 'book'; readonly bookId: string; readonly generation: number }

type Tables = { readonly [Name in TableName]: Table<Rows[Name], string> } & { readonly meta: Table<MetaRow, 'book'> }

/** The open book. Reading goes through its tables; writing goes through `write` alone. */
export type Book = { readonly dexie: Dexie; readonly tables: Tables; readonly around: Surroundings }

export const bookName = 'evergreen-book'

/** Thrown when the stored book was written by a newer build: nothing is opened and nothing is touched. */
export class NewerBook extends Error {
  readonly found: number
  constructor(found: number) {
    super(`book version ${found} is newer than ${latestVersion}`)
    this.found = found
  }
}

let current: Book | null = null

/** The book that the app has open; throws before boot has opened one. */
export function book(): Book {
  if (!current) throw new Error('no book is open')
  return current
}

/**
 * The schema version stored under `name`, 0 when there is no such book. Dexie multiplies its versions by ten and counts its own
 * repairs in the last digit: a repaired book is no newer book.
 */
export async function storedVersion(name: string = bookName): Promise<number> {
  const stored = (await indexedDB.databases()).find((entry) => entry.name === name)
  return stored?.version ? Math.floor(stored.version / 10) : 0
}

/** Opens, migrates and makes current. Throws `NewerBook` before Dexie sees a newer store, because Dexie would open it silently. */
export async function openBook(around: Surroundings, name: string = bookName): Promise<Book> {
  const found = await storedVersion(name)
  if (found > latestVersion) throw new NewerBook(found)
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const step of steps) {
    const version = dexie.version(step.version).stores(step.stores)
    if ('upgrade' in step) version.upgrade(step.upgrade as (tx: unknown) => Promise<void>)
  }
  await dexie.open()
  const opened: Book = { dexie, tables: tablesOf(dexie), around }
  await firstMeta(opened)
  current = opened
  return opened
}

/**
 * Opens the stored book as it is and makes it current where nothing is ever written, like in a worker: it never migrates, and a
 * write fails before its commit.
 */
export async function openBookToRead(name: string = bookName): Promise<Book> {
  const dexie = new Dexie(name, { cache: 'disabled' })
  await dexie.open()
  const refuse = () => {
    throw new Error('the book is open for reading alone')
  }
  current = { dexie, tables: tablesOf(dexie), around: { now: refuse, newId: refuse, journal: refuse } }
  return current
}

export function closeBook(): void {
  current?.dexie.close()
  current = null
}

/** The book's identity and the number of commits it has seen. */
export async function bookMeta(of: Book = book()): Promise<MetaRow> {
  const meta = await of.tables.meta.get('book')
  if (!meta) throw new Error('the book has no meta row')
  return meta
}

const tablesOf = (dexie: Dexie): Tables =>
  Object.fromEntries(dexie.tables.map((table) => [table.name, table])) as unknown as Tables

async function firstMeta(opened: Book): Promise<void> {
  await opened.dexie.transaction('rw', opened.tables.meta, async () => {
    if (await opened.tables.meta.get('book')) return
    await opened.tables.meta.add({ key: 'book', bookId: opened.around.newId(), generation: 0 })
  })
}
