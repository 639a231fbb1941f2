import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { enter, firstRow } from './screens.ts'

test.use({ start: { args: ['--demo'] } })
test.setTimeout(180_000)

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function find(page: Page, words: string, hit: string | RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder(/^Search clients, offerings/).fill(words)
  const palette = page.getByRole('dialog', { name: 'Search or do anything' })
  await palette.getByRole('button', { name: hit }).first().click()
  await expect(palette).toBeHidden()
}

async function choose(page: Page, setting: string, option: string): Promise<void> {
  await find(page, 'change theme', 'Change theme')
  await page.getByRole('combobox', { name: setting }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await expect(page.getByRole('combobox', { name: setting })).toHaveValue(option)
}

test('the palette finds everything of the book, and every command', async ({ evergreen: { page } }) => {
  await find(page, 'osprey logistics', /^Osprey Logistics/)
  await expect(title(page, 'Osprey Logistics')).toBeVisible()
  await page.getByRole('tab', { name: /^Services/ }).click()
  const account = /\d{6,}/.exec((await page.getByRole('tabpanel').getByRole('row').nth(1).textContent()) ?? '')?.[0]
  await enter(page, 'today')
  await find(page, account ?? 'no account', new RegExp(`account ${account ?? ''}`))
  await expect(title(page, 'Osprey Logistics')).toBeVisible()
  await find(page, 'desmond', /^Desmond Thornbury/)
  await expect(title(page, 'Alvarado Roofing')).toBeVisible()
  await find(page, 'alder basic seat', /^Alder Basic seat/)
  await expect(page.getByRole('region', { name: 'Details of Alder Basic seat' })).toBeVisible()
  await find(page, '2026-130', /^2026-130/)
  await expect(title(page, /^2026-130/)).toBeVisible()
  await find(page, 'osprey voice', /^Osprey Logistics: Voice and contact centre/)
  await expect(title(page, /^Voice and contact centre/)).toBeVisible()
  await find(page, 'back up', 'Back up now')
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible()
})

test('undo and redo by keyboard say in words what came back and what was done again', async ({
  evergreen: { page },
}) => {
  const settled = page.locator('[data-matter^="task:"]').first()
  const key = await settled.getAttribute('data-matter')
  const row = page.locator(`[data-matter="${key}"]`)
  await settled.getByRole('button', { name: /^Done/ }).click()
  await expect(row).toHaveCount(0)
  await title(page, 'Today').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Taken back: Ticked off a task')).toBeVisible()
  await expect(row).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByText('Done again: Ticked off a task')).toBeVisible()
  await expect(row).toHaveCount(0)
})

test('density and theme are as they were chosen, also after a restart', async ({ evergreen, launch }) => {
  const scheme = (page: Page) => page.locator('html')
  const heightOf = async (page: Page) => {
    await enter(page, 'clients')
    await expect(firstRow(page)).toBeVisible()
    return (await firstRow(page).boundingBox())?.height ?? 0
  }
  const comfortable = await heightOf(evergreen.page)
  await choose(evergreen.page, 'List density', 'Compact')
  await choose(evergreen.page, 'Theme', 'Dark')
  await expect(scheme(evergreen.page)).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const compact = await heightOf(evergreen.page)
  expect(compact).toBeLessThan(comfortable)
  await evergreen.close()

  const { page } = await launch({ folder: evergreen.folder })
  await expect(scheme(page)).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await heightOf(page)).toBe(compact)
  await choose(page, 'Theme', 'Light')
  await expect(scheme(page)).toHaveAttribute('data-mantine-color-scheme', 'light')
  await choose(page, 'Theme', 'As the system')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(scheme(page)).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(scheme(page)).toHaveAttribute('data-mantine-color-scheme', 'light')
})
