import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'
import { answerOpen } from './dialogs.ts'

const openClients = (page: Page) => page.locator('[data-room="clients"]').click()
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Runs the first line that the palette finds, by keys alone. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder(/^Search clients, offerings/).waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByPlaceholder(/^Search clients, offerings/)).toBeHidden()
}

async function create(page: Page, name: string, facts: Readonly<Record<string, string>> = {}): Promise<void> {
  await openClients(page)
  await page.getByRole('button', { name: 'New client' }).click()
  const dialog = page.getByRole('dialog', { name: 'New client' })
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  for (const [label, value] of Object.entries(facts)) await dialog.getByLabel(label).fill(value)
  await dialog.getByRole('button', { name: 'Create client' }).click()
  await expect(title(page, name)).toBeVisible()
}

test('a client is created, edited where it stands, and is so after a restart', async ({ evergreen, launch }) => {
  const { page } = evergreen
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics', { 'Main contact': 'Dana Whitfield' })
  await page.getByLabel('City').fill('Portland')
  await page.getByLabel('City').press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Osprey Freight')
  await page.getByLabel('Name', { exact: true }).blur()
  await expect(title(page, 'Osprey Freight')).toBeVisible()
  await page.getByRole('tab', { name: 'Tasks' }).click()
  await page.getByLabel('What is to be done?').fill('Ask for the last bill')
  await page.getByLabel('What is to be done?').press('Enter')
  await page.getByLabel('Tick off Ask for the last bill').click()
  await expect(page.getByLabel('Reopen Ask for the last bill')).toBeChecked()
  await evergreen.kill()
  const again = await launch({ folder: evergreen.folder })
  await openClients(again.page)
  await again.page.getByRole('row', { name: /Osprey Freight/ }).click()
  await expect(again.page.getByLabel('City')).toHaveValue('Portland')
  await again.page.getByRole('tab', { name: 'Tasks' }).click()
  await expect(again.page.getByLabel('Reopen Ask for the last bill')).toBeChecked()
})

test('a name that is nearly there already is told with its reasons, and leads to the client it may be', async ({
  evergreen: { page },
}) => {
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics')
  await openClients(page)
  await page.keyboard.press('n')
  await page.getByLabel('Name', { exact: true }).fill('Osprey Logistics LLC')
  const warning = page.getByRole('region', { name: 'This may already be a client' })
  await expect(warning).toContainText('Differs only in legal form')
  await warning.getByRole('button', { name: 'Open it' }).click()
  await expect(title(page, 'Osprey Logistics')).toBeVisible()
})

test('two clients become one, and undo makes them two again', async ({ evergreen: { page } }) => {
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics')
  await create(page, 'Osprey Logistic', { 'Main contact': 'Dana Whitfield', City: 'Portland' })
  await page.getByRole('button', { name: 'More for this client' }).click()
  await page.getByRole('menuitem', { name: 'Merge with another client' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge Osprey Logistic' })
  await dialog.getByRole('button', { name: 'Merge with it' }).click()
  await dialog.getByRole('button', { name: 'Keep the other instead' }).click()
  await expect(dialog).toContainText('These move: 1 person.')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(title(page, 'Osprey Logistics')).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('Portland')
  await page.getByRole('button', { name: 'Undo' }).click()
  await openClients(page)
  await expect(page.getByRole('row', { name: /Osprey Logistic/ })).toHaveCount(2)
})

test('a deleted client comes back by undo, and later from the deleted ones', async ({ evergreen: { page } }) => {
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics')
  await create(page, 'Fenwick Schools')
  const remove = async () => {
    await page.getByRole('button', { name: 'More for this client' }).click()
    await page.getByRole('menuitem', { name: 'Delete client' }).click()
    await expect(page.getByRole('row', { name: /Fenwick/ })).toHaveCount(0)
  }
  await remove()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('row', { name: /Fenwick/ }).click()
  await remove()
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByLabel('Deleted clients').check()
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /Fenwick/ }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('button', { name: 'More for this client' })).toBeVisible()
})

