import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import papaparse from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import type { ClientDocument } from '#domain/clients/client'
import type { Order } from '#domain/orders/order'
import type { Opportunity } from '#domain/quotes/quote'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import * as rows from '../fakes/rows.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { acceptByHand, goOnWithoutTyping, present, save } from './client-side.ts'
import { lineOf, openAnywhere, pagesOf, partsOf, streamsOf, tagsOf, textOf } from './papers.ts'
import { profile, rowsOf, seed } from './seed.ts'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const canary = 'CANARY-51c2'
const basics = {
  profile: [profile],
  clients: [rows.client({ notes: `${canary} note` })],
  contacts: [rows.contact()],
  opportunities: [rows.opportunity({ nextStep: `${canary} step`, source: `${canary} source` })],
  suppliers: [
    rows.supplier({ notes: `${canary} supplier` }),
    rows.supplier({ id: 'supplier-2', name: 'Alder Cloud' }),
    rows.supplier({ id: 'supplier-3', name: 'Tern Connect' }),
  ],
  offerings: [
    rows.offering({ supplierId: 'supplier-2' }),
    rows.offering({ id: 'offering-2', name: 'Northline seat', sku: 'N1', price: usd(23.5), nrc: usd(46.43) }),
  ],
  distributors: [rows.distributor({ name: `${canary} TSD`, rules: `${canary} rules` })],
  agreements: [rows.agreement({ name: `${canary} agreement` })],
  carries: [rows.carry({ note: `${canary} carry` })],
}

const total = (page: Page, option: number) => page.locator('[data-total="tco"]').nth(option)
const add = (page: Page, option: number) => page.getByRole('combobox', { name: `Add a line to Option ${option}` })

async function takeOffering(page: Page, option: number, words: string): Promise<void> {
  await add(page, option).fill(words)
  await expect(page.getByRole('option', { name: new RegExp(`^${words}`) })).toBeVisible()
  await add(page, option).press('ArrowDown')
  await add(page, option).press('Enter')
}

/** From the palette to three options with lines, by keys alone. */
async function buildByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('New quote')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'For which opportunity' }).press('ArrowDown')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Create the quote' }).press('Enter')
  await takeOffering(page, 1, 'Alder Cloud PBX seat')
  const seats = page.getByLabel('Quantity of Alder Cloud PBX seat, Option 1')
  await seats.fill('42')
  await seats.press('Enter')
  await expect(add(page, 1)).toBeFocused()
  await page.getByRole('button', { name: 'Add option' }).press('Enter')
  await takeOffering(page, 2, 'Northline seat')
  await page.getByLabel('Quantity of Northline seat, Option 2').fill('42')
  await page.getByLabel('Increase, Option 2').fill('3')
  await page.getByRole('combobox', { name: /istributor.*Option 2/ }).click()
  await page.getByRole('option', { name: /TSD$/ }).click()
  await page.getByRole('button', { name: 'Add option' }).press('Enter')
  await add(page, 3).fill('Tern seat')
  await add(page, 3).press('Escape')
  await add(page, 3).press('Enter')
  await page.getByLabel('Quantity of Tern seat, Option 3').fill('42')
  await page.getByLabel('Monthly price of Tern seat, Option 3').fill('24.375')
  await page.getByRole('button', { name: /^Details of Tern seat/ }).press('Enter')
  await page.getByRole('combobox', { name: 'Supplier' }).fill('Tern')
  await page.getByRole('combobox', { name: 'Supplier' }).press('ArrowDown')
  await page.getByRole('combobox', { name: 'Supplier' }).press('Enter')
  await page.keyboard.press('Escape')
}

const options = ['Option 1', 'Option 2', 'Option 3']
// 42 seats over 36 months: 25.00; 23.50 rising 3 % a year with 46.43 once; 24.375.
const expected = ['37800.00', '38558.70', '36855.00']
const shown = ['$37,800.00', '$38,558.70', '$36,855.00']

