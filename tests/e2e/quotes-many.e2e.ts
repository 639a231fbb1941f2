import type { Quote } from '#domain/quotes/quote'
import { unitPrice, units } from '#domain/values/quantity'
import * as rows from '../fakes/rows.ts'
import { expect, test } from './app.ts'
import { profile, rowsOf, seed } from './seed.ts'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const shown = (amount: number) => amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' })

/** Fifty options of twenty lines; the price of a line rises by a quarter from option to option. */
const priceIn = (option: number) => 10 + option / 4
const totalOf = (option: number, more = 0) => 36 * priceIn(option) * (20 * 10 + more)
const many = rows.quote({
  number: '2026-050',
  recommendedId: 'o7',
  options: Array.from({ length: 50 }, (_, option) =>
    rows.quoteOption({
      id: `o${String(option)}`,
      name: `Offer ${String(option + 1)}`,
      lines: Array.from({ length: 20 }, (_, line) =>
        rows.quoteLine({
          id: `o${String(option)}-${String(line)}`,
          description: `Part ${String(line + 1)}`,
          quantity: units(10),
          unitMrc: usd(priceIn(option)),
        }),
      ),
    }),
  ),
})

test('fifty options are compared and edited: the far ones are as right as the near ones', async ({ evergreen }) => {
  test.setTimeout(180_000)
  const { page } = evergreen
  await seed(page, {
    profile: [profile],
    clients: [rows.client()],
    opportunities: [rows.opportunity()],
    suppliers: [rows.supplier()],
    quotes: [many],
  })
  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-050').click()
  await expect(page.locator('[data-total="tco"]').first()).toHaveText(shown(totalOf(0)))
  const cell = page.locator('[data-cell="0:19:quantity"]')
  await cell.fill('30')
  await expect(page.locator('[data-total="tco"]').first()).toHaveText(shown(totalOf(0, 20)))
  for (let option = 1; option < 50; option += 1) await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByLabel('Quantity of Part 20, Offer 50')).toBeFocused()
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-total="tco"]').last()).toHaveText(shown(totalOf(49, 1)))
  await expect
    .poll(async () => (await rowsOf<Quote>(page, 'quotes'))[0]?.options.map((one) => one.lines[19]?.quantity).join())
    .toBe([units(30), ...Array.from({ length: 48 }, () => units(10)), units(11)].join())

  await page.getByText('Compare', { exact: true }).click()
  const totals = page.getByRole('row', { name: /^Total over 36 months/ }).getByRole('cell')
  await expect(totals).toHaveCount(51)
  await expect(totals.nth(1)).toHaveText(shown(totalOf(0, 20)))
  await expect(totals.nth(50)).toHaveText(shown(totalOf(49, 1)))
  await totals.nth(50).getByRole('button').click()
  await expect(page.getByRole('dialog', { name: /^Explain/ })).toContainText(shown(totalOf(49, 1)))
  await page.keyboard.press('Escape')
  await expect(totals.nth(50).getByRole('button')).toBeFocused()
  await expect(page.getByRole('rowheader', { name: 'Total over 36 months' })).toBeInViewport()
  await expect(page.getByText('What matters most')).toBeAttached()
})
