import { writeFileSync } from 'node:fs'
import type { Quote } from '#domain/quotes/quote'
import { money } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import * as rows from '../fakes/rows.ts'
import { pdf } from '../fixtures/statements/pdf.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { answerOpen } from './dialogs.ts'
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

const seats = (id: string, supplierId: string, price: number, facts: Parameters<typeof rows.quoteLine>[0] = {}) =>
  rows.quoteLine({
    id,
    supplierId,
    quantity: units(40),
    unitMrc: usd(price),
    unitNrc: null,
    offeringId: null,
    ...facts,
  })
const deciding = rows.quote({
  number: '2026-008',
  status: 'draft',
  recommendedId: 'b',
  options: [
    rows.quoteOption({
      id: 'a',
      name: 'Alder',
      installDays: 14,
      lines: [
        seats('seat', 'supplier-1', 25, { description: 'Cloud PBX seat' }),
        seats('circuit', 'supplier-2', 100, { description: 'Fibre circuit', quantity: units(1), leadDays: 45 }),
      ],
    }),
    rows.quoteOption({ id: 'b', name: 'Northline', installDays: 30, lines: [seats('n', 'supplier-2', 24)] }),
    rows.quoteOption({ id: 'c', name: 'Tern', installDays: null, lines: [seats('t', 'supplier-2', 20)] }),
  ],
})

test('the client decides by needs with gates, sees from when all is live, and what changed since the last version', async ({
  evergreen,
}) => {
  test.setTimeout(180_000)
  const { page } = evergreen
  const cell = (label: string) => page.getByLabel(label, { exact: true })
  const type = async (label: string, text: string) => {
    await cell(label).fill(text)
    await cell(label).press('Enter')
  }
  await seed(page, { ...tables, quotes: [deciding] })
  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-008').click()
  await page.getByText('Compare', { exact: true }).click()
  await page.getByRole('button', { name: 'Start with the usual needs' }).click()
  await expect(cell('Name of a need')).toHaveCount(4)
  await page.getByRole('button', { name: 'Add a must-have' }).click()
  await expect(cell('Name of a need')).toHaveCount(5)
  await cell('Name of a need').last().fill('Emergency calls from every site')
  await cell('Name of a need').last().press('Enter')
  const marks = {
    'Does what is needed': [9, 8, 7],
    'Service level and support': [9, 6, 5],
    'Time until it is live': [6, 8, 9],
  }
  for (const [need, given] of Object.entries(marks))
    for (const [index, option] of ['Alder', 'Northline', 'Tern'].entries())
      await type(`Points of ${option} for ${need}`, String(given[index]))
  await type('Evidence of Alder for Service level and support', 'contract, 4.2')
  await type('Points of Alder for Does what is needed', '11')
  await expect(page.getByText('Points go from 0 to 10', { exact: false })).toBeVisible()
  await cell('Points of Alder for Does what is needed').press('Escape')
  for (const [option, meets] of [
    ['Alder', 'yes'],
    ['Northline', 'yes'],
    ['Tern', 'no'],
  ] as const) {
    await page.getByRole('combobox', { name: `${option} meets Emergency calls from every site` }).click()
    await page.getByRole('option', { name: meets, exact: true }).click()
  }
  await expect(page.getByText('Fails a must-have: Emergency calls from every site')).toBeVisible()
  await expect(page.getByText(/^By these weights Alder is best for the client/)).toBeVisible()
  await expect(page.getByText(/^Northline wins if “Total cost” weighs over/)).toBeVisible()
  await page.getByText('What decides').scrollIntoViewIfNeeded()
  await evergreen.screenshot('quotes-criteria')

  await page.getByRole('combobox', { name: 'Plan of which option' }).click()
  await page.getByRole('option', { name: 'Alder' }).click()
  await page.getByRole('combobox', { name: 'Cloud PBX seat waits for' }).click()
  await page.getByRole('option', { name: 'Fibre circuit' }).click()
  await type('Number porting', '20')
  await page.getByLabel('Signing', { exact: true }).first().fill('2026-12-01')
  await page.getByLabel('Signing', { exact: true }).first().press('Escape')
  await page.getByLabel('Number porting', { exact: true }).focus()
  await expect(page.getByText('Live on Jan 30, 2027, 60 days after signing.')).toBeVisible()
  await page.getByText('From signing to live').scrollIntoViewIfNeeded()
  await evergreen.screenshot('quotes-install-plan')
  await page.getByText('Private', { exact: true }).scrollIntoViewIfNeeded()
  await evergreen.screenshot('quotes-neutrality')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Mark as presented' }).click()
  await page.getByText('Edit', { exact: true }).click()
  await type('Quantity of Cloud PBX seat, Alder', '45')
  await expect(page.locator('[data-total="monthly"]').first()).toHaveText('$1,225.00')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Versions' }).click()
  await expect(page.getByText('quantity 40 → 45, monthly $1,000.00 → $1,125.00')).toBeVisible()
  await evergreen.screenshot('quotes-versions')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore version 1 as a new draft' }).click()
  await expect(cell('Quantity of Cloud PBX seat, Alder')).toHaveValue('40')
})

