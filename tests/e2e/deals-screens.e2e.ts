import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
]

const openDeals = (page: Page) =>
  page.getByRole('navigation', { name: 'Places' }).locator('[data-room="deals"]').click()
const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Show' }).getByText(name, { exact: true }).click()

for (const size of sizes) {
  test(`every screen of deals stands and is readable by everyone at ${String(size.width)}`, async ({ launch }) => {
    test.slow()
    const evergreen = await launch({ size })
    const { page } = evergreen
    const look = async (name: string) => {
      await evergreen.screenshot(`deals-${name}-${String(size.width)}`)
      if (size === sizes[0]) await expectAccessible(page)
    }
    await begin(page, 'sample')
    await openDeals(page)
    await expect(page.getByRole('region', { name: /^Qualified/ })).toBeVisible()
    await look('board')

    await view(page, 'List')
    await expect(page.getByRole('grid', { name: 'List' })).toBeVisible()
    await look('list')

    await view(page, 'Registrations')
    await expect(page.getByRole('grid', { name: 'Registrations' })).toBeVisible()
    await look('registrations')

    await view(page, 'Outbox')
    await expect(page.getByText('The document', { exact: true })).toBeVisible()
    await look('outbox')

    await view(page, 'Board')
    await page.locator('[data-stage="deciding"] li', { hasText: 'Osprey Logistics' }).locator('[data-card]').click()
    await expect(page.getByRole('heading', { name: 'The deal' })).toBeVisible()
    const adding = page.locator('form', { has: page.getByPlaceholder('Name', { exact: true }) })
    await adding
      .getByRole('textbox', { name: 'Role' })
      .or(adding.getByRole('combobox', { name: 'Role' }))
      .first()
      .click()
    await page.getByRole('option', { name: 'Distributor engineer' }).click()
    await adding.getByPlaceholder('Name').fill('Ines Calder')
    await adding.getByRole('button', { name: 'Add' }).click()
    await page.locator('summary', { hasText: 'Ines Calder' }).click()
    await look('opportunity')

    await page.getByRole('button', { name: 'Alder Cloud' }).click()
    await expect(page.getByText('of protection left')).toBeVisible()
    await look('protected')
    await page.keyboard.press('Alt+ArrowLeft')

    await page.getByRole('button', { name: 'Register deal' }).first().click()
    await page.getByRole('combobox', { name: 'Supplier' }).click()
    await page.getByRole('option', { name: 'Alder Cloud' }).click()
    await page.getByRole('radio', { name: 'Harborview' }).click()
    await expect(page.getByText('Second distributor')).toBeVisible()
    await look('form')
  })
}
