import type { Page } from '@playwright/test'
import { catalogOf } from '../fakes/catalog.ts'

/**
 * Puts a generated catalog straight into the stored book, as an import would leave it, and opens the window anew. For lists of
 * a size that no test should make by hand; the write door has its own tests.
 */
export async function seedCatalog(page: Page, count: number): Promise<void> {
  const { suppliers, distributors, carries, offerings } = catalogOf(count)
  await put(page, 'suppliers', suppliers)
  await put(page, 'distributors', distributors)
  await put(page, 'carries', carries)
  for (let from = 0; from < offerings.length; from += 5000)
    await put(page, 'offerings', offerings.slice(from, from + 5000))
  await page.reload()
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' })
}

/** Two generations on without an act: nothing that follows the book by its acts can take this for what it knew. */
async function put(page: Page, table: string, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    async ([name, all]) => {
      const open = indexedDB.open('evergreen-book')
      await new Promise((settle, fail) => {
        open.onsuccess = settle
        open.onerror = fail
      })
      const transaction = open.result.transaction([name, 'meta'], 'readwrite')
      const store = transaction.objectStore(name)
      for (const row of JSON.parse(all) as object[]) store.put(row)
      const meta = transaction.objectStore('meta')
      const read = meta.get('book')
      read.onsuccess = () => meta.put({ ...read.result, generation: read.result.generation + 2 })
      await new Promise((settle, fail) => {
        transaction.oncomplete = settle
        transaction.onabort = fail
      })
      open.result.close()
    },
    // One text crosses to the page much faster than as many objects.
    [table, JSON.stringify(rows)] as const,
  )
}
