import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'
import { seedCatalog } from './seed-catalog.ts'

const toCatalog = (page: Page) => page.getByRole('button', { name: 'Catalog' }).click()
const rows = (page: Page) => page.getByRole('grid', { name: 'Offerings' }).getByRole('row')
const search = (page: Page) => page.getByRole('textbox', { name: 'Search offerings' })

const look = (page: Page, view: string) =>
  page.getByRole('radiogroup', { name: 'What to look at' }).getByText(view, { exact: true }).click()

async function addOffering(page: Page, name: string, supplier: string, category: string): Promise<void> {
  await page.getByRole('button', { name: 'New offering' }).click()
  const dialog = page.getByRole('dialog', { name: 'New offering' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Supplier').fill(supplier)
  await page.keyboard.press('Escape')
  await dialog.getByRole('combobox', { name: 'Category' }).or(dialog.getByLabel('Category')).first().click()
  await page.getByRole('option', { name: category }).click()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('region', { name: `Details of ${name}` })).toBeVisible()
}

// Generated catalogs and axe in two themes take their time on a busy machine.
test.setTimeout(240_000)

test('an empty catalog teaches', async ({ evergreen }) => {
  const { page } = evergreen
  await begin(page, 'empty')
  await toCatalog(page)
  await expect(page.getByText('Nothing in the catalog yet')).toBeVisible()
  await expectAccessible(page)
  await evergreen.screenshot('catalog-empty')
})

test('an offering is added with its supplier and its price, carried, found with a slip, and comes back after delete', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await begin(page, 'empty')
  await toCatalog(page)
  await addOffering(page, 'Managed Firewall Plus', 'Pallas Security', 'Security')
  const pane = page.getByRole('region', { name: 'Details of Managed Firewall Plus' })
  await pane.getByLabel('List price a month').fill('89.50')
  await pane.getByLabel('List price a month').press('Enter')
  await expect(rows(page).nth(1)).toContainText('$89.50')

  await look(page, 'Distributors')
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByLabel('Name').fill('Meridian TSD')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('combobox', { name: 'Add a supplier' }).or(page.getByLabel('Add a supplier')).first().click()
  await page.getByRole('option', { name: 'Pallas Security' }).click()
  await page.getByLabel('Residual of Pallas Security').fill('16.5')
  await page.getByLabel('Residual of Pallas Security').press('Enter')
  await expect(page.getByText('all of Pallas Security')).toBeVisible()
  await page.getByLabel('Protection in days').fill('90')
  await page.getByLabel('Protection in days').press('Enter')
  await expectAccessible(page)
  await evergreen.screenshot('catalog-distributor')

  await toCatalog(page)
  await search(page).fill('managd firewal')
  await expect(rows(page).nth(1)).toContainText('Managed Firewall Plus')
  await rows(page).nth(1).click()
  await expect(pane.getByLabel('Residual of Meridian TSD')).toHaveValue('16.5')
  await pane.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Removed 1 offering')).toBeVisible()
  await expect(page.getByText('Nothing holds these words')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page).nth(1)).toContainText('Managed Firewall Plus')
})

test('tiers are edited in rising order and shown from the first', async ({ evergreen }) => {
  const { page } = evergreen
  await begin(page, 'empty')
  await toCatalog(page)
  await addOffering(page, 'Cloud PBX seat', 'Alder Cloud', 'Unified communications')
  const pane = page.getByRole('region', { name: 'Details of Cloud PBX seat' })
  await pane.getByLabel('Price model').click()
  await page.getByRole('option', { name: 'Tiered' }).click()
  await pane.getByRole('button', { name: 'Add a tier' }).click()
  await pane.getByLabel('Tier 1 price per unit').fill('25')
  await pane.getByLabel('Tier 1 price per unit').press('Enter')
  await pane.getByRole('button', { name: 'Add a tier' }).click()
  await pane.getByLabel('Tier 2 from units').fill('50')
  await pane.getByLabel('Tier 2 from units').press('Enter')
  await pane.getByLabel('Tier 2 price per unit').fill('19.90')
  await pane.getByLabel('Tier 2 price per unit').press('Enter')
  await expect(rows(page).nth(1)).toContainText('from $25.00')
  await expectAccessible(page)
  await evergreen.screenshot('catalog-tiers')
})

