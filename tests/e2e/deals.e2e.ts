import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'

const openDeals = (page: Page) =>
  page.getByRole('navigation', { name: 'Places' }).locator('[data-room="deals"]').click()
const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Show' }).getByText(name, { exact: true }).click()
const column = (page: Page, stage: string) => page.locator(`[data-stage="${stage}"]`)
const cardOf = (page: Page, name: string) => page.locator('li', { hasText: name })

async function pick(page: Page, label: string, words: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.click()
  await field.fill(words)
  await page.getByRole('option', { name: option }).click()
}

async function waiting(page: Page): Promise<number> {
  const words = await page.getByTestId('network').textContent()
  return Number(/(\d+) waiting/.exec(words ?? '')?.[1] ?? 0)
}

test('an opportunity goes from lead to a registration that waits offline and survives a power cut', async ({
  launch,
}) => {
  test.slow()
  const evergreen = await launch({ offline: true })
  const { page } = evergreen
  await begin(page, 'sample')
  await openDeals(page)
  const before = await waiting(page)

  await page.getByRole('button', { name: 'New opportunity' }).click()
  await pick(page, 'Client', 'Wrenfield', 'Wrenfield Veterinary')
  await page.getByLabel('What it is about').fill('Paging for the kennels')
  await page.getByLabel('Expected monthly charge').fill('1,250')
  await page.getByRole('button', { name: 'Create opportunity' }).click()
  await expect(page.getByRole('heading', { name: 'Paging for the kennels' })).toBeVisible()
  await page.getByLabel('What they need, in their words').fill('One page reaches every kennel')
  await page.getByLabel('Expected close').fill('2027-03-31')
  await page.getByLabel('Next step').fill('Walk the site')

  await page.getByRole('navigation', { name: 'Where this hangs' }).getByRole('button', { name: 'Deals' }).click()
  const card = cardOf(page, 'Paging for the kennels')
  await expect(column(page, 'lead').locator(card)).toBeVisible()
  await card.locator('[data-card]').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(column(page, 'qualified').locator(card)).toBeVisible()
  await expect(card.locator('[data-card]')).toBeFocused()
  await card.dragTo(column(page, 'quoting').getByRole('heading'))
  await expect(column(page, 'quoting').locator(card)).toBeVisible()
  await card.locator('[data-card]').press('Enter')

  await page.getByRole('button', { name: 'Register deal' }).first().click()
  await expect(page.getByLabel('Legal name')).toHaveValue(/Wrenfield Veterinary/)
  await expect(page.getByText('from client').first()).toBeVisible()
  await expect(page.getByLabel('Estimated MRC')).toHaveValue('1250.00')
  await expect(page.getByText('Supplier is missing')).toBeVisible()
  await pick(page, 'Supplier', 'Bellwether', 'Bellwether Telecom')
  await page.getByRole('radio', { name: 'Meridian TSD' }).click()
  await page.getByRole('combobox', { name: 'Category' }).click()
  await page.getByRole('option', { name: 'Voice', exact: true }).click()
  await page.getByLabel('Notes for the distributor').fill('New paging, nothing replaced')
  await page.getByLabel('Notes for the distributor').blur()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Waiting to go to Meridian TSD' })).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(before + 1)
  await evergreen.kill()

  const again = await launch({ folder: evergreen.folder, offline: true })
  await expect.poll(() => waiting(again.page)).toBe(before + 1)
  await again.page.getByTestId('network').click()
  await again.page.getByRole('button', { name: /Wrenfield Veterinary/ }).click()
  await expect(again.page.getByText('"notes": "New paging, nothing replaced"')).toBeVisible()
  await again.screenshot('deals-waiting')
})

test('a second distributor for the same client and supplier is warned of before Submit', async ({ evergreen }) => {
  const { page } = evergreen
  await begin(page, 'sample')
  await openDeals(page)
  await cardOf(page, 'Osprey Logistics').locator('[data-card]').first().click()
  await page.getByRole('button', { name: 'Register deal' }).first().click()
  await pick(page, 'Supplier', 'Alder', 'Alder Cloud')
  await page.getByRole('radio', { name: 'Harborview' }).click()
  await expect(page.getByText('Second distributor')).toBeVisible()
  await expect(page.getByText(/can void both registrations/)).toBeVisible()
  await evergreen.screenshot('deals-second-distributor')
  await page.getByRole('radio', { name: 'Meridian TSD' }).click()
  await expect(page.getByText('Already protected')).toBeVisible()
})

test('a lost deal asks why, and undo opens it again', async ({ evergreen }) => {
  const { page } = evergreen
  await begin(page, 'sample')
  await openDeals(page)
  const card = cardOf(page, 'Vehicle trackers')
  await card.getByRole('button', { name: 'Move Vehicle trackers' }).click()
  await page.getByRole('menuitem', { name: 'Lost' }).click()
  await page.getByRole('button', { name: 'Mark as lost' }).click()
  await expect(page.getByText('A word on why helps next time, so it is needed.')).toBeVisible()
  await evergreen.screenshot('deals-lost')
  await page.getByText('No decision').click()
  await page.getByRole('button', { name: 'Mark as lost' }).click()
  await expect(column(page, 'lost').locator(card)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(column(page, 'qualified').locator(card)).toBeVisible()
})

test('what a new registration proposes is only kept once something is changed', async ({ evergreen }) => {
  const { page } = evergreen
  await begin(page, 'sample')
  await openDeals(page)
  await view(page, 'Registrations')
  const count = await page.getByText(/^\d+ registrations$/).textContent()
  await page.getByRole('button', { name: 'Register deal' }).click()
  await page.getByRole('textbox', { name: 'Search client, need, provider' }).fill('paper')
  await page.getByRole('textbox', { name: 'Search client, need, provider' }).fill('')
  await page.getByRole('grid').getByText('Keystone Surveying').click()
  await expect(page.getByText('It is kept as soon as you change anything.')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText(count ?? '')).toBeVisible()
})

test('the palette registers a deal, opens the outbox and finds an opportunity by its client', async ({ evergreen }) => {
  const { page } = evergreen
  await begin(page, 'sample')
  const find = async (words: string, hit: string) => {
    const search = page.getByPlaceholder(/Search clients, offerings/)
    await page.getByRole('button', { name: 'Search or do anything' }).click()
    await search.fill(words)
    await page.getByRole('dialog').getByRole('button', { name: hit }).first().click()
    await expect(search).toBeHidden()
  }
  await find('register deal', 'Register a deal')
  await expect(page.getByRole('heading', { name: 'Which opportunity is it for?' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Search client, need, provider' })).toBeFocused()
  await page.keyboard.type('keystone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Supplier' })).toBeFocused()
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Where it comes from' })).toBeVisible()
  await find('outbox', 'Open the outbox')
  await expect(page.getByText('The document', { exact: true })).toBeVisible()
  await find('osprey voice', 'Osprey Logistics: Voice and contact centre for 42 seats')
  await expect(page.getByRole('heading', { name: 'Voice and contact centre for 42 seats' })).toBeVisible()
})
