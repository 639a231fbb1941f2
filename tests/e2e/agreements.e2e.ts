import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'

test.use({ start: { args: ['--demo'] } })

const agreements = async (page: Page) => {
  await page.locator('[data-room="residuals"]').click()
  await page.locator('main').getByText('Agreements', { exact: true }).click()
}
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a rule of any form is written as a sentence, tried on a deal, and told in words version by version', async ({
  evergreen,
}) => {
  test.slow()
  const { page } = evergreen
  await agreements(page)
  await page.getByRole('button', { name: 'New agreement' }).click()
  await page.getByLabel('Name').fill('Autumn seats')
  await choose(page, 'What kind of commission', 'a SPIFF on top')
  await choose(page, 'How it is worked out', 'tiers')
  await page.getByRole('button', { name: 'Add a condition or a limit' }).click()
  await page.getByRole('menuitem', { name: 'Minimum term' }).click()
  await page.getByRole('button', { name: 'Add a condition or a limit' }).click()
  await page.getByRole('menuitem', { name: 'Clawback' }).click()
  await page.getByRole('button', { name: 'Add a condition or a limit' }).click()
  await page.getByRole('menuitem', { name: 'Must be claimed' }).click()
  await page.getByLabel('Your share in percent').fill('100')
  await page.getByLabel('Units', { exact: true }).fill('24')
  await expect(page.locator('main').getByText('1 more seat reaches 3x', { exact: false })).toBeVisible()
  await evergreen.screenshot('agreements-editor')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save agreement' }).click()
  await expect(page.getByText('Once, as a SPIFF: by seats or units', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Change from a date' }).click()
  await page.getByLabel('Minimum term in months').fill('24')
  await page.getByRole('button', { name: 'Save new version' }).click()
  await expect(page.getByText('New: Only with a term of at least 24 months.')).toBeVisible()
  await expect(page.getByText('No longer: Only with a term of at least 36 months.')).toBeVisible()
  await evergreen.screenshot('agreements-versions')
  await expectAccessible(page)
})

test('seats added from a date change the months after it and none before', async ({ evergreen }) => {
  test.slow()
  const { page } = evergreen
  await page.locator('[data-room="clients"]').click()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page
    .getByRole('tab', { name: 'Services' })
    .or(page.getByText('Services', { exact: true }))
    .first()
    .click()
  await page.locator('main table tbody tr').first().click()
  await page.getByRole('button', { name: 'Add a dated change' }).click()
  await page.getByLabel('Units from then on').fill('500')
  await page.getByLabel('Units from then on').blur()
  await page.getByRole('button', { name: 'Add change' }).click()
  await expect(page.getByRole('button', { name: /^Take back the change/ })).toBeVisible()
  await evergreen.screenshot('agreements-changes')
  await expectAccessible(page)
})

test('SPIFFs are listed with their dates, claimed by a button, and taken back', async ({ evergreen }) => {
  test.slow()
  const { page } = evergreen
  await page.locator('[data-room="residuals"]').click()
  await page.locator('main').getByText('SPIFFs', { exact: true }).click()
  const list = page.getByRole('grid', { name: 'SPIFFs' })
  await expect(list.getByRole('row').nth(1)).toBeVisible()
  await evergreen.screenshot('agreements-spiffs')
  await expectAccessible(page)
  const marks = list.getByRole('button', { name: 'Mark claimed' })
  const before = await marks.count()
  expect(before).toBeGreaterThan(0)
  await marks.first().click()
  await expect(marks).toHaveCount(before - 1)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(marks).toHaveCount(before)
})

test.describe('on a small screen', () => {
  test.use({ start: { args: ['--demo'], size: { width: 1024, height: 700 } } })

  test('the forecast, the SPIFFs and the builder have room', async ({ evergreen }) => {
    test.slow()
    const { page } = evergreen
    await page.locator('[data-room="residuals"]').click()
    const face = (name: string) => page.locator('main').getByText(name, { exact: true }).click()
    await face('Forecast')
    await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
    const wide = () => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)
    const room = await page.evaluate(() => document.querySelector('main')?.clientWidth ?? 0)
    expect(await wide()).toBeLessThanOrEqual(room)
    await evergreen.screenshot('agreements-small-forecast')
    await face('SPIFFs')
    await expect(page.getByRole('grid', { name: 'SPIFFs' })).toBeVisible()
    await evergreen.screenshot('agreements-small-spiffs')
    await face('Agreements')
    await page.getByRole('grid', { name: 'Agreements' }).getByText('Meridian, seats bonus').click()
    await page.getByRole('button', { name: 'Change from a date' }).click()
    await expect(page.getByLabel('Tier begins at').first()).toBeVisible()
    await evergreen.screenshot('agreements-small-editor')
  })
})

test('the forecast answers a what-if, and says what the book is worth, rests on and could lose', async ({
  evergreen,
}) => {
  test.slow()
  const { page } = evergreen
  await page.locator('[data-room="residuals"]').click()
  await page.locator('main').getByText('Forecast', { exact: true }).click()
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
  await page.locator('main').getByText('As payers pay', { exact: true }).click()
  await expect(page.getByText(/pays \d+ days after the month/).first()).toBeVisible()
  await page.locator('main').getByText('As agreed', { exact: true }).click()
  const total = page.locator('main .figure').first()
  const calm = (await total.textContent()) ?? ''
  await page.getByRole('slider', { name: 'Of the book leaves' }).focus()
  for (const _ of [1, 2, 3, 4, 5]) await page.keyboard.press('ArrowRight')
  await expect(total).not.toHaveText(calm)
  await evergreen.screenshot('agreements-what-if')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'As it stands' }).click()
  await expect(total).toHaveText(calm)
  await page.getByText('How the book is spread').scrollIntoViewIfNeeded()
  await evergreen.screenshot('agreements-book')
  await page
    .getByRole('button', { name: /^Explain / })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByText('Arrives together')).toBeVisible()
})

test('what a quote could pay once stands in its private card alone', async ({ evergreen }) => {
  test.slow()
  const { page } = evergreen
  await page.locator('[data-room="quotes"]').click()
  await page.getByRole('textbox', { name: 'Search quotes' }).fill('contact centre for 42')
  await page.locator('main [role="grid"] [role="row"]').nth(1).click()
  await page.locator('main').getByText('Compare', { exact: true }).click()
  await expect(page.getByText('never in exports')).toBeVisible()
  await page.getByText('never in exports').scrollIntoViewIfNeeded()
  await evergreen.screenshot('agreements-quote')
  await expect(page.getByText(/^SPIFF, once: /).first()).toBeVisible()
})
