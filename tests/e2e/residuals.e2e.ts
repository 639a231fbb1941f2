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
