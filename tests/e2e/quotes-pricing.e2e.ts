import type { Quote } from '#domain/quotes/quote'
import { money } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import * as rows from '../fakes/rows.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { profile, rowsOf, seed } from './seed.ts'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const seat = (facts: Parameters<typeof rows.quoteLine>[0] = {}) =>
  rows.quoteLine({ quantity: units(10), unitMrc: usd(10), ...facts })
const priced = rows.quote({
  number: '2026-007',
  recommendedId: 'o1',
  seats: 42,
  discountRate: percent(8),
  options: [
    rows.quoteOption({ id: 'o1', lines: [seat()] }),
    rows.quoteOption({
      id: 'o2',
      name: 'Northline Voice',
      termMonths: 24,
      autoRenew: true,
      renewMonths: 12,
      noticeDays: 60,
      startsOn: '2027-01-01',
      exit: { kind: 'remaining', share: percent(50) },
      surcharge: { profileId: null, name: 'Fees', rate: percent(24.4), from: null },
      costs: [{ kind: 'porting', name: 'Numbers', amount: money(20_000, 'USD') }],
      lines: [
        seat({
          supplierId: 'supplier-2',
          listMrc: usd(14),
          discounts: [{ kind: 'percent', off: percent(25), fromMonth: 1, months: 3 }],
          pricedUntil: '2026-01-31',
        }),
      ],
    }),
  ],
})
const tables = {
  profile: [profile],
  clients: [rows.client()],
  opportunities: [rows.opportunity()],
  suppliers: [rows.supplier(), rows.supplier({ id: 'supplier-2', name: 'Northline Voice' })],
  rateDays: [{ id: '2026-11-20', source: 'Test', perEuro: { USD: 1_081_500 } }],
  quotes: [priced],
}

test('a price takes any form that a contract has, in any currency with a rate, and the comparison says what it means', async ({
  evergreen,
}) => {
  test.setTimeout(180_000)
  const { page } = evergreen
  const total = (option: number) => page.locator('[data-total="tco"]').nth(option)
  await seed(page, tables)
  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-007').click()
  await expect(total(0)).toHaveText('$3,600.00')
  await expect(page.getByText('price expired on', { exact: false })).toBeVisible()

  await page
    .getByRole('button', { name: /^Details of Cloud PBX seat/ })
    .first()
    .press('Enter')
  await page.getByRole('button', { name: 'Price form, promotions, usage…' }).press('Enter')
  await page.getByRole('combobox', { name: 'How it is priced' }).click()
  await page.getByRole('option', { name: 'Tiers: each unit at its own' }).click()
  await page.getByRole('button', { name: 'Add a tier' }).click()
  await page.getByLabel('From', { exact: true }).last().fill('6')
  await page.getByLabel('Price each').last().fill('8')
  await page.getByLabel('Price each').last().press('Enter')
  await expect(page.getByText('$90.00 a month')).toBeVisible()
  await evergreen.screenshot('quotes-pricing-form')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Promotions' }).click()
  await page.getByRole('button', { name: 'Add a discount or credit' }).click()
  await evergreen.screenshot('quotes-pricing-promos')
  await page.getByRole('tab', { name: 'Over time' }).click()
  await evergreen.screenshot('quotes-pricing-course')
  await page.keyboard.press('Escape')
  await expect(total(0)).toHaveText('$3,132.00')

  const price = page.getByLabel('Monthly price of Cloud PBX seat, Northline Voice')
  await price.fill('GBP 10')
  await price.press('Enter')
  await expect(page.getByText('There is no rate for this currency', { exact: false })).toBeVisible()
  await price.fill('EUR 10')
  await price.press('Enter')
  await expect(page.getByText('The other prices of this line are in another currency', { exact: false })).toBeVisible()
  await price.press('Escape')
  const once = page.getByLabel('One-time price of Cloud PBX seat, Northline Voice')
  await once.fill('EUR 10')
  await once.press('Enter')
  await expect(page.locator('[data-total="nrc"]').nth(1)).toHaveText('$308.15')
  expect((await rowsOf<Quote>(page, 'quotes'))[0]?.rates?.id).toBe('2026-11-20')

  await page.getByRole('button', { name: /^Costs and exit of Northline Voice/ }).press('Enter')
  await evergreen.screenshot('quotes-costs')
  await page.getByRole('tab', { name: 'Taxes and fees' }).click()
  await evergreen.screenshot('quotes-costs-taxes')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Contract and exit' }).click()
  await evergreen.screenshot('quotes-costs-contract')
  await page.keyboard.press('Escape')
  await evergreen.screenshot('quotes-pricing-editor')

  await page.getByText('Compare', { exact: true }).click()
  await expect(page.getByRole('row', { name: /^Worth today/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Leaving after 12 months/ })).toContainText('$600.00')
  await expect(page.getByRole('row', { name: /^If it renews by itself/ })).toContainText('$2,089.92')
  await evergreen.screenshot('quotes-pricing-compare')
  await expectAccessible(page)

  const people = page.getByRole('slider', { name: 'People and units' })
  await people.scrollIntoViewIfNeeded()
  for (let press = 0; press < 4; press += 1) await people.press('ArrowRight')
  await expect(people).toHaveAttribute('aria-valuenow', '20')
  await expect(page.getByText('Alder Cloud PBX stays the cheapest.')).toBeVisible()
  await evergreen.screenshot('quotes-pricing-what-if')
  await expectAccessible(page)
})