test('three suppliers are quoted by keyboard, compared, exported alike in every format, accepted and taken back', async ({
  evergreen,
}, testInfo) => {
  test.setTimeout(240_000)
  const { page } = evergreen
  await seed(page, basics)
  await buildByKeyboard(page)
  for (const [index, amount] of shown.entries()) await expect(total(page, index)).toHaveText(amount)
  await page.getByRole('radio', { name: 'Edit' }).press('ArrowRight')
  for (const amount of shown) await expect(page.getByRole('cell', { name: `Explain ${amount}` })).toBeVisible()

  const csv = await save(evergreen, 'CSV table', testInfo.outputPath('quote.csv'))
  const table = papaparse.parse<string[]>(csv.toString('utf8')).data
  expect(table.find(([name]) => name === 'Total over 36 months')).toEqual([
    'Total over 36 months',
    '94010.40',
    ...expected,
  ])
  const xlsx = await save(evergreen, 'Excel workbook', testInfo.outputPath('quote.xlsx'))
  const sheet = await readSheet(xlsx)
  expect(sheet.find(([name]) => name === 'Total over 36 months')?.slice(1, 5)).toEqual([
    94010.4,
    ...expected.map(Number),
  ])
  const pdf = await save(evergreen, 'PDF document', testInfo.outputPath('quote.pdf'))
  const html = await save(evergreen, 'Web page, one file', testInfo.outputPath('quote.html'))
  const mail = await save(evergreen, 'E-mail draft with the PDF', testInfo.outputPath('quote.eml'))
  const printed = await textOf(pdf)
  const totals = lineOf(testInfo.outputPath('quote.pdf'), 'Total over 36 months')
  for (const amount of totals === null ? [] : shown) expect(totals).toContain(amount)
  for (const said of [...shown, ...options, 'Osprey Logistics']) {
    expect(printed).toContain(said)
    expect(html.toString('utf8')).toContain(said)
  }
  const [letter, attached] = partsOf(mail)
  expect(letter?.toString('utf8')).toContain('Dear Dana Whitfield,')
  expect(mail.toString('utf8')).toContain('To: dana@osprey-logistics.example')
  expect(await textOf(attached ?? Buffer.from(''))).toBe(printed)
  const everything = [csv, xlsx, pdf, html, mail, letter, Buffer.from(printed), ...streamsOf(pdf)]
  for (const bytes of [...everything, ...Object.values(unzipSync(xlsx))])
    expect(Buffer.from(bytes ?? '').includes(canary)).toBe(false)

  await present(evergreen, 'Voice for 42 seats', [canary, 'Meridian', 'Residuals', 'distributor'])
  await acceptByHand(evergreen)
  await goOnWithoutTyping(evergreen)
  const [order] = await rowsOf<Order>(page, 'orders')
  expect(order).toMatchObject({ supplierId: 'supplier-1', status: 'placed', termMonths: 36, quantity: units(42) })
  expect(order?.mrc).toEqual({ minor: 98_700, currency: 'USD' })
  expect((await rowsOf<Opportunity>(page, 'opportunities'))[0]?.stage).toBe('won')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Option 2 was accepted/)).toBeHidden()
  expect(await rowsOf<Order>(page, 'orders')).toEqual([])
  expect(await rowsOf<ClientDocument>(page, 'documents')).toEqual([])
  expect((await rowsOf<Opportunity>(page, 'opportunities'))[0]?.stage).toBe('quoting')
})

const three = rows.quote({
  number: '2026-007',
  recommendedId: 'o1',
  options: [
    rows.quoteOption({ id: 'o1', lines: [rows.quoteLine({ supplierId: 'supplier-2', unitMrc: usd(41.48) })] }),
    rows.quoteOption({
      id: 'o2',
      name: 'Northline Voice',
      escalator: percent(3),
      autoRenew: true,
      renewMonths: 12,
      noticeDays: 60,
      lines: [rows.quoteLine({ id: 'l2', unitMrc: usd(38.25), unitNrc: usd(46.43) })],
    }),
    rows.quoteOption({
      id: 'o3',
      name: 'Tern Connect',
      lines: [
        rows.quoteLine({
          id: 'l4',
          supplierId: 'supplier-3',
          unitMrc: usd(45.375),
          promo: { freeMonths: 2, at: 'start' },
        }),
        rows.quoteLine({ id: 'l5', supplierId: 'supplier-3', description: 'Gateway', unitMrc: null }),
      ],
    }),
  ],
})