test('the sheet is worked like a spreadsheet: marked, filled, copied and pasted without a mouse', async ({
  evergreen,
}, testInfo) => {
  test.setTimeout(120_000)
  const { page, electron } = evergreen
  const cell = (label: string) => page.getByLabel(label, { exact: true })
  await seed(page, { ...tables, quotes: [deciding] })
  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-008').click()
  const first = page.locator('[data-cell="0:0:description"]')
  await first.focus()
  await first.press('Control+a')
  await first.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText('4 cells marked', { exact: false })).toBeVisible()
  await evergreen.screenshot('quotes-sheet-marked')
  await page.keyboard.press('Control+c')
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('Cloud PBX seat\t40\nFibre circuit\t1')
  await page.keyboard.press('Escape')
  await page.locator('[data-cell="1:0:description"]').focus()
  await page.keyboard.press('Control+v')
  await expect(page.locator('[data-cell="1:1:description"]')).toHaveValue('Fibre circuit')
  await page.locator('[data-cell="2:0:mrc"]').focus()
  await page.keyboard.press('Control+r')
  await expect(page.locator('[data-cell="2:0:mrc"]')).toHaveValue('24.00')
  await electron.evaluate(({ clipboard }) => clipboard.writeText('7\t-1\n8\t30'))
  await page.locator('[data-cell="0:0:quantity"]').focus()
  await page.keyboard.press('Control+v')
  await expect(page.locator('[data-cell="0:1:quantity"]')).toHaveValue('8')
  await expect(page.locator('[data-cell="0:1:mrc"]')).toHaveValue('30.00')

  const offered = [
    ['Product', 'Qty', 'Unit price'],
    ['Desk phone', '5', '$3.50'],
    ['Total', '', '$17.50'],
  ]
  const cells = (row: readonly string[]) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const mail = `<table><tr><td>Dear Dana,<table>${offered.map(cells).join('')}</table></td></tr></table>`
  await page.locator('[data-cell="2:add"]').evaluate((input, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', 'Dear Dana')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, mail)
  await expect(page.locator('[data-cell="2:1:description"]')).toHaveValue('Desk phone')
  await expect(page.locator('[data-cell="2:1:mrc"]')).toHaveValue('3.50')
  await expect(page.locator('[data-cell="2:2:description"]')).toHaveCount(0)

  const offer = testInfo.outputPath('Alder offer.pdf')
  const columns = [60, 330, 420]
  const rowsOnPaper = [
    ['Offer Q-4471 for Osprey Logistics', '', ''],
    ['Description', 'Quantity', 'Each a month'],
    ['Cloud PBX seat', '42', 'USD 25.00'],
    ['Fibre circuit', '1', 'USD 310.00'],
  ]
  writeFileSync(
    offer,
    pdf([
      rowsOnPaper.flatMap((cells, row) =>
        cells.flatMap((text, at) => (text ? [{ x: columns[at] ?? 0, y: 80 + row * 24, text, bold: row < 2 }] : [])),
      ),
    ]),
  )
  await answerOpen(electron, [offer])
  await page.getByRole('button', { name: "Show the supplier's offer" }).click()
  await page.getByRole('button', { name: 'Attach' }).click()
  await expect(page.getByRole('region', { name: 'Alder offer.pdf' }).getByText('Cloud PBX seat')).toBeVisible()
  await evergreen.screenshot('quotes-offer-beside')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close the offer' }).click()

  await page.getByRole('button', { name: 'More for Alder' }).click()
  await page.getByRole('menuitem', { name: 'Save as template' }).click()
  await page.getByRole('button', { name: 'Save template' }).press('Enter')
  await page.getByRole('button', { name: 'Add from a template' }).click()
  await page.getByRole('button', { name: 'Add the options of Alder' }).click()
  await expect(page.locator('[data-cell="3:1:description"]')).toHaveValue('Fibre circuit')
  await expect(cell('Quantity of Fibre circuit, Alder').last()).toHaveValue('8')
  await evergreen.screenshot('quotes-sheet-template')
  await expectAccessible(page)
})
