import { expectAccessible } from './accessible.ts'
import { type Evergreen, expect, test } from './app.ts'

const tabs = ['Summary', 'Services', 'People and sites', 'Deals and quotes', 'Documents', 'Timeline', 'Tasks'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
] as const

for (const size of sizes) {
  test(`the list and every part of a client are readable by everyone at ${size.width} x ${size.height}`, async ({
    launch,
  }) => {
    test.setTimeout(600_000)
    const evergreen = await launch({ args: ['--demo'], size })
    const { page } = evergreen
    await page.locator('[data-room=clients]').click()
    await expect(page.getByRole('row').nth(3)).toBeVisible()
    await look(evergreen, `clients-list-${size.width}`)
    await page.getByRole('button', { name: 'Filters' }).click()
    await look(evergreen, `clients-filters-${size.width}`)
    await page.keyboard.press('Escape')
    await page.getByLabel('Search clients').press('ArrowDown')
    await page.keyboard.press('Enter')
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tabpanel')).toBeVisible()
      await look(evergreen, `client-${tab.toLowerCase().replaceAll(' ', '-')}-${size.width}`)
    }
  })
}

test('the dialogs of a client are readable by everyone', async ({ launch }) => {
  test.setTimeout(600_000)
  const evergreen = await launch({ args: ['--demo'] })
  const { page } = evergreen
  await page.locator('[data-room=clients]').click()
  await page.getByRole('button', { name: 'New client' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Birchmere Colege')
  await expect(page.getByRole('region', { name: 'This may already be a client' })).toBeVisible()
  await look(evergreen, 'client-new-1280')
  await page.getByRole('button', { name: 'Open it' }).first().click()
  await page.getByRole('tab', { name: 'Services' }).click()
  await page.getByRole('row').nth(1).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(evergreen, 'client-service-1280')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More for this client' }).click()
  await page.getByRole('menuitem', { name: 'Merge with another client' }).click()
  await page.getByRole('combobox', { name: 'Merge with' }).fill('Calloway')
  await page.getByRole('option').first().click()
  await expect(page.getByRole('dialog')).toContainText('These move')
  await look(evergreen, 'client-merge-1280')
})

async function look(evergreen: Evergreen, name: string): Promise<void> {
  await evergreen.screenshot(name)
  // The smaller window shows the same elements, so each screen is checked once.
  if (name.endsWith('1280')) await expectAccessible(evergreen.page)
}