test('the paper wears the brand, speaks the language of the client in every script, and opens anywhere', async ({
  evergreen,
}, testInfo) => {
  test.setTimeout(240_000)
  const { page, electron, screenshot } = evergreen
  const title = 'Τηλέφωνα Αθήνα і Київ'
  const owner = { ...profile, paper: 'Letter' }
  const needs = [
    { id: 'n1', name: 'Total cost', kind: 'price', weight: 60 },
    { id: 'n2', name: 'Call recording', kind: 'must', weight: 0 },
  ]
  const options = three.options.map((option) => ({
    ...option,
    answers: [{ needId: 'n2', points: null, meets: true, evidence: 'By data sheet' }],
  }))
  const quote = { ...three, title, needs, options, signOn: '2026-12-01' }
  await seed(page, { ...basics, profile: [owner], quotes: [quote] })
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder(/^Search clients, offerings/)).toBeFocused()
  await page.keyboard.type('Brand and paper')
  await page.keyboard.press('Enter')
  await page.getByLabel('Your words on the cover').fill('Thank you for your trust.')
  await page.getByRole('checkbox', { name: 'Lines of each option' }).click()
  const preview = page.getByRole('region', { name: 'The paper as it will be printed' })
  await expect(preview.getByText('Thank you for your trust.')).toBeVisible()
  await expect(preview.getByRole('heading', { name: 'What each option contains' })).toBeHidden()
  await page.getByLabel('Save this look as').fill('Meridian partners')
  await page.getByLabel('Save this look as').press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Meridian partners' })).toBeVisible()
  await screenshot('brand')
  await expectAccessible(page)

  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-007').click()
  const paperOf = async (language: string, kind: string) => {
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Language and look of this paper…' }).click()
    await page.getByRole('combobox', { name: 'Language of the client' }).click()
    await page.getByRole('option', { name: language }).click()
    await expect(preview.getByText(kind)).toBeVisible()
    await screenshot(`paper-${language.slice(0, 6)}`)
    await page.getByRole('button', { name: title }).click()
    return save(evergreen, 'PDF document', testInfo.outputPath(`${language.slice(0, 6)}.pdf`))
  }
  const spanish = await paperOf('Español', 'Comparación de opciones')
  const words = await textOf(spanish)
  for (const said of [
    'Comparación de opciones',
    title,
    'Thank you for your trust.',
    'Cuál, y por qué',
    'By data sheet',
  ])
    expect(words).toContain(said)
  expect(words).not.toContain('Qué contiene cada opción')
  const { sizes } = await pagesOf(spanish)
  expect(new Set(sizes)).toEqual(new Set(['612 x 792']))
  expect(words).toContain(`${sizes.length} / ${sizes.length}`)
  expect(tagsOf(spanish, await electron.evaluate(() => process.versions.electron ?? ''))).toBe('as the runtime can')
  await page.getByRole('button', { name: 'Present' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.keyboard.press('End')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qué sigue ahora')
  for (const name of ['plan', 'recommendation', 'criteria', 'ending']) {
    await page.keyboard.press('ArrowLeft')
    await screenshot(`present-spanish-${name}`)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuando termina el plazo')
  await page.keyboard.press('Escape')
  const mirrored = await paperOf('Pseudo (for translators)', '[Cómpárísóñ')
  expect(await textOf(mirrored)).toContain(title)

  await save(evergreen, 'Web page, one file', testInfo.outputPath('quote.html'))
  const opened = await openAnywhere(electron, testInfo.outputPath('quote.html'))
  expect(opened).toMatchObject({ asked: [], tooWide: false, title, direction: 'rtl' })
})

test('list, editor and comparison can be read by everyone, also in a small window', async ({ launch }) => {
  test.setTimeout(180_000)
  const evergreen = await launch({ size: { width: 1024, height: 700 } })
  const { page } = evergreen
  await seed(page, { ...basics, distributors: [rows.distributor()], agreements: [rows.agreement()], quotes: [three] })
  await page.locator('[data-room="quotes"]').click()
  await expect(page.getByText('2026-007')).toBeVisible()
  await evergreen.screenshot('quotes-list-1024')
  await expectAccessible(page)
  await page.getByText('2026-007').click()
  await expect(total(page, 0)).toHaveText('$62,717.76')
  await evergreen.screenshot('quotes-editor-1024')
  await expectAccessible(page)
  await page.getByText('Compare', { exact: true }).click()
  await expect(page.getByText('never in exports')).toBeVisible()
  await evergreen.screenshot('quotes-compare-1024')
  await expectAccessible(page)
  await page.getByText('never in exports').scrollIntoViewIfNeeded()
  await evergreen.screenshot('quotes-compare-1024-below')
})

test('totals follow the typing, and a bad cell is refused in words without losing anything', async ({ evergreen }) => {
  test.setTimeout(120_000)
  const { page } = evergreen
  await seed(page, { ...basics, quotes: [three] })
  await page.locator('[data-room="quotes"]').click()
  await page.getByText('2026-007').click()
  const seats = page.getByLabel('Quantity of Cloud PBX seat, Alder Cloud PBX')
  await seats.fill('43')
  await expect(total(page, 0)).toHaveText('$64,211.04')
  await seats.press('Escape')
  await expect(total(page, 0)).toHaveText('$62,717.76')
  await seats.fill('-3')
  await seats.press('Enter')
  await expect(page.getByText('A quantity is above zero. Nothing was changed.')).toBeVisible()
  await expect(seats).toHaveValue('-3')
  await expect(total(page, 0)).toHaveText('$62,717.76')
  await expect(total(page, 2)).toContainText('1 price missing')
  await evergreen.screenshot('quotes-editor')
})