test.describe('with 20,000 offerings', () => {
  test('search, filters, compare and pages of suppliers, by keyboard, readable by everyone', async ({ evergreen }) => {
    const { page } = evergreen
    await begin(page, 'empty')
    await seedCatalog(page, 20_000)
    await toCatalog(page)
    await expect(page.getByText('20,000 offerings')).toBeVisible({ timeout: 120_000 })
    await expectAccessible(page)
    await evergreen.screenshot('catalog-list')
    await page.keyboard.press('/')
    await page.keyboard.type('contcat center premum')
    await expect(rows(page).nth(1)).toContainText('Contact Center')
    await expect(rows(page).nth(1)).toContainText('Premium')
    await page.getByRole('button', { name: 'Region' }).click()
    await page.getByRole('checkbox', { name: 'Germany' }).check()
    await evergreen.screenshot('catalog-filter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Region: 1' })).toBeVisible()
    // A list's keys are silent while a dialog stands, also one that is still fading.
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('grid', { name: 'Offerings' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByText('2 of 5 chosen')).toBeVisible()
    await expectAccessible(page)
    await evergreen.screenshot('catalog-pane')
    await page.getByRole('button', { name: 'Compare', exact: true }).last().click()
    await expect(page.getByRole('table')).toContainText('Carried by')
    await expectAccessible(page)
    await evergreen.screenshot('catalog-compare')
  })

  test('typing never holds the window', async ({ evergreen }) => {
    const { page } = evergreen
    await begin(page, 'empty')
    await seedCatalog(page, 20_000)
    await toCatalog(page)
    await expect(page.getByText('20,000 offerings')).toBeVisible({ timeout: 120_000 })
    await search(page).focus()
    const long = await page.evaluateHandle(() => {
      const seen: number[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push(Math.round(entry.duration))
      }).observe({ type: 'longtask' })
      return seen
    })
    for (const letter of 'managed firewall with 24x7 analysts') await page.keyboard.type(letter)
    await expect(rows(page).nth(1)).toContainText('Managed Firewall')
    const seen = await long.evaluate((tasks) => tasks)
    test.info().annotations.push({ type: 'tasks over 50 ms while typing', description: JSON.stringify(seen) })
  })

  test('suppliers and distributors have lists and pages', async ({ evergreen }) => {
    const { page } = evergreen
    await begin(page, 'empty')
    await seedCatalog(page, 20_000)
    await toCatalog(page)
    await look(page, 'Suppliers')
    const list = page.getByRole('grid', { name: 'Suppliers' })
    await expect(list.getByRole('row').nth(1)).toBeVisible()
    await expectAccessible(page)
    await evergreen.screenshot('catalog-suppliers')
    await list.getByRole('row').nth(1).click()
    await expect(page.getByRole('heading', { name: 'Offers' })).toBeVisible()
    await expectAccessible(page)
    await evergreen.screenshot('catalog-supplier')
    await page.getByRole('button', { name: 'Suppliers', exact: true }).click()
    await look(page, 'Distributors')
    await expect(page.getByRole('grid', { name: 'Distributors' })).toContainText('Meridian TSD')
    await expectAccessible(page)
    await evergreen.screenshot('catalog-distributors')
  })
})

test.describe('in a small window', () => {
  test.use({ start: { size: { width: 1024, height: 700 } } })
  test('list and pane stand side by side', async ({ evergreen }) => {
    const { page } = evergreen
    await begin(page, 'empty')
    await seedCatalog(page, 2000)
    await toCatalog(page)
    await rows(page).nth(2).click()
    await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible()
    await expectAccessible(page)
    await evergreen.screenshot('catalog-pane-1024')
  })
})
