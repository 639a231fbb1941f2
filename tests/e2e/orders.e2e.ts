import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { rowsOf, seed } from './seed.ts'

test.slow()
test.use({ start: { args: ['--demo'] } })

test('an accepted order gets its date, goes live as a service, and its residual goes on; one undo takes it back', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await page.locator('[data-room="orders"]').click()
  const list = page.getByRole('grid', { name: 'Orders' })
  await expect(list.getByRole('row').nth(1)).toBeVisible()
  await evergreen.screenshot('orders')
  await expectAccessible(page)
  await list.getByRole('row').nth(1).click()
  await expect(page.getByRole('list', { name: 'Milestones' })).toBeVisible()
  await evergreen.screenshot('order')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Goes live' }).click()
  await page.getByLabel('Account number').fill('00098765')
  await evergreen.screenshot('order-live')
  await page.getByRole('button', { name: 'It is live' }).click()
  await expect(page.getByRole('button', { name: 'Account 00098765' })).toBeVisible()
  await expect(page.getByText('a month, as it is now')).toBeVisible()
  await page.getByRole('button', { name: 'Account 00098765' }).click()
  await expect(page.getByText('00098765').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('00098765')).toHaveCount(0)
})

test('an order that was sold to end with another says so and leads to it', async ({ evergreen }) => {
  const { page } = evergreen
  type Kept = { readonly id: string; readonly description: string; readonly status: string }
  const [first, second] = (await rowsOf<Kept>(page, 'orders')).filter(
    (one) => one.status === 'placed' || one.status === 'installing',
  )
  if (!first || !second) throw new Error('no two open orders')
  await seed(page, { orders: [{ ...second, endsWith: first.id } as Kept] })
  await page.locator('[data-room="orders"]').click()
  await page.getByRole('grid', { name: 'Orders' }).getByText(second.description).first().click()
  await expect(page.getByText('Ends with', { exact: true })).toBeVisible()
  await evergreen.screenshot('order-together')
  await page.getByRole('button', { name: first.description }).click()
  await expect(page.getByRole('heading', { name: first.description })).toBeVisible()
})
