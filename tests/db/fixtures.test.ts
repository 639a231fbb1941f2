import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Dexie from 'dexie'
import { afterEach, describe, expect, test } from 'vitest'
import { bookMeta } from '#db/book'
import { readWhole } from '#db/replace'
import { latestVersion, steps } from '#db/steps/all'
import { write } from '#db/write'
import { closeBook, openTestBook } from '../fakes/book'

/** A book as a release left it: the stores of its version and rows in every one of them. Once released it never changes. */
type Fixture = {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly { readonly id?: string; readonly key?: string }[]>>
}

const folder = join(import.meta.dirname, '../fixtures/books')
const fixtures = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fixture)

async function leave({ version, stores, tables }: Fixture, name: string): Promise<void> {
  const dexie = new Dexie(name)
  dexie.version(version).stores(stores)
  await dexie.open()
  for (const [table, rows] of Object.entries(tables)) await dexie.table(table).bulkPut([...rows])
  dexie.close()
}

afterEach(closeBook)

describe('a book that an earlier release left', () => {
  test('there is one for every version', () => {
    expect(fixtures.map((one) => one.version).sort()).toEqual(steps.map((step) => step.version))
  })

  test.each(fixtures)('version $version has rows in every table', ({ tables }) => {
    expect(Object.entries(tables).flatMap(([name, rows]) => (rows.length === 0 ? [name] : []))).toEqual([])
  })

  test.each(fixtures)('version $version opens at the latest with every row, and takes new ones', async (fixture) => {
    const name = `fixture-${String(fixture.version)}`
    await leave(fixture, name)
    const { book } = await openTestBook(name)
    expect(book.dexie.verno).toBe(latestVersion)
    const { tables } = await readWhole(book)
    const lost = Object.entries(fixture.tables).flatMap(([table, rows]) => {
      const there = new Set((tables.get(table) ?? []).map((row) => (row as { id: string }).id))
      return table === 'meta'
        ? []
        : rows.filter((row) => !there.has(row.id ?? '')).map((row) => `${table}/${row.id ?? ''}`)
    })
    expect(lost).toEqual([])
    if (fixture.version === latestVersion)
      for (const [table, rows] of Object.entries(fixture.tables))
        if (table !== 'meta') expect([...(tables.get(table) ?? [])]).toEqual(expect.arrayContaining([...rows]))
    const { generation } = await bookMeta(book)
    await write({ label: 'x' }, ['views'], ({ views }) =>
      views.put({ id: 'mine', list: 'clients', name: 'Mine', query: {} }),
    )
    expect((await bookMeta(book)).generation).toBe(generation + 1)
  })

  test.each(fixtures)('the step to version $version is what it was when it was released', ({ version, stores }) => {
    const upTo = steps.filter((step) => step.version <= version).map((step) => step.stores)
    expect(upTo.at(-1)).toBeDefined()
    expect(Object.assign({}, ...upTo)).toEqual(stores)
  })
})
