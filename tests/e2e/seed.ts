import type { Page } from '@playwright/test'

type Row = { readonly id: string }

/** Puts rows into the book's tables as an import would, then opens the window again on them. */
export async function seed(page: Page, tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  await page.evaluate(async (given) => {
    const opened = await new Promise<IDBDatabase>((settle, fail) => {
      const ask = indexedDB.open('evergreen-book')
      ask.onsuccess = () => settle(ask.result)
      ask.onerror = () => fail(ask.error)
    })
    const transaction = opened.transaction(Object.keys(given), 'readwrite')
    for (const [name, rows] of Object.entries(given)) for (const row of rows) transaction.objectStore(name).put(row)
    await new Promise((settle) => {
      transaction.oncomplete = settle
    })
    opened.close()
  }, tables)
  await page.reload()
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' })
}
