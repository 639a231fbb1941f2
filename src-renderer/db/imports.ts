import type { Companies } from '#domain/imports/assemble'
import { type Known, nothingKnown } from '#domain/imports/known'
import type { ImportKind, ImportSession } from '#domain/imports/session'
import { book } from './book'
import type { Pen } from './pen'
import { undoGroup } from './undo'
import { write } from './write'

/** Rows in one transaction: few and large, because each is flushed to the disk. */
const usualRowsInOne = 20_000
const mostProducts = 5000

/** What an import brings; new records are fetched in parts, so that they are never all in this window at once. */
export type Brought = {
  readonly companies: Companies
  readonly created: number
  readonly fetch: (from: number, count: number) => Promise<readonly { readonly id: string }[]>
  readonly changed: readonly { readonly id: string }[]
}

export type Saving = {
  readonly signal: AbortSignal
  readonly onSaved: (rows: number) => void
  readonly rowsInOne?: number
}

/**
 * Saves an import in a few strict transactions under one group. Its row in `imports` is written first as one that does not
 * stand and set standing last within the group, so that undo, redo and a power cut all leave it telling the truth.
 * Stopped or failed, everything is taken back and the error thrown on.
 */
export async function saveImport(session: ImportSession, parts: Brought, saving: Saving): Promise<void> {
  const { id: group, kind, fileName, created, merged } = session
  const rowsInOne = saving.rowsInOne ?? usualRowsInOne
  const act = { label: 'imported', params: { name: fileName, created, merged }, group }
  await write({ label: 'import-begun', params: { name: fileName }, undoable: false }, ['imports'], ({ imports }) =>
    imports.put({ ...session, undoneAt: session.at }),
  )
  const look = () => {
    if (saving.signal.aborted) throw new ImportStopped()
  }
  const pending: Promise<unknown>[] = []
  try {
    const companies = ['clients', 'suppliers', 'distributors'] as const
    let next = parts.fetch(0, rowsInOne)
    if (companies.some((name) => parts.companies[name].length > 0))
      await write(act, companies, async (pens) => {
        for (const name of companies) await (pens[name] as unknown as Rowed).addMany(parts.companies[name], look)
      })
    for (let from = 0; from < parts.created; from += rowsInOne) {
      const rows = await next
      next = from + rowsInOne < parts.created ? parts.fetch(from + rowsInOne, rowsInOne) : Promise.resolve([])
      next.catch(() => undefined)
      const job = write(act, [kind], (pens) => (pens[kind] as unknown as Rowed).addMany(rows, look))
      const done = job.then(() => saving.onSaved(rows.length))
      done.catch(() => undefined)
      pending.push(done)
      if (pending.length > 1) await pending[pending.length - 2]
    }
    await Promise.all(pending)
    await write({ ...act, say: true }, [kind, 'imports'], async (pens) => {
      look()
      if (parts.changed.length > 0) await (pens[kind] as unknown as Rowed).putMany(parts.changed)
      await pens.imports.put({ ...session, undoneAt: 0 })
    })
    saving.onSaved(parts.changed.length)
  } catch (error) {
    await Promise.allSettled(pending)
    await undoGroup(group)
    throw error
  }
}

/** Thrown inside a transaction when the advisor stops an import: the transaction leaves nothing. */
export class ImportStopped extends Error {}

/** The pens of every kind do the same to rows of theirs. */
type Rowed = Pen<{ readonly id: string }>

/** `stands`: it can be taken back; `undone`: it was; `interrupted`: it began, did not end, and left records; `settled`: too long ago. */
export type ImportState = 'stands' | 'undone' | 'interrupted' | 'settled'
export type PastImport = ImportSession & { readonly state: ImportState }

/** Imports, the newest first, with whether they still can be taken back. */
export async function pastImports(most = 30): Promise<readonly PastImport[]> {
  const { imports, acts } = book().tables
  const sessions = await imports.orderBy('at').reverse().limit(most).toArray()
  return Promise.all(
    sessions.map(async (session) => {
      const standing = await acts.where('[group+undoneBy]').equals([session.id, 0]).count()
      const stands = session.undoneAt === 0
      const state: ImportState = standing > 0 ? (stands ? 'stands' : 'interrupted') : stands ? 'settled' : 'undone'
      return { ...session, state }
    }),
  )
}

/** The standing import of the very same file, newest first. */
export async function importOf(fileHash: string, kind: ImportKind): Promise<ImportSession | undefined> {
  const all = await book().tables.imports.orderBy('at').reverse().toArray()
  return all.find((one) => one.fileHash === fileHash && one.kind === kind && one.undoneAt === 0)
}

/** What the book holds that a file of this kind is compared with; deleted records are not looked at. */
export async function knownFor(kind: ImportKind): Promise<Known> {
  const { tables } = book()
  const alive = <Row extends { readonly deletedAt: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.deletedAt === 0)
  const clients = kind === 'offerings' ? [] : alive(await tables.clients.toArray())
  const withSuppliers = kind === 'offerings' || kind === 'services'
  const products = kind === 'opportunities' ? await tables.offerings.limit(mostProducts).toArray() : []
  return {
    ...nothingKnown,
    clients,
    suppliers: withSuppliers ? alive(await tables.suppliers.toArray()) : [],
    distributors: kind === 'services' ? alive(await tables.distributors.toArray()) : [],
    contacts: kind === 'contacts' ? await tables.contacts.toArray() : [],
    services: kind === 'services' ? alive(await tables.services.toArray()) : [],
    offerings: kind === 'offerings' ? alive(await tables.offerings.toArray()) : [],
    opportunities: kind === 'opportunities' ? alive(await tables.opportunities.toArray()) : [],
    products: [...new Set(products.map((one) => one.name))],
  }
}
