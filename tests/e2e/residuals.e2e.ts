import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { answerSave } from './dialogs.ts'

const enter = async (page: Page, view?: 'Forecast' | 'Agreements' | 'Payees') => {
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
    const missing = page.locator('section.card').filter({ has: page.getByText('Missing', { exact: true }) })
    await missing.getByRole('button').click()
    const parts = page.getByRole('dialog').locator('dd')
    await expect(parts.last()).toHaveText((await missing.locator('.figure').textContent()) ?? '')
    const cents = (await parts.allTextContents()).map((text) =>
      Math.round(Number(text.replace(/[^\d.−-]/gu, '').replace('−', '-')) * 100),
    )
    expect(cents.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(cents.at(-1))
    expect(cents.length).toBeGreaterThan(2)
    await evergreen.screenshot('residuals-month-missing')
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

  test('what a payee is owed: held until received, paid out, exported without what is not theirs', async ({
    evergreen,
  }, testInfo) => {
    const { page } = evergreen
    await enter(page, 'Payees')
    const list = page.getByRole('grid', { name: 'Payees' })
    await expect(list.getByText('Rosa Ibarra').first()).toBeVisible()
    await page.getByRole('button', { name: 'Period before' }).click()
    await evergreen.screenshot('residuals-payees')
    await expectAccessible(page)
    await list.getByText('Tomas Wren').first().click()
    const rows = page.getByRole('grid', { name: 'Parts of Tomas Wren' })
    await expect(rows.getByText('Payable').first()).toBeVisible()
    await expect(rows.getByText('Held').first()).toBeVisible()
    await evergreen.screenshot('residuals-payee')
    await expectAccessible(page)
    for (const [kind, ending] of [
      ['PDF document', 'pdf'],
      ['CSV table', 'csv'],
    ] as const) {
      const path = testInfo.outputPath(`statement.${ending}`)
      await answerSave(evergreen.electron, path)
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: kind }).click()
      await expect(page.getByText(`Saved statement.${ending}`)).toBeVisible({ timeout: 30_000 })
      const bytes = readFileSync(path)
      if (ending === 'pdf') expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
      else {
        expect(bytes.toString()).toContain('Held')
        expect(bytes.toString()).not.toContain('Rosa Ibarra')
      }
    }
    const pay = page.getByRole('button', { name: /^Record .* as paid$/ })
    const open = await pay.count()
    await pay.first().click()
    await expect(pay).toHaveCount(open - 1)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(pay).toHaveCount(open)
    await page.locator('main').getByText('Year', { exact: true }).click()
    await expect(rows.getByRole('row').nth(5)).toBeVisible()
    await evergreen.screenshot('residuals-payee-year')
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Rosa Ibarra')
    await name.press('Enter')
    await expect(page.getByText('Rosa Ibarra is another payee already. Nothing was changed.')).toBeVisible()
    await name.fill('Wren & Daughters')
    await name.press('Enter')
    await expect(page.getByRole('heading', { name: 'Wren & Daughters' })).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Parts of Wren & Daughters' }).getByRole('row').nth(5)).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(page.getByRole('heading', { name: 'Tomas Wren' })).toBeVisible()
  })

  test('what a distributor owes must reach its minimum: until then the month carries it, and says why', async ({
    evergreen,
  }) => {
    const { page } = evergreen
    await page.locator('[data-room="catalog"]').click()
    await page.locator('main').getByText('Distributors', { exact: true }).click()
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await page.getByRole('button', { name: 'Note a minimum' }).click()
    const amount = page.getByRole('textbox', { name: /^Minimum payout from/ })
    await amount.fill('1000000')
    await amount.press('Enter')
    await evergreen.screenshot('distributor-minimum')
    await expectAccessible(page)
    await enter(page)
    await page.getByRole('button', { name: 'Month after' }).click()
    const accounts = page.getByRole('grid', { name: 'Accounts, expected and paid' })
    await accounts.focus()
    await page.keyboard.press('End')
    await expect(accounts.getByText('Carried over').last()).toBeVisible()
    await expect(page.getByText('Carried over until enough has come together')).toBeVisible()
    await evergreen.screenshot('residuals-month-carried')
    await expectAccessible(page)
    await enter(page, 'Forecast')
    await expect(page.getByText('still waits when these months end')).toBeVisible()
    await evergreen.screenshot('residuals-forecast-carried')
    await expectAccessible(page)
    await enter(page, 'Payees')
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await evergreen.screenshot('residuals-payee-carried')
    await page.locator('[data-room="today"]').click()
    await expect(page.getByText('s minimum of $1,000,000.00 and carried over')).toBeVisible()
    await evergreen.screenshot('today-carried')
    await expectAccessible(page)
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
      .getByRole('gridcell')
      .getByRole('button', { name: /^Explain / })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByText('Expected for you')).toBeVisible()
  })
})
