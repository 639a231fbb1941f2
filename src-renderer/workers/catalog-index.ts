import type { CatalogReader, Stamp } from '#db/catalog-reader'
import type { SearchStore } from '#db/search-store'
import type { Ask, Found } from '#domain/catalog/search/ask'
import { segmentBuilder } from '#domain/catalog/search/build'
import { type Document, documentOf } from '#domain/catalog/search/document'
import { changeCount, indexOf, type SearchIndex, withChanges } from '#domain/catalog/search/live-index'
import { type Searcher, searcherOf } from '#domain/catalog/search/search'
import { packSegment, unpackSegment } from '#domain/catalog/search/segment'

/** An answer, and whether it knows everything that is saved: false while a large change is still being laid out. */
export type Answer = Found & { readonly current: boolean }

export type CatalogIndex = {
  readonly search: (ask: Ask) => Promise<Answer>
  /** Resolves when the index knows everything that was saved when this was called. */
  readonly fresh: () => Promise<void>
}

type State = {
  readonly index: SearchIndex
  readonly searcher: Searcher
  readonly laidOut: Stamp
  readonly stamp: Stamp
  readonly names: ReadonlyMap<string, string>
}

/** Raised whenever words are cut or weighed otherwise, so that a stored index of the old kind is laid out anew. */
export const indexFormat = 1
/** More changed offerings than this are laid out anew with all the others instead of beside them. */
const mostChanges = 1000
const pageSize = 1000
/** How long an answer waits for what is being laid out, in ms. */
const patience = 30

/**
 * The catalog's search index, kept in step with the book: stored parts are loaded, what the book's acts name since then is
 * changed in place, and only a catalog that cannot be followed is laid out anew. Answers go on meanwhile from what was known.
 */
export function catalogIndex(reader: CatalogReader, store: SearchStore): CatalogIndex {
  let state: State | null = null
  let following: Promise<void> | null = null

  const fresh = (): Promise<void> => {
    following ??= follow().finally(() => {
      following = null
    })
    return following
  }

  const follow = async () => {
    const begun = state !== null
    state ??= await stored(store)
    const now = await reader.head()
    // What was stored may belong to another history of the same length, so the first look goes by the acts themselves.
    if (begun && state?.stamp.bookId === now.bookId && state.stamp.generation === now.generation) return
    const changes = state ? await reader.changesSince(state.stamp, mostChanges) : null
    if (!state || !changes) return layOut()
    const { names, documents } = await changedDocuments(reader, state.names, changes)
    if (documents.size === 0) {
      state = { ...state, stamp: changes.stamp, names }
      return
    }
    const index = withChanges(state.index, documents)
    if (changeCount(index) > mostChanges) return layOut()
    state = { ...state, index, searcher: searcherOf(index), stamp: changes.stamp, names }
    await keepChanges(store, state)
  }

  const layOut = async (): Promise<void> => {
    const stamp = await reader.stamp()
    const names = new Map((await reader.suppliers()).map((one) => [one.id as string, one.name]))
    const builder = segmentBuilder()
    for (let after: string | null = ''; after !== null; ) {
      const page = await reader.page(after, pageSize)
      for (const row of page.rows) builder.add(documentOf(row, names.get(row.supplierId) ?? ''))
      after = page.next
    }
    const segment = builder.finish()
    const index = indexOf(segment)
    state = { index, searcher: searcherOf(index), laidOut: stamp, stamp, names }
    await keep(store, {
      key: 'base',
      format: indexFormat,
      laidOut: stamp,
      segment: packSegment(segment),
      supplierNames: [...names],
    })
    await follow()
  }

  const search = async (ask: Ask): Promise<Answer> => {
    const current = await Promise.race([fresh().then(() => true), state ? after(patience) : never])
    if (!state) throw new Error('the catalog index is missing')
    return { ...state.searcher.search(ask), current }
  }

  return { search, fresh }
}

async function stored(store: SearchStore): Promise<State | null> {
  const [base, changes] = await Promise.all([store.base(), store.changes()])
  if (!base || base.format !== indexFormat) return null
  const laidOut = indexOf(unpackSegment(base.segment))
  const mine = changes && sameStamp(changes.laidOut, base.laidOut) ? changes : null
  const index = mine ? withChanges(laidOut, new Map(mine.changed)) : laidOut
  return {
    index,
    searcher: searcherOf(index),
    laidOut: base.laidOut,
    stamp: mine?.stamp ?? base.laidOut,
    names: new Map(mine?.supplierNames ?? base.supplierNames),
  }
}

/** The documents that changed: those of changed rows, and all of a supplier that was renamed. */
async function changedDocuments(
  reader: CatalogReader,
  known: ReadonlyMap<string, string>,
  {
    offerings,
    suppliers,
  }: Pick<NonNullable<Awaited<ReturnType<CatalogReader['changesSince']>>>, 'offerings' | 'suppliers'>,
) {
  const names = new Map(known)
  const renamed = [...suppliers.values()].filter((one) => known.get(one.id) !== one.name)
  for (const one of renamed) names.set(one.id, one.name)
  const documents = new Map<string, Document | null>()
  const theirs = renamed.length > 0 ? await reader.offeringsOf(renamed.map((one) => one.id)) : []
  for (const row of theirs) documents.set(row.id, documentOf(row, names.get(row.supplierId) ?? ''))
  for (const [id, row] of offerings) documents.set(id, row && documentOf(row, names.get(row.supplierId) ?? ''))
  return { names, documents }
}

function keepChanges(store: SearchStore, { index, laidOut, stamp, names }: State): Promise<void> {
  const gone = index.base.segment.ids.filter((id, at) => index.base.dead?.[at] === 1 && !index.changed.has(id))
  return keep(store, {
    key: 'changes',
    laidOut,
    stamp,
    changed: [...gone.map((id) => [id, null] as const), ...index.changed],
    supplierNames: [...names],
  })
}

/** What cannot be stored (a full disk) is only laid out again at the next start, so a refusal ends here. */
const keep = (store: SearchStore, part: Parameters<SearchStore['keep']>[0]): Promise<void> =>
  store.keep(part).catch(() => undefined)

const sameStamp = (a: Stamp, b: Stamp): boolean =>
  a.bookId === b.bookId && a.generation === b.generation && a.at === b.at

const never = new Promise<false>(() => undefined)
const after = (ms: number): Promise<false> => new Promise((settle) => setTimeout(() => settle(false), ms))
