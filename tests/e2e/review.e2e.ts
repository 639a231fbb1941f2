import { readFileSync } from 'node:fs'
import type { Payment } from '#domain/commissions/agreement'
import type { Dispute, StatementLine } from '#domain/statements/statement'
import { addMonths, dayAt, monthOf } from '#domain/values/dates'
import { money } from '#domain/values/money'
import * as rows from '../fakes/rows.ts'
import { layout, openPayment, statement, statementLine } from '../fakes/statements.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { answerSave } from './dialogs.ts'
import { profile, rowsOf, seed } from './seed.ts'

test.slow()

const month = addMonths(monthOf(dayAt(Date.now())), -3)
const at = { usageMonth: month, paidOn: `${addMonths(month, 2)}-12` } as const
const lines = [
  statementLine(at),
  statementLine({ ...at, id: 'line-2', row: 3, amount: money(41_249, 'USD') }),
  statementLine({
    ...at,
    id: 'line-3',
    row: 4,
    customer: 'Heron Foods',
    account: '5590; 5591',
    billed: null,
    amount: money(30_000, 'USD'),
    cells: ['Heron Foods', '5590; 5591', 'Northline Voice', 'Aug', '', '300.00', ''],
  }),
  statementLine({
    ...at,
    id: 'line-4',
    row: 5,
    customer: 'Unknown Bakery',
    account: '1',
    billed: null,
    amount: money(1_200, 'USD'),
  }),
]
const book = {
  profile: [profile],
  clients: [rows.client(), rows.client({ id: 'client-2', name: 'Heron Foods', legalName: '', website: '' })],
  suppliers: [rows.supplier()],
  distributors: [rows.distributor({ contactEmail: 'commissions@meridian.example' })],
  agreements: [rows.agreement()],
  services: [
    rows.service(),
    rows.service({
      id: 'service-2',
      clientId: 'client-2',
      account: '5590',
      description: 'Voice, plant',
      mrc: money(100_000, 'USD'),
    }),
    rows.service({
      id: 'service-3',
      clientId: 'client-2',
      account: '5591',
      description: 'Voice, shop',
      mrc: money(100_000, 'USD'),
    }),
    rows.service({
      id: 'service-4',
      clientId: 'client-2',
      account: '7000',
      description: 'Paging',
      mrc: money(50_000, 'USD'),
    }),
  ],
  statements: [statement({ statementMonth: addMonths(month, 2), paidOn: at.paidOn })],
  layouts: [layout()],
  lines,
  payments: lines.map(openPayment),
}

