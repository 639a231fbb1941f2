import type { Page } from '@playwright/test'
import { unitPrice, units } from '#domain/values/quantity'
import * as rows from '../fakes/rows.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { profile, seed } from './seed.ts'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const shown = (amount: number) => amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' })
const unpriced = rows.quote({
  number: '2026-009',
  today: null,
  options: [
    rows.quoteOption({
      name: 'Alder',
      lines: [
        rows.quoteLine({ id: 'voice', description: 'Voice lines', quantity: units(10), unitMrc: usd(5) }),
        rows.quoteLine({ id: 'gear', description: 'Firewall', quantity: units(3), unitMrc: usd(40) }),
      ],
    }),
  ],
})

/** Types into a field and leaves it as a hand does. */
const fill = async (page: Page, label: string, text: string) => {
  const field = page.getByRole('textbox', { name: label, exact: true }).last()
  await field.fill(text)
  await field.press('Tab')
}

async function openPricing(page: Page, line: string, tab: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Details of ${line}`) }).press('Enter')
  await page.getByRole('button', { name: 'Price form, promotions, usage…' }).press('Enter')
  await page.getByRole('tab', { name: tab }).click()
}

async function pick(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('usage beyond what is included, a lease with its buyout and gear that the client owns are typed by hand and add up', async ({
  evergreen,
}) => {
  test.setTimeout(180_000)
  const { page, screenshot } = evergreen
  const total = (name: string) => page.locator(`[data-total="${name}"]`)
  await seed(page, {
    profile: [profile],
    clients: [rows.client()],
    opportunities: [rows.opportunity()],
    suppliers: [rows.supplier()],
    quotes: [unpriced],
  })
  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-009').click()
  await page.getByLabel('Valid until').first().click()
  await expect(page.locator('.mantine-DateInput-day[data-weekend]').first()).toBeVisible()
  await screenshot('calendar')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const lines = 10 * 5
  const firewalls = 3 * 40
  await expect(total('tco')).toHaveText(shown(36 * (lines + firewalls)))

  await openPricing(page, 'Voice lines', 'Usage')
  await page.getByRole('switch', { name: 'Has charges for usage' }).press('Space')
  await fill(page, 'Unit', 'minute')
  await fill(page, 'Expected a month', '12,000')
  await fill(page, 'Included a month', '10,000')
  await fill(page, 'Price each', '0.012')
  await page.getByRole('button', { name: 'Add a tier' }).press('Enter')
  await fill(page, 'From', '1,001')
  await fill(page, 'Price each', '0.008')
  await screenshot('quotes-form-usage')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const usage = 1000 * 0.012 + 1000 * 0.008
  await expect(total('tco')).toHaveText(shown(36 * (lines + usage + firewalls)))

  await openPricing(page, 'Firewall', 'Price form')
  await pick(page, 'Equipment', 'Leased')
  await fill(page, 'Months of the lease', '24')
  await fill(page, 'Each, to keep it', '150')
  await screenshot('quotes-form-lease')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const voice = 36 * (lines + usage)
  const lease = 24 * firewalls + 3 * 150
  await expect(total('tco')).toHaveText(shown(voice + lease))
  await expect(total('monthly')).toHaveText(shown(lines + firewalls))

  await fill(page, 'Cost today, a month', '200')
  await page.getByRole('button', { name: /^Measured by/ }).press('Enter')
  await page.getByRole('switch', { name: 'The client owns gear today: count it' }).press('Space')
  const typed = {
    Purchase: '3,600',
    'Bought in month': '0',
    Lasts: '60',
    'Maintenance, a month': '50',
    'Power and space, a month': '20',
    'Own people, a month': '80',
  }
  for (const [label, text] of Object.entries(typed)) await fill(page, label, text)
  await screenshot('quotes-form-owned')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByText('Compare', { exact: true }).click()
  const figures = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell')
  const [bill, keeping] = [200, 50 + 20 + 80]
  const worn = (3600 * 36) / 60
  const today = 36 * (bill + keeping) + 3600
  const owned = 36 * keeping + 3600
  await expect(figures('Monthly, full price')).toHaveText([bill + keeping, keeping, lines + firewalls].map(shown))
  await expect(figures('Total over 36 months')).toHaveText([today, owned, voice + lease].map(shown))
  await expect(figures('Effective monthly')).toHaveText([today / 36, owned / 36, (voice + lease) / 36].map(shown))
  const first = [12 * (bill + keeping) + 3600, 12 * keeping + 3600, 12 * (lines + usage + firewalls)]
  await expect(figures('First-year cash')).toHaveText(first.map(shown))
  await expect(figures('Same with depreciation')).toHaveText([
    shown(36 * (bill + keeping) + worn),
    shown(36 * keeping + worn),
    '–',
  ])
  await expect(figures('Saved against today').last()).toHaveText(shown(today - voice - lease))
  await screenshot('quotes-form-compare')
})