test('a saved view is there after a restart and shows what it showed', async ({ evergreen, launch }) => {
  const { page } = evergreen
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics', { Industry: 'Logistics' })
  await create(page, 'Fenwick Schools', { Industry: 'Education' })
  await openClients(page)
  await page.getByLabel('Search clients').fill('educ')
  await expect(page.getByRole('row', { name: /Osprey/ })).toHaveCount(0)
  await page.getByRole('button', { name: /^View:/ }).click()
  await page.getByRole('menuitem', { name: 'Save as a view' }).click()
  await page.getByLabel('Name of the view').fill('Schools')
  await page.getByLabel('Name of the view').press('Enter')
  await expect(page.getByRole('button', { name: 'View: Schools' })).toBeVisible()
  await evergreen.close()
  const again = await launch({ folder: evergreen.folder })
  await openClients(again.page)
  await expect(again.page.getByRole('row', { name: /Osprey/ })).toBeVisible()
  await again.page.getByRole('button', { name: /^View:/ }).click()
  await again.page.getByRole('menuitem', { name: 'Schools' }).click()
  await expect(again.page.getByRole('row', { name: /Fenwick/ })).toBeVisible()
  await expect(again.page.getByRole('row', { name: /Osprey/ })).toHaveCount(0)
})

test('a document is kept in the app and opened again after a restart', async ({ evergreen, launch }, testInfo) => {
  const { page } = evergreen
  const path = testInfo.outputPath('Contract.pdf')
  writeFileSync(path, '%PDF-1.4 a contract')
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics')
  await page.getByRole('tab', { name: 'Documents' }).click()
  await answerOpen(evergreen.electron, [path])
  await page.getByRole('button', { name: 'Add files' }).click()
  await expect(page.getByLabel('Name of Contract.pdf')).toBeVisible()
  await evergreen.close()
  const again = await launch({ folder: evergreen.folder })
  await again.electron.evaluate(({ shell }) => {
    const opened: string[] = []
    const openPath = async (file: string) => {
      opened.push(file)
      return ''
    }
    Object.assign(shell, { openPath })
    Object.assign(globalThis, { opened })
  })
  await openClients(again.page)
  await again.page.getByRole('row', { name: /Osprey/ }).click()
  await again.page.getByRole('tab', { name: 'Documents' }).click()
  await again.page.getByRole('button', { name: 'Open Contract.pdf' }).click()
  await expect
    .poll(() => again.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.join()))
    .toContain('Contract.pdf')
})

test('a service is added with a supplier that is new, its notice date follows, and it is cancelled on a day', async ({
  evergreen: { page },
}) => {
  await begin(page, 'empty')
  await create(page, 'Osprey Logistics')
  await page.getByRole('tab', { name: 'Services' }).click()
  await page.getByRole('button', { name: 'Add service' }).click()
  const form = page.getByRole('dialog', { name: 'Add service' })
  await form.getByLabel('Supplier').fill('Northline Voice')
  await page.getByRole('option', { name: 'Add supplier “Northline Voice”' }).click()
  await form.getByLabel('Description').fill('Cloud PBX')
  await form.getByLabel('Account number').fill('00034417')
  await form.getByLabel('Monthly charge').fill('2,750')
  await form.getByLabel('Term in months').fill('36')
  await form.getByLabel('Start').fill('2026-01-01')
  await form.getByLabel('Start').press('Enter')
  await form.getByLabel('Renews by itself').check()
  await form.getByRole('button', { name: 'Add service' }).click()
  const row = page.getByRole('row', { name: /Cloud PBX/ })
  await expect(row).toContainText('00034417')
  await expect(row).toContainText('$2,750.00')
  await expect(row).toContainText('Until Dec 31, 2028')
  await expect(row).toContainText('Oct 2, 2028')
  await row.click()
  await page.getByRole('button', { name: 'Cancel this service' }).click()
  await page.getByRole('button', { name: 'Cancel the service' }).click()
  await expect(page.getByText(/^Cancelled on/)).toBeVisible()
})

test('everything can be done without a mouse', async ({ evergreen: { page } }) => {
  await begin(page, 'empty')
  await create(page, 'Alder Dental')
  await create(page, 'Birch Foods')
  await command(page, 'new client')
  await page.keyboard.type('Cedar Homes')
  await page.keyboard.press('Enter')
  await expect(title(page, 'Cedar Homes')).toBeVisible()
  await page.keyboard.press('7')
  await expect(page.getByRole('tab', { name: 'Tasks' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+ArrowLeft')
  await command(page, 'clients')
  await page.keyboard.press('/')
  await page.keyboard.type('birch')
  await expect(page.getByRole('row', { name: /Alder/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(title(page, 'Birch Foods')).toBeVisible()
})