test('the queue is worked by keyboard: a decision pays, teaches, and is undone; the source shows its cells', async ({
  evergreen,
}) => {
  const { page } = evergreen
  await seed(page, book)
  await page.locator('[data-room="statements"]').click()
  await page.locator('main').getByText('Review', { exact: true }).click()
  const queue = page.getByRole('grid', { name: 'Lines to review' })
  await expect(page.getByText('4 lines wait for you')).toBeVisible()
  await expect(page.getByText('Bills what the service costs')).toBeVisible()
  await evergreen.screenshot('review-queue')
  await expectAccessible(page)

  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(queue).toBeFocused()
  await page.keyboard.press('Enter')
  const source = page.getByRole('dialog', { name: 'Where this amount comes from' })
  await expect(source.getByText('Meridian October.csv, row 2')).toBeVisible()
  await expect(source.locator('[data-read="commission"]')).toContainText('$ 412.50')
  await expect(source.locator('[data-read="account"]')).toContainText('NV-77120')
  await evergreen.screenshot('review-source')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  // One account settles both of its lines; undo brings both back with what was learned.
  await page.keyboard.press('a')
  await expect(page.getByText('2 lines wait for you')).toBeVisible()
  expect(await rowsOf(page, 'aliases')).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('4 lines wait for you')).toBeVisible()
  expect(await rowsOf(page, 'aliases')).toHaveLength(0)
  await expect(page.getByText('Bills what the service costs')).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByText('2 lines wait for you')).toBeVisible()

  // A line with two references pays both services.
  await page.keyboard.press('s')
  const splitting = page.getByRole('dialog', { name: /^Split/ })
  await expect(splitting.getByLabel('Part of Heron Foods · Voice, plant')).toHaveValue('150.00')
  await evergreen.screenshot('review-split')
  await expectAccessible(page)
  await splitting.getByRole('button', { name: 'Save the split' }).click()
  await expect(page.getByText('1 line waits for you')).toBeVisible()
  const parts = (await rowsOf<Payment>(page, 'payments')).filter((one) => one.lineId === 'line-3')
  expect(parts.map((one) => [one.serviceId, one.amount.minor]).sort()).toEqual([
    ['service-2', 15_000],
    ['service-3', 15_000],
  ])

  // From the paid amount in Residuals to the row that says so, with what was due beside it.
  await page.locator('[data-room="residuals"]').click()
  await page.getByRole('button', { name: 'Month before' }).click()
  await page.getByRole('radiogroup', { name: 'Which accounts' }).getByText(/^All/).click()
  await page.getByRole('grid', { name: 'Accounts, expected and paid' }).getByText('Osprey Logistics').click()
  await evergreen.screenshot('review-residuals')
  await page.getByRole('button', { name: 'Source of $412.50' }).click()
  await expect(source.getByText('Pays Osprey Logistics: Cloud PBX')).toBeVisible()
  await expect(source.getByText('Paid minus due')).toBeVisible()
  await evergreen.screenshot('review-source-paid')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('n')
  await expect(page.getByText('Every line of your statements has found its service.')).toBeVisible()
  const kept = await rowsOf<StatementLine>(page, 'lines')
  expect(kept.find((line) => line.id === 'line-4')?.standing).toBe('not-mine')
})

