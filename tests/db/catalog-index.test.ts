import { afterEach, describe, expect, test } from 'vitest'
import { saveOffering, saveSupplier } from '#db/catalog'
import { type CatalogReader, openCatalogReader } from '#db/catalog-reader'
import { openSearchStore, type SearchStore } from '#db/search-store'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { catalogIndex } from '#workers/catalog-index'
import { closeBook, openTestBook } from '../fakes/book'
import { offering, supplier } from '../fakes/rows'

const open: { close: () => void }[] = []

async function aBook(name: string) {
  const opened = await openTestBook(name)
  const reader = await openCatalogReader(name)
  const store = await openSearchStore(`search-of-${name}`)
  open.push(reader, store)
  return { ...opened, reader, store }
}

/** How often the whole catalog was read, which is what laying out anew costs. */
function counting(reader: CatalogReader) {
  const reads = { pages: 0 }
  const page: CatalogReader['page'] = (after, count) => {
    reads.pages += 1
    return reader.page(after, count)
  }
  return { reads, reader: { ...reader, page } }
}

const found = async (index: ReturnType<typeof catalogIndex>, words: string) => (await index.search({ words })).ids

afterEach(() => {
  for (const one of open.splice(0)) one.close()
  closeBook()
})

describe('the catalog index', () => {
  test('an acknowledged save is found by the next question, an edited word is forgotten, and undo brings it back', async () => {
    const { reader, store } = await aBook('follows')
    await saveSupplier(supplier())
    const index = catalogIndex(reader, store)
    expect(await found(index, 'pbx')).toEqual([])
    await saveOffering(offering())
    expect(await found(index, 'pbx')).toEqual(['offering-1'])
    await saveOffering(offering({ name: 'Alder Fiber', description: '', category: 'connectivity' }))
    expect(await found(index, 'pbx')).toEqual([])
    expect(await found(index, 'fiber')).toEqual(['offering-1'])
    await undoLast()
    expect(await found(index, 'pbx')).toEqual(['offering-1'])
  })

  test('a deleted offering is not found, and its undo brings it back', async () => {
    const { reader, store } = await aBook('deletes')
    await saveOffering(offering())
    const index = catalogIndex(reader, store)
    expect(await found(index, 'alder')).toEqual(['offering-1'])
    await saveOffering(offering({ deletedAt: 5 }))
    expect(await found(index, 'alder')).toEqual([])
    await undoLast()
    expect(await found(index, 'alder')).toEqual(['offering-1'])
  })

  test('a renamed supplier is found with all it offers', async () => {
    const { reader, store } = await aBook('renames')
    await saveSupplier(supplier())
    await saveOffering(offering())
    const index = catalogIndex(reader, store)
    expect(await found(index, 'northline')).toEqual(['offering-1'])
    await saveSupplier(supplier({ name: 'Southgate Voice' }))
    expect(await found(index, 'southgate')).toEqual(['offering-1'])
    expect(await found(index, 'northline')).toEqual([])
  })

  test('a start with an unchanged or a little changed catalog reads the stored index and lays nothing out', async () => {
    const { reader, store } = await aBook('restarts')
    await saveOffering(offering())
    await catalogIndex(reader, store).fresh()
    await saveOffering(offering({ id: 'offering-2', name: 'Tern Connect' }))
    const seen = counting(reader)
    expect(await found(catalogIndex(seen.reader, store), 'tern')).toEqual(['offering-2'])
    expect(await found(catalogIndex(seen.reader, store), 'alder')).toEqual(['offering-1'])
    expect(seen.reads.pages).toBe(0)
  })

  test('a book put in the place of another is never answered from the old index', async () => {
    const { book, reader, store } = await aBook('replaced')
    await saveOffering(offering())
    await catalogIndex(reader, store).fresh()
    await book.tables.offerings.clear()
    await book.tables.acts.clear()
    await book.tables.meta.put({ key: 'book', bookId: 'another', generation: 1 })
    expect(await found(catalogIndex(reader, store), 'alder')).toEqual([])
  })

  test('the same generation of another history is never answered from the old index', async () => {
    const { book, reader, store, time } = await aBook('forked')
    await saveOffering(offering())
    await catalogIndex(reader, store).fresh()
    await undoLast()
    const [meta, acts] = [await book.tables.meta.get('book'), await book.tables.acts.toArray()]
    await book.tables.acts.bulkPut(acts.map((act) => ({ ...act, at: act.at + 1 })))
    if (meta) await book.tables.meta.put(meta)
    time.now += 1000
    expect(await found(catalogIndex(reader, store), 'alder')).toEqual([])
  })

  test('an import of thousands is laid out anew and then found as a whole', async () => {
    const { reader, store } = await aBook('imports')
    const index = catalogIndex(reader, store)
    await index.fresh()
    const rows = Array.from({ length: 2500 }, (_, n) => offering({ id: `o-${String(n)}`, name: `Row ${String(n)}` }))
    await write({ label: 'x' }, ['offerings'], ({ offerings }) => offerings.addMany(rows))
    await index.fresh()
    const { total, current } = await index.search({ words: 'row' })
    expect({ total, current }).toEqual({ total: 2500, current: true })
  })

  test('a store that refuses costs nothing but the next start', async () => {
    const { reader, store } = await aBook('full')
    const full: SearchStore = { ...store, keep: () => Promise.reject(new Error('the disk is full')) }
    await saveOffering(offering())
    const index = catalogIndex(reader, full)
    expect(await found(index, 'alder')).toEqual(['offering-1'])
    await saveOffering(offering({ id: 'offering-2', name: 'Tern Connect' }))
    expect(await found(index, 'tern')).toEqual(['offering-2'])
  })
})
