import type { Page } from '@playwright/test'
import papaparse from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import type { Order } from '#domain/orders/order'
import type { Quote } from '#domain/quotes/quote'
import { units } from '#domain/values/quantity'
import { expect, test } from './app.ts'
import { present, save } from './client-side.ts'
import { partsOf, textOf } from './papers.ts'
import { rowsOf } from './seed.ts'

/** All keys and words together, from the shell to five suppliers side by side; there is no other way to the fields than these. */
const budget = 84
const wanted = ['Cloud PBX seat', 'Cloud PBX seat with recording', 'Basic seat', 'Front desk console'] as const
const offers = [
  ['Alder', wanted],
  ['Northline', wanted],
  ['Tern', wanted],
  ['Hearthline', wanted],
  ['Bellwether', wanted.slice(0, 2)],
] as const

/** Builds the comparison with the keyboard alone and counts: a key is one step, and so is what is typed in one go. */
async function buildCounting(page: Page): Promise<number> {
  let steps = 0
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    steps += keys.length
  }
  const type = async (text: string) => {
    await page.keyboard.type(text)
    steps += 1
  }
  const cell = (option: number, line: number, field: string) =>
    page.locator(`[data-cell="${String(option)}:${String(line)}:${field}"]`)
  await press('Control+k')
  await expect(page.getByPlaceholder(/^Search clients, offerings/)).toBeFocused()
  await type('New quote')
  await expect(page.getByRole('button', { name: 'New quote' })).toBeVisible()
  await press('Enter')
  await expect(page.getByRole('combobox', { name: 'For which opportunity' })).toBeFocused()
  await type('Voice and contact centre')
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Create the quote' })).toBeFocused()
  await press('Enter')
  for (const [option, [brand, names]] of offers.entries()) {
    if (option > 0) await press('Control+Enter')
    await expect(page.locator(`[data-cell="${String(option)}:add"]`)).toBeFocused()
    for (const [line, name] of names.entries()) {
      await type(`${brand} ${name}`)
      await press('ArrowDown', 'Enter')
      await expect(cell(option, line, 'description')).toHaveValue(`${brand} ${name}`)
      if (line > 0) continue
      // The number of seats is typed once: further options take it from the left, further lines from the line above.
      await press('ArrowUp', 'ArrowRight')
      await (option === 0 ? type('42') : press('Control+r'))
      await press('Enter')
    }
    for (const line of names.keys()) await expect(cell(option, line, 'quantity')).toHaveValue('42')
  }
  return steps
}

test('five suppliers of the sample book stand side by side by keys alone, are presented, exported, accepted and become registration, order and residual', async ({
  launch,
}, testInfo) => {
  test.setTimeout(300_000)
  const evergreen = await launch({ args: ['--demo'] })
  const { page } = evergreen
  expect(await buildCounting(page)).toBeLessThanOrEqual(budget)
  const totals = page.locator('[data-total="tco"]')
  await expect(totals).toHaveCount(5)
  // What a catalog states no price for is asked of the supplier and typed: until then the option can not be accepted.
  for (const price of await page.locator('[data-cell$=":mrc"]').all()) {
    if ((await price.inputValue()) !== '') continue
    await price.fill('9.50')
    await price.press('Enter')
  }
  await expect(page.getByText('price missing', { exact: false })).toHaveCount(0)
  const amounts = await totals.getByRole('button').allTextContents()
  for (const amount of amounts) expect(amount).toMatch(/^\$[\d,]+\.\d\d$/)
  await evergreen.screenshot('quotes-five-suppliers')
  await page.getByRole('combobox', { name: /istributor.*Option 2/ }).press('ArrowDown')
  await page.keyboard.press('Enter')

  await page.getByRole('radio', { name: 'Edit' }).press('ArrowRight')
  for (const amount of amounts) await expect(page.getByRole('cell', { name: `Explain ${amount}` })).toBeVisible()
  const plain = amounts.map((amount) => amount.replace(/[$,]/g, ''))
  const csv = await save(evergreen, 'CSV table', testInfo.outputPath('five.csv'))
  const row = papaparse.parse<string[]>(csv.toString('utf8')).data.find(([name]) => /^Total over/.test(name ?? ''))
  expect(row?.slice(2)).toEqual(plain)
  const sheet = await readSheet(await save(evergreen, 'Excel workbook', testInfo.outputPath('five.xlsx')))
  const cells = sheet.find(([name]) => /^Total over/.test(String(name)))
  expect(cells?.slice(2, 7)).toEqual(plain.map(Number))
  const pdf = await textOf(await save(evergreen, 'PDF document', testInfo.outputPath('five.pdf')))
  const html = (await save(evergreen, 'Web page, one file', testInfo.outputPath('five.html'))).toString('utf8')
  const mail = await save(evergreen, 'E-mail draft with the PDF', testInfo.outputPath('five.eml'))
  const [, attached] = partsOf(mail)
  expect(await textOf(attached ?? Buffer.from(''))).toBe(pdf)
  for (const amount of amounts) {
    expect(pdf).toContain(amount)
    expect(html).toContain(amount)
  }
  await present(evergreen, 'Voice and contact centre for 42 seats', ['Meridian', 'Residuals', 'distributor'])

  const monthly = await page
    .getByRole('row', { name: /^Monthly, full price/ })
    .getByRole('cell')
    .nth(2)
    .textContent()
  await page.getByRole('button', { name: 'Accept', exact: true }).press('Enter')
  await page.getByRole('radio', { name: /^Option 2/ }).press('Space')
  await page.getByRole('radio', { name: 'Typed signature' }).press('Space')
  await page.getByRole('textbox', { name: 'Typed signature' }).fill('Signed for Osprey')
  await page.getByRole('button', { name: 'Accept this option' }).press('Enter')
  await expect(page.getByText(/^Option 2 was accepted on/)).toBeVisible({ timeout: 30_000 })
  const quote = (await rowsOf<Quote>(page, 'quotes')).find((one) => one.status === 'accepted' && one.acceptance)
  const orders = (await rowsOf<Order>(page, 'orders')).filter((one) => one.quoteId === quote?.id)
  expect(orders.reduce((sum, one) => sum + one.quantity, 0)).toBe(units(42 * wanted.length))
  const charges = orders.reduce((sum, one) => sum + one.mrc.minor, 0)
  expect((charges / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })).toBe(monthly)
  await page.getByRole('button', { name: 'Register this deal' }).press('Enter')
  await expect(page.getByLabel('Legal name')).toHaveValue(/Osprey Logistics/)
  await expect(page.getByLabel('Estimated MRC')).toHaveValue((charges / 100).toFixed(2))
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('button', { name: 'See orders' }).press('Enter')
  await expect(page.locator('main').getByText('Northline Front desk console').first()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('button', { name: 'See residual' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Next 12 months' })).toBeVisible()
})
