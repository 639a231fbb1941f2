import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'

const enter = async (page: Page, view?: 'Forecast' | 'Agreements') => {
  await page.locator('[data-room="residuals"]').click()
  if (view) await page.locator('main').getByText(view, { exact: true }).click()
}

test.describe('with the sample book, readable by everyone', () => {
  test.use({ start: { args: ['--demo'] } })
  test.slow()

  test('the month', async ({ evergreen }) => {
    const { page } = evergreen
    await enter(page)
    const accounts = page.getByRole('grid', { name: 'Accounts, expected and paid' })
    await expect(accounts).toBeVisible()
    await evergreen.screenshot('residuals-month')
    await page.getByRole('button', { name: 'Month before' }).click()
    await expect(accounts).toBeVisible()
    await evergreen.screenshot('residuals-month-before')
    await expectAccessible(page)
  })

  test('the forecast', async ({ evergreen }) => {
    const { page } = evergreen
    await enter(page, 'Forecast')
    await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
    await evergreen.screenshot('residuals-forecast')
    await expectAccessible(page)
    await page.locator('main').getByText('Table', { exact: true }).click()
    await evergreen.screenshot('residuals-forecast-table')
  })

  test('agreements, one of them, and its editor', async ({ evergreen }) => {
    const { page } = evergreen
    await enter(page, 'Agreements')
    const list = page.getByRole('grid', { name: 'Agreements' })
    await expect(list).toBeVisible()
    await evergreen.screenshot('residuals-agreements')
    await expectAccessible(page)
    await list.getByRole('row').nth(1).click()
    await evergreen.screenshot('residuals-agreement')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Change from a date' }).click()
    await evergreen.screenshot('residuals-agreement-editor')
    await expectAccessible(page)
  })
})

test.describe('an agreement in, an expected residual out', () => {
  test.use({ start: { args: ['--demo'] } })
  test.slow()

  test('new terms from a date become a version, are tried before, and leave this month as it was', async ({
    evergreen,
  }) => {
    const { page } = evergreen
    const expected = page.locator('main .figure').first()
    await enter(page)
    await expect(page.getByRole('grid', { name: 'Accounts, expected and paid' })).toBeVisible()
    await expect(expected).toContainText('$')
    const before = await expected.textContent()
    await enter(page, 'Agreements')
    await page.getByRole('grid', { name: 'Agreements' }).getByText('Meridian, all suppliers').click()
    await page.getByRole('button', { name: 'Change from a date' }).click()
    await page.getByLabel('Residual in percent of the monthly charge').fill('20')
    await page.getByLabel('Your share in percent').fill('50')
    await expect(page.locator('main').getByText('$100.00').first()).toBeVisible()
    await page.getByRole('button', { name: 'Save new version' }).click()
    await expect(page.getByText('20% of the monthly charge, of which 50% is yours.').first()).toBeVisible()
    await enter(page, 'Forecast')
    await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
    await page.getByRole('radiogroup', { name: 'View' }).getByText('Month', { exact: true }).click()
    await expect(expected).toHaveText(before ?? '')
    await page
      .getByRole('button', { name: /^Explain / })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByText('Expected for you')).toBeVisible()
  })
})
