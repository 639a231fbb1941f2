import { buildSandbox } from '../distributor/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { enter } from './screens.ts'

const apiKey = 'e2e'

test('what a distributor tells is looked at, taken in, told on Today, and its statement opens as if dropped', async ({
  launch,
}) => {
  test.slow()
  const sandbox = buildSandbox({ folder: null, apiKey })
  const url = await sandbox.app.listen({ host: '127.0.0.1', port: 0 })
  const { page, screenshot } = await launch({
    args: ['--demo', `--distributor-url=${url}`, `--distributor-key=${apiKey}`],
  })
  await enter(page, 'settings')
  await page.getByRole('button', { name: 'Distributors' }).click()
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(page.getByText(/changes since your book/)).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Kestrel Cloud PBX' })).toBeVisible()
  await expect(page.getByText('Commissions 2026-10.csv')).toBeVisible()
  await expectAccessible(page)
  await screenshot('take-in-preview')

  await page.getByRole('button', { name: /^Take in \d+ changes/ }).click()
  await expect(page.getByText(/Nothing new/)).toBeVisible()
  await page.getByText('Kestrel Voice raises seats below ten').first().click()
  await expect(page.getByText('Quotes that were sent before keep their price.').first()).toBeVisible()
  await screenshot('take-in-done')

  await enter(page, 'today')
  await expect(page.getByText('Office closed on 26 November')).toBeVisible()
  await expectAccessible(page)
  await screenshot('today-announcements')
  await page.getByRole('button', { name: 'Mark as read: Office closed on 26 November' }).click()
  await expect(page.getByText('Office closed on 26 November')).toHaveCount(0)

  await enter(page, 'settings')
  await page.getByRole('button', { name: 'Distributors' }).click()
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('Commissions 2026-10.csv').first()).toBeVisible()
  await expect(page.getByText('Osprey Logistics LLC').first()).toBeVisible()
  await expect(page.getByLabel('Paid by').first()).toHaveValue('Meridian TSD')
  await screenshot('take-in-statement')
  expect(sandbox.breaches).toEqual([])
  await sandbox.app.close()
})
