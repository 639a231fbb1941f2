import type { Page } from '@playwright/test'

type Row = { readonly id: string }

/** An advisor who has been through the first run. */
export const profile = {
  id: 'me',
  name: 'Ada Moreno',
  company: 'Moreno Advisory',
  email: 'ada@moreno.example',
  phone: '+1 555 0199',
  logo: '',
  brandColor: '#1f6f4a',
  currency: 'USD',
  country: 'US',
  language: 'en',
  theme: 'system',
  density: 'comfortable',
  negative: 'minus',
  paper: 'A4',
  sample: false,
  updatedAt: 0,
}

/** Puts rows into the book's tables and opens the window again on them. */
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

/** The rows of a table as they lie on disk. */
export async function rowsOf<Kept>(page: Page, table: string): Promise<readonly Kept[]> {
  return page.evaluate(async (name) => {
    const asked = <Answer>(ask: IDBRequest<Answer>) =>
      new Promise<Answer>((settle, fail) => {
        ask.onsuccess = () => settle(ask.result)
        ask.onerror = () => fail(ask.error)
      })
    const opened = await asked(indexedDB.open('evergreen-book'))
    const rows = await asked(opened.transaction(name).objectStore(name).getAll())
    opened.close()
    return rows
  }, table) as Promise<readonly Kept[]>
}
