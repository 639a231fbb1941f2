import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import papaparse from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import type { ClientDocument } from '#domain/clients/client'
import type { Order } from '#domain/orders/order'
import type { Opportunity, Quote } from '#domain/quotes/quote'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import * as rows from '../fakes/rows.ts'
import { expectAccessible } from './accessible.ts'
import { type Evergreen, expect, test } from './app.ts'
import { answerSave } from './dialogs.ts'
import { partsOf, streamsOf, textOf } from './papers.ts'
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

async function save({ page, electron }: Evergreen, item: string, path: string): Promise<Buffer> {
  await answerSave(electron, path)
  await page.getByRole('button', { name: 'Export' }).press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
  await expect(page.getByText(`Saved ${path.split('/').at(-1)}`)).toBeVisible({ timeout: 30_000 })
  return readFileSync(path)
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

  await present(evergreen)
  await acceptByHand(evergreen)
  const [order] = await rowsOf<Order>(page, 'orders')
  expect(order).toMatchObject({ supplierId: 'supplier-1', status: 'placed', termMonths: 36, quantity: units(42) })
  expect(order?.mrc).toEqual({ minor: 98_700, currency: 'USD' })
  expect((await rowsOf<Opportunity>(page, 'opportunities'))[0]?.stage).toBe('won')
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter')
  await expect(page.getByText(/^Option 2 was accepted/)).toBeHidden()
  expect(await rowsOf<Order>(page, 'orders')).toEqual([])
  expect(await rowsOf<ClientDocument>(page, 'documents')).toEqual([])
  expect((await rowsOf<Opportunity>(page, 'opportunities'))[0]?.stage).toBe('quoting')
})

/** Through the meeting by keys, looking for anything that is not the client's in the whole page. */
async function present({ page, screenshot }: Evergreen): Promise<void> {
  await page.getByRole('button', { name: 'Present' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voice for 42 seats')
  await expect(page.locator('nav')).toHaveCount(0)
  for (let slide = 1; ; slide += 1) {
    await screenshot(`present-${slide}`)
    const whole = await page.content()
    for (const word of [canary, 'Meridian', 'Residuals', 'distributor']) expect(whole).not.toContain(word)
    const place = (await page.getByText(/^\d+ of \d+$/).textContent()) ?? ''
    const [at, of] = place.split(' of ').map(Number)
    if (at === of) break
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(place, { exact: true })).toBeHidden()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens next')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'Compare' })).toBeChecked()
}

/** The client draws a signature; the file that is kept is the one that the quote names, and a changed one is found out. */
async function acceptByHand({ page, folder, screenshot }: Evergreen): Promise<void> {
  await page.getByRole('button', { name: 'Accept', exact: true }).press('Enter')
  await page.getByRole('radio', { name: /^Option 2/ }).press('Space')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Dana Whitfield')
  await page.getByRole('button', { name: 'Accept this option' }).press('Enter')
  await expect(page.getByText('The signature is still empty.')).toBeVisible()
  const pad = await page.getByRole('img', { name: 'Sign here' }).boundingBox()
  if (!pad) throw new Error('there is nothing to sign on')
  await page.mouse.move(pad.x + 60, pad.y + 80)
  await page.mouse.down()
  for (let step = 1; step <= 24; step += 1)
    await page.mouse.move(pad.x + 60 + step * 12, pad.y + 70 + Math.sin(step / 2) * 30)
  await page.mouse.up()
  await screenshot('quotes-accept')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accept this option' }).press('Enter')
  await expect(page.getByText(/^Option 2 was accepted on .* by Dana Whitfield, IT director/)).toBeVisible({
    timeout: 30_000,
  })
  const [quote] = await rowsOf<Quote>(page, 'quotes')
  const [document] = await rowsOf<ClientDocument>(page, 'documents')
  const fileId = quote?.acceptance?.fileId ?? ''
  expect(document).toMatchObject({ id: quote?.acceptance?.documentId, quoteId: quote?.id, fileId })
  const kept = join(folder, 'documents', fileId)
  const signed = readFileSync(kept)
  expect(createHash('sha256').update(signed).digest('hex')).toBe(fileId)
  expect(await textOf(signed)).toContain('Dana Whitfield, IT director')
  await page.getByRole('button', { name: 'Verify' }).press('Enter')
  await expect(page.getByText('unchanged since it was signed')).toBeVisible()
  await screenshot('quotes-accepted')
  writeFileSync(kept, Buffer.concat([signed, Buffer.from(' ')]))
  await page.getByRole('button', { name: 'Verify' }).press('Enter')
  await expect(page.getByText('not the file that was signed')).toBeVisible()
}

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
