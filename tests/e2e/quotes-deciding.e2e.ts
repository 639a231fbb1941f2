import { writeFileSync } from 'node:fs'
import { unitPrice, units } from '#domain/values/quantity'
import * as rows from '../fakes/rows.ts'
import { pdf } from '../fixtures/statements/pdf.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { answerOpen } from './dialogs.ts'
import { profile, seed } from './seed.ts'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const tables = {
  profile: [profile],
  clients: [rows.client()],
  opportunities: [rows.opportunity()],
  suppliers: [rows.supplier(), rows.supplier({ id: 'supplier-2', name: 'Northline Voice' })],
  rateDays: [{ id: '2026-11-20', source: 'Test', perEuro: { USD: 1_081_500 } }],
}

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
