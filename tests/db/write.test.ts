import { afterEach, describe, expect, test } from 'vitest'
import { bookMeta, book as current, NewerBook, openBook } from '#db/book'
import { readWhole, replaceWhole, replay } from '#db/replace'
import { redoLast, undoGroup, undoLast } from '#db/undo'
import { write } from '#db/write'
import type { SavedView } from '#domain/settings/profile'
import { closeBook, openTestBook } from '../fakes/book'
import { client, contact } from '../fakes/rows'

const view = (id: string, name: string): SavedView => ({ id, list: 'clients', name, query: {} })
const put = (id: string, name: string, group = '') =>
  write({ label: 'x', group }, ['views'], ({ views }) => views.put(view(id, name)))
const names = async () => (await current().tables.views.toArray()).map((one) => one.name)

afterEach(closeBook)

describe('the write door', () => {
  test('a write that throws leaves no row, no generation and no journal entry', async () => {
    const { commits } = await openTestBook()
    const failing = write({ label: 'x' }, ['views'], async ({ views }) => {
      await views.put(view('a', 'half'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await names()).toEqual([])
    expect((await bookMeta()).generation).toBe(0)
    expect(commits).toEqual([])
  })

  test('every write makes one new generation, also when many run at once', async () => {
    const { commits } = await openTestBook()
    await Promise.all(Array.from({ length: 20 }, (_, index) => put(`v${String(index)}`, 'v')))
    expect((await bookMeta()).generation).toBe(20)
    expect(commits.map((commit) => commit.generation).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  test('a write is told as saved only after the journal holds it', async () => {
    const opened = await openTestBook()
    opened.journal.fails = true
    const done = await put('a', 'A')
    expect(done.secondCopy).toBe('behind')
    expect(opened.said.map((one) => one.secondCopy)).toEqual(['behind'])
    expect(await names()).toEqual(['A'])
  })

  test('replaying the journal on an empty book gives the same book, and twice changes nothing', async () => {
    const { commits, book } = await openTestBook()
    await put('a', 'A')
    await put('b', 'B')
    await put('a', 'A2')
    await undoLast()
    await write({ label: 'x' }, ['views'], ({ views }) => views.remove('b'))
    const before = await readWhole(book)
    closeBook()
    const { book: empty } = await openTestBook()
    await replay(empty, before.meta.bookId, commits)
    expect(await readWhole(empty)).toEqual(before)
    await replay(empty, before.meta.bookId, commits)
    expect(await readWhole(empty)).toEqual(before)
  })

  test('a whole book put in place of another is that book, table by table', async () => {
    const { book } = await openTestBook()
    await put('a', 'A')
    const whole = await readWhole(book)
    closeBook()
    const { book: other } = await openTestBook()
    await put('z', 'Z')
    await replaceWhole(other, whole)
    expect(await readWhole(other)).toEqual(whole)
  })

  test('an older build refuses a newer book before it touches it', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('newer', 990)
      request.onupgradeneeded = () => request.result.createObjectStore('future')
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })
    const around = { now: () => 0, newId: () => 'x', journal: async () => {} }
    await expect(openBook(around, 'newer')).rejects.toBeInstanceOf(NewerBook)
    expect((await indexedDB.databases()).find((one) => one.name === 'newer')?.version).toBe(990)
  })
})

describe('rows that are said to be new', () => {
  const add = (...ids: readonly string[]) =>
    write({ label: 'x' }, ['views'], ({ views }) => views.addMany(ids.map((id) => view(id, id))))

  test('stand between those that are there', async () => {
    await openTestBook()
    await add('b', 'f')
    await add('c', 'a', 'g')
    expect(await current().tables.views.orderBy('id').primaryKeys()).toEqual(['a', 'b', 'c', 'f', 'g'])
  })

  test.each([
    ['one that is there', ['a', 'b', 'c']],
    ['each other', ['c', 'd', 'c']],
  ] as const)('never go over %s, and leave nothing', async (_, ids) => {
    await openTestBook()
    await put('b', 'mine')
    await expect(add(...ids)).rejects.toThrow()
    expect(await current().tables.views.toArray()).toEqual([view('b', 'mine')])
  })
})

describe('undo', () => {
  test('takes back the last act and redo brings it again', async () => {
    await openTestBook()
    await put('a', 'A')
    await put('a', 'A2')
    expect((await undoLast()).ok).toBe(true)
    expect(await names()).toEqual(['A'])
    expect((await redoLast()).ok).toBe(true)
    expect(await names()).toEqual(['A2'])
  })

  test('walks back through every act to the empty book', async () => {
    await openTestBook()
    await put('a', 'A')
    await put('b', 'B')
    await put('a', 'A2')
    await write({ label: 'x' }, ['views'], ({ views }) => views.remove('a'))
    for (let step = 0; step < 4; step += 1) expect((await undoLast()).ok).toBe(true)
    expect(await names()).toEqual([])
    expect(await undoLast()).toEqual({ ok: false, refusal: 'nothing' })
  })

  test('a group goes back as a whole', async () => {
    await openTestBook()
    await put('own', 'Own')
    await put('a', 'A', 'import-1')
    await put('own', 'Overwritten', 'import-1')
    await put('b', 'B', 'import-1')
    expect((await undoGroup('import-1')).ok).toBe(true)
    expect(await names()).toEqual(['Own'])
  })

  test('a large import is remembered by its keys alone, goes back as a whole and keeps no second copy of itself', async () => {
    const { book } = await openTestBook()
    const rows = Array.from({ length: 6000 }, (_, index) => view(`v${String(index)}`, 'x'.repeat(100)))
    for (const part of [rows.slice(0, 3000), rows.slice(3000)])
      await write({ label: 'x', group: 'import-1' }, ['views'], ({ views }) => views.addMany(part))
    const [act] = await book.tables.acts.toArray()
    expect(act).toMatchObject({ changes: [], created: [{ table: 'views', keys: { length: 3000 } }] })
    expect((await undoGroup('import-1')).ok).toBe(true)
    expect(await names()).toEqual([])
    expect(JSON.stringify(await book.tables.acts.toArray()).includes('xxxx')).toBe(false)
    expect(await redoLast()).toEqual({ ok: false, refusal: 'too-many' })
  })

  test('refuses when a record made later hangs on one that would go', async () => {
    await openTestBook()
    await write({ label: 'x', group: 'import-1' }, ['clients'], ({ clients }) => clients.addMany([client()]))
    await write({ label: 'x' }, ['contacts'], ({ contacts }) => contacts.put(contact()))
    expect(await undoGroup('import-1')).toEqual({ ok: false, refusal: 'used-since' })
    await undoLast()
    expect((await undoGroup('import-1')).ok).toBe(true)
  })

  test('refuses when a later act touched the same row, and loses nothing', async () => {
    await openTestBook()
    await put('a', 'A', 'import-1')
    await put('a', 'Edited by hand')
    expect(await undoGroup('import-1')).toEqual({ ok: false, refusal: 'changed-since' })
    expect(await names()).toEqual(['Edited by hand'])
  })

  test('never takes back what the world has seen', async () => {
    await openTestBook()
    await write({ label: 'sent', undoable: false }, ['views'], ({ views }) => views.put(view('a', 'Sent')))
    expect(await undoLast()).toEqual({ ok: false, refusal: 'nothing' })
    expect(await names()).toEqual(['Sent'])
  })
})
