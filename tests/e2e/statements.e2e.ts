import { existsSync, readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import type { StatementLine } from '#domain/statements/statement'
import { agreement, client, distributor } from '../fakes/rows.ts'
import { accounts, services, suppliers } from '../fixtures/statements/book.ts'
import { large, reissue, renamed, wide } from '../fixtures/statements/files.ts'
import { printedStatement, scanned } from '../fixtures/statements/pdf.ts'
import { expectAccessible } from './accessible.ts'
import { type Evergreen, expect, test } from './app.ts'
import { answerSave } from './dialogs.ts'
import { enter } from './screens.ts'
import { profile, rowsOf, seed } from './seed.ts'

test.describe.configure({ timeout: 150_000 })

const clients = accounts.map((one) => client({ id: `client-${one.id}`, name: one.customer }))

/** An advisor with seven accounts under one agreement that pays two months late. */
async function begin({ page }: Evergreen): Promise<void> {
  await seed(page, {
    profile: [profile],
    clients,
    suppliers,
    services,
    distributors: [distributor(), distributor({ id: 'distributor-2', name: 'Harborview Partners' })],
    agreements: [agreement()],
  })
  await enter(page, 'statements')
}

const drop = (page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer()
      for (const { name, base64 } of given)
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )

/** The page as the engine prints it. */
async function printed(electron: ElectronApplication, html: string): Promise<Uint8Array> {
  const base64 = await electron.evaluate(async ({ BrowserWindow }, source) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(source)}`)
    const bytes = await window.webContents.printToPDF({ pageSize: 'Letter' })
    window.destroy()
    return bytes.toString('base64')
  }, html)
  return Buffer.from(base64, 'base64')
}

const figure = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'How the lines stand' }).getByRole('button', { name })

test('a statement is dropped, seen against its own totals, saved, shown as paid in Residuals, and taken back', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await begin(evergreen)
  await expect(page.getByText("Drop this month's statements here")).toBeVisible()
  await evergreen.screenshot('statements-start')
  await expectAccessible(page)

  await drop(page, [{ name: 'meridian-2026-10.csv', bytes: wide('Aug 2026') }])
  await expect(figure(page, /^7 lines in the file/)).toBeVisible()
  await expect(figure(page, /^7 matched exactly/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Paid by' })).toHaveValue('Meridian TSD')
  await expect(page.getByText('Grand Total, row 12')).toBeVisible()
  await expect(page.getByText('The lines come to the same')).toHaveCount(4)
  await evergreen.screenshot('statements-preview')
  await expectAccessible(page)
  await page.getByLabel('Bank deposit').fill('900')
  await page.getByLabel('Bank deposit').press('Enter')
  await expect(page.getByText('The lines come to $921.82, $21.82 more')).toBeVisible()
  await page.getByRole('tab', { name: /^Columns/ }).click()
  await expect(page.getByRole('combobox', { name: 'What Net Commission says, column 13' })).toHaveValue('Commission')
  await evergreen.screenshot('statements-columns')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Save 7 lines' }).click()
  await expect(page.getByText('October 2026: 7 lines, 7 matched, 0 to review, 0 already there')).toBeVisible()
  await evergreen.screenshot('statements-finished')
  await expectAccessible(page)
  expect(await rowsOf(page, 'payments')).toHaveLength(7)
  await page.getByRole('button', { name: 'See what was paid' }).click()
  const accountsGrid = page.getByRole('grid', { name: 'Accounts, expected and paid' })
  for (let turns = 0; turns < 4 && !(await page.getByRole('heading', { name: 'October 2026' }).isVisible()); turns += 1)
    await page.getByRole('button', { name: 'Month before' }).click()
  await page
    .locator('main')
    .getByText(/^All \d+$/)
    .click()
  await expect(accountsGrid.getByRole('row', { name: /Marlowe Dental Group.*\$412\.50.*\$412\.50/ })).toBeVisible()
  await evergreen.screenshot('statements-residuals')

  await enter(page, 'statements')
  await page.locator('main').getByText('History', { exact: true }).click()
  await expect(page.getByRole('row', { name: /meridian-2026-10\.csv/ })).toContainText('In the book')
  await evergreen.screenshot('statements-history')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo the statement meridian-2026-10.csv' }).click()
  await expect(page.getByRole('row', { name: /meridian-2026-10\.csv/ })).toContainText('Undone')
  expect(await rowsOf(page, 'payments')).toEqual([])
  expect(await rowsOf(page, 'lines')).toEqual([])
})

test('three statements at once: the same file again is known, a corrected one shows what differs, other columns are told', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await begin(evergreen)
  await drop(page, [
    { name: 'meridian-2026-09.csv', bytes: wide('Jul 2026') },
    { name: 'meridian-2026-09-again.csv', bytes: wide('Jul 2026') },
    { name: 'meridian-2026-09-corrected.csv', bytes: reissue('Jul 2026') },
  ])
  await drop(page, [{ name: 'meridian-2026-10.csv', bytes: renamed() }])
  await expect(page.getByText('meridian-2026-09.csv · 3 more files wait')).toBeVisible()
  await page.getByRole('button', { name: 'Save 7 lines' }).click()

  await expect(page.getByText('You imported this very file', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save 7 lines' })).toBeDisabled()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await expect(figure(page, /^6 already there/)).toBeVisible()
  await page.getByRole('tab', { name: 'Differences (1)' }).click()
  await expect(page.getByRole('row', { name: '00037719 Jul 26 $4.98 $5.98 $1.00' })).toBeVisible()
  await evergreen.screenshot('statements-differences')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save 7 lines' }).click()

  await expect(page.getByText('Net Commission is now called Commission Due; it is read as Commission.')).toBeVisible()
  await evergreen.screenshot('statements-changed')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save 7 lines' }).click()
  await expect(page.getByText('1 matched, 0 to review, 6 already there', { exact: false })).toBeVisible()
  const payments = await rowsOf<{ readonly amount: { readonly minor: number }; readonly month: string }>(
    page,
    'payments',
  )
  expect(payments.filter((one) => one.month === '2026-07').map((one) => one.amount.minor)).toContain(598)
  expect(payments).toHaveLength(14)
})

test('an unreadable cell is named and saves nothing until the good rows are asked for; a closed month asks', async ({
  evergreen,
}, testInfo) => {
  const { page, electron } = evergreen
  await begin(evergreen)
  await page.locator('main').getByText('History', { exact: true }).click()
  await page.getByRole('button', { name: /^Payment month/ }).click()
  await page.getByRole('button', { name: 'Sep' }).click()
  await page.getByRole('button', { name: /^Close September/ }).click()
  await expect(page.getByText('Closed', { exact: true })).toBeVisible()
  await page.locator('main').getByText('Statements in', { exact: true }).click()
  await page.getByRole('button', { name: 'Paste a table' }).click()
  await page
    .getByRole('textbox', { name: 'Table' })
    .fill(
      'Supplier\tAccount\tPayment Date\tCommission\nNorthline Voice\t00034417\t2026-09-12\t412.50\nTern SD-WAN\tTS-5108\t2026-09-12\tsee note\n',
    )
  await page.getByRole('button', { name: 'Read it' }).click()
  const save = page.getByRole('button', { name: 'Save 1 line' })
  await expect(save).toBeDisabled()
  await page.getByRole('combobox', { name: 'Paid by' }).click()
  await page.getByRole('option', { name: 'Meridian TSD' }).click()
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await expect(page.getByText('Cell D3: “see note” is not one amount (Commission).')).toBeVisible()
  await evergreen.screenshot('statements-problems')
  await expectAccessible(page)
  await page.getByLabel('Import the good rows and keep the others for repair').check({ force: true })
  await expect(save).toBeDisabled()
  await page.getByLabel('Add them to the closed month all the same').check({ force: true })
  await save.click()
  await expect(page.getByText('1 lines, 1 matched', { exact: false })).toBeVisible()
  await page.locator('main').getByText('History', { exact: true }).click()

  // The row that stayed out is there after the window was closed, and mended it is read as the payer's own.
  await page.reload()
  await enter(page, 'statements')
  await page.locator('main').getByText('History', { exact: true }).click()
  const path = testInfo.outputPath('repair.csv')
  await answerSave(electron, path)
  await page.getByRole('button', { name: '1 row to repair' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  const mended = readFileSync(path, 'utf8').replace('see note', '156.00')
  await page.locator('main').getByText('Statements in', { exact: true }).click()
  await drop(page, [{ name: 'meridian repaired.csv', bytes: Buffer.from(mended) }])
  await expect(figure(page, /^1 lines? in the file/)).toBeVisible()
  await expect(figure(page, /^1 matched exactly/)).toBeVisible()
})

test('a printed PDF of several pages is read with its wrapped names and totals, and an amount leads to its page', async ({
  evergreen,
}) => {
  const { page, electron } = evergreen
  await begin(evergreen)
  await drop(page, [
    { name: 'scan.pdf', bytes: scanned() },
    { name: 'meridian-2026-10.pdf', bytes: await printed(electron, printedStatement()) },
  ])
  await expect(page.getByText('This PDF is a picture of a page', { exact: false })).toBeVisible()
  await evergreen.screenshot('statements-scanned')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Read the 1 file that waits' }).click()

  await expect(figure(page, /^123 lines in the file/)).toBeVisible()
  await expect(figure(page, /^7 matched exactly/)).toBeVisible()
  await expect(page.getByText('The lines come to the same')).toHaveCount(3)
  await expect(page.getByText(/^Grand Total, page \d, line \d+$/)).toBeVisible()
  await evergreen.screenshot('statements-pdf')
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Paid by' }).click()
  await page.getByRole('option', { name: 'Meridian TSD' }).click()
  await page.getByRole('button', { name: 'Save 123 lines' }).click()
  await expect(page.getByText('123 lines, 7 matched, 116 to review', { exact: false })).toBeVisible()
  const lines = await rowsOf<StatementLine>(page, 'lines')
  expect(lines.find((line) => line.account === '00034417')?.customer).toBe('Marlowe Dental Group')
  await page.getByRole('button', { name: 'Review 116 lines' }).click()
  await expect(page.getByText('116 lines wait for you')).toBeVisible()
  await page.keyboard.press('x')
  const source = page.getByRole('dialog', { name: 'Where this amount comes from' })
  await expect(source.getByText(/^meridian-2026-10\.pdf, page \d, line \d+$/)).toBeVisible()
  await evergreen.screenshot('statements-pdf-source')
})

test.describe('two years in one file', () => {
  test.setTimeout(400_000)

  test('20,000 lines are stopped without a trace, saved, and taken back', async ({ evergreen }, testInfo) => {
    const { page } = evergreen
    await begin(evergreen)
    const took = (name: string, since: number) =>
      testInfo.annotations.push({ type: name, description: `${String(Date.now() - since)} ms` })
    const read = Date.now()
    await drop(page, [{ name: 'meridian.csv', bytes: large(20_000) }])
    await expect(figure(page, /^20,000 lines in the file/)).toBeVisible({ timeout: 90_000 })
    took('read', read)
    const save = page.getByRole('button', { name: 'Save 20000 lines' })
    await save.click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('nothing of this statement was kept', { exact: false })).toBeVisible({
      timeout: 90_000,
    })
    expect(await rowsOf(page, 'lines')).toEqual([])
    const saved = Date.now()
    await save.click()
    await expect(page.getByText('20000 lines, 0 matched', { exact: false })).toBeVisible({ timeout: 120_000 })
    took('save', saved)
    const undone = Date.now()
    await page.getByRole('button', { name: 'Undo the statement meridian.csv' }).click()
    await expect(page.getByText('Undone', { exact: true })).toBeVisible({ timeout: 90_000 })
    took('undo', undone)
    expect(await rowsOf(page, 'lines')).toEqual([])
  })
})
