import { buildSandbox } from '../distributor/server.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'

test('a refusal comes back to its field in words, is put right, goes again and ends under protection', async ({
  launch,
}) => {
  test.slow()
  const sandbox = buildSandbox({ folder: null, apiKey: 'key-of-the-desk' })
  const url = await sandbox.app.listen({ host: '127.0.0.1', port: 0 })
  const evergreen = await launch()
  const { page } = evergreen
  await begin(page, 'sample')

  await page.locator('[data-room="settings"]').click()
  await page.getByRole('button', { name: 'Distributors', exact: true }).click()
  const row = page
    .locator('div', { hasText: 'Meridian TSD', has: page.getByRole('button', { name: 'Connect' }) })
    .last()
  await row.getByRole('button', { name: 'Connect' }).click()
  await page.getByLabel('Address of its Distributor Bridge').fill(url)
  await page.getByLabel('API key').fill('key-of-the-desk')
  await page.getByLabel('Allow http on this machine').click()
  await page.locator('form').getByRole('button', { name: 'Connect' }).click()

  await page.locator('[data-room="deals"]').click()
  await page.locator('li', { hasText: 'Phones for two clinics' }).locator('[data-card]').click()
  await page.getByRole('button', { name: 'Register deal' }).first().click()
  await page.getByRole('combobox', { name: 'Supplier' }).fill('Bellwether')
  await page.getByRole('option', { name: 'Bellwether Telecom' }).click()
  await page.getByRole('radio', { name: 'Meridian TSD' }).click()
  await page.getByRole('combobox', { name: 'Category' }).click()
  await page.getByRole('option', { name: 'Voice', exact: true }).click()
  await page.getByLabel('Term in months').fill('999')
  await page.getByLabel('Term in months').blur()
  await page.getByRole('button', { name: 'Submit' }).click()

  await expect(page.getByRole('heading', { name: 'Meridian TSD sent it back' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Term in months: / })).toBeVisible()
  await expect(page.getByLabel('Term in months')).toHaveAttribute('aria-invalid', 'true')
  await evergreen.screenshot('deals-came-back')
  await page.getByLabel('Term in months').fill('36')
  await page.getByLabel('Term in months').blur()
  await expect(page.getByLabel('Term in months')).not.toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Send again' }).click()

  await expect(page.getByRole('heading', { name: 'Meridian TSD has it' })).toBeVisible()
  const mine = sandbox.store.all().filter(({ held }) => held.document.customer.legalName.includes('Wrenfield'))
  expect(mine).toHaveLength(1)
  await sandbox.desk.decide(mine[0]?.held.id ?? '', { status: 'approved', protectedUntil: '2999-12-31' })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByRole('heading', { name: 'Approved by Meridian TSD' })).toBeVisible()
  await expect(page.getByText('of protection left')).toBeVisible()
  await sandbox.app.close()
})