test('what is missing is found with its money, disputed with a pack, and what came back is counted', async ({
  evergreen,
}, testInfo) => {
  const { page, electron } = evergreen
  const paid = lines.slice(0, 1).map((line) => ({ ...openPayment(line), serviceId: 'service-1' }))
  const matched = lines.slice(0, 1).map((line) => ({ ...line, standing: 'matched', matchedBy: 'account' }))
  await seed(page, {
    ...book,
    lines: [...matched, ...lines.slice(3)],
    payments: [...paid, openPayment(lines[3] as StatementLine)],
  })
  await page.locator('[data-room="statements"]').click()
  await page.locator('main').getByText('Recovery', { exact: true }).click()
  const findings = page.getByRole('grid', { name: 'What the checks found' })
  await expect(findings.getByText('Never started').first()).toBeVisible()
  await evergreen.screenshot('recovery-findings')
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /^Explain/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByText('Meridian TSD')).toBeVisible()
  await page.keyboard.press('Escape')

  await findings.getByText('Never started').first().click()
  await page.getByRole('button', { name: 'Draft a dispute' }).click()
  await page.getByRole('region', { name: 'Draft' }).getByRole('button').click()
  const dispute = page.getByRole('dialog', { name: /^Meridian TSD/ })
  await expect(dispute).toBeVisible()
  await evergreen.screenshot('recovery-dispute')
  await expectAccessible(page)
  for (const [button, ending] of [
    ['E-mail draft', 'eml'],
    ['CSV', 'csv'],
    ['PDF', 'pdf'],
  ] as const) {
    const path = testInfo.outputPath(`claim.${ending}`)
    await answerSave(electron, path)
    await dispute.getByRole('button', { name: button }).click()
    await expect(page.getByText(`Saved claim.${ending}`)).toBeVisible()
    const bytes = readFileSync(path)
    if (ending === 'eml') expect(bytes.toString()).toContain('To: commissions@meridian.example')
    if (ending === 'csv') expect(bytes.toString()).toContain('Meridian, all suppliers')
    if (ending === 'pdf') expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  }
  await dispute.getByRole('button', { name: 'Mark as sent' }).click()
  await expect(dispute.getByLabel('Sent on')).not.toHaveValue('')

  // The payer answers: the line is suggested, and one key counts it; nothing was counted before.
  const [sent] = await rowsOf<Dispute>(page, 'disputes')
  const { lineId: _, ...paidOnce } = openPayment(lines[0] as StatementLine)
  const back: Payment = {
    ...paidOnce,
    id: 'payment-back',
    serviceId: sent?.serviceId ?? '',
    month: sent?.months[0] ?? month,
    amount: money(15_000, 'USD'),
    paidOn: dayAt(Date.now()),
  }
  await seed(page, { payments: [back] })
  await page.locator('[data-room="statements"]').click()
  await page.locator('main').getByText('Recovery', { exact: true }).click()
  await page
    .locator('main')
    .getByText(/^Disputes/)
    .click()
  await expect(page.getByRole('heading', { name: 'Came back?' })).toBeVisible()
  const foundMoney = page.getByRole('button', { name: /^Explain/ }).last()
  await expect(foundMoney).toHaveText('$0.00')
  await evergreen.screenshot('recovery-came-back')
  await expectAccessible(page)
  await page.keyboard.press('a')
  await expect(foundMoney).toHaveText('$150.00')
  await expect(page.getByRole('heading', { name: 'Came back?' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Recovered' }).getByRole('button')).toBeVisible()
  await foundMoney.click()
  await expect(page.getByText('Meridian TSD gave back')).toBeVisible()
  await page.keyboard.press('Escape')
  await evergreen.screenshot('recovery-disputes')
  await expectAccessible(page)
})

test.describe('with the sample book', () => {
  test.use({ start: { args: ['--demo'] } })

  test('a few lines wait, and the checks have found what the payers did wrong', async ({ evergreen }) => {
    const { page } = evergreen
    await page.locator('[data-room="statements"]').click()
    await page.locator('main').getByText('Review', { exact: true }).click()
    await expect(page.getByText(/lines wait for you/)).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Lines to review' })).toBeVisible()
    await evergreen.screenshot('review-sample')
    await expectAccessible(page)
    await page.locator('main').getByText('Recovery', { exact: true }).click()
    await expect(
      page.getByRole('grid', { name: 'What the checks found' }).getByText('Stopped at term').first(),
    ).toBeVisible()
    await evergreen.screenshot('recovery-sample')
    await expectAccessible(page)

    // In the smallest window lists and the panes beside them end inside it.
    await evergreen.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    )
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1024)
    const outside = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main section, main [role="grid"], main button')]
          .filter((one) => one.closest('[role="grid"]') === null || one.getAttribute('role') === 'grid')
          .filter((one) => {
            const { right, width } = one.getBoundingClientRect()
            return width > 0 && right > window.innerWidth
          })
          .map((one) => one.textContent?.slice(0, 40)),
      )
    await evergreen.screenshot('recovery-small')
    expect(await outside()).toEqual([])
    await page.locator('[data-room="residuals"]').click()
    await expect(page.getByRole('grid', { name: 'Accounts, expected and paid' })).toBeVisible()
    await evergreen.screenshot('residuals-small')
    expect(await outside()).toEqual([])
  })
})

test('a claim without an answer is told on Today before its window closes, and opens from there', async ({
  evergreen,
}) => {
  const { page } = evergreen
  const windowEndsOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const dispute = {
    ...{ id: 'dispute-1', distributorId: 'distributor-1', serviceId: 'service-1', check: 'AMT-LOW', months: [month] },
    ...{ expected: money(41_250, 'USD'), paid: money(0, 'USD'), lineIds: [], status: 'sent', sentOn: at.paidOn },
    ...{ windowEndsOn, reply: '', recovered: null, notes: '', createdAt: 1, updatedAt: 1, deletedAt: 0 },
  }
  await seed(page, { ...book, disputes: [dispute] })
  const claim = page.locator('[data-matter^="dispute:"]')
  await expect(claim).toContainText('$412.50 asked back and not answered')
  await claim.scrollIntoViewIfNeeded()
  await evergreen.screenshot('today-claim')
  await expectAccessible(page)
  await claim.locator('[data-open]').click()
  await expect(page.getByRole('dialog')).toContainText('$412.50')
  await evergreen.screenshot('recovery-claim')
})
