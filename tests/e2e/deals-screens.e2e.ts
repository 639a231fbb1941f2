import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type Evergreen, expect, test } from './app.ts'
import { begin } from './begin.ts'
import { answerSave } from './dialogs.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
]

const openDeals = (page: Page) =>
  page.getByRole('navigation', { name: 'Places' }).locator('[data-room="deals"]').click()
const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Show' }).getByText(name, { exact: true }).click()

/** The plan names who does what, and knows no amount. */
async function savedPlan({ page, electron }: Evergreen, path: string): Promise<void> {
  const tasks = page.locator('form', { has: page.getByPlaceholder('What is to be done') })
  await tasks.getByPlaceholder('What is to be done').fill('Site survey with the engineer')
  await tasks.getByRole('combobox', { name: 'Who does it' }).click()
  await page.getByRole('option', { name: 'Ines Calder' }).click()
  await tasks.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText(/^1 step in the shared plan/)).toBeVisible()
  await answerSave(electron, path)
  await page.getByRole('button', { name: 'Save plan as PDF' }).click()
  await expect(page.getByText('Saved as plan.pdf')).toBeVisible({ timeout: 30_000 })
  const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  if (text.error) return
  expect(text.stdout).toMatch(/Site survey with the engineer +Ines Calder/)
  expect(text.stdout).not.toMatch(/2[,.]?089|residual|commission/i)
}

for (const size of sizes) {
  test(`every screen of deals stands and is readable by everyone at ${String(size.width)}`, async ({
    launch,
  }, testInfo) => {
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
    if (size === sizes[0]) await savedPlan(evergreen, testInfo.outputPath('plan.pdf'))

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
