import type { Page } from '@playwright/test'
import { unitPrice } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import * as rows from '../fakes/rows.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { profile, seed } from './seed.ts'

const usd = (price: number) => unitPrice(Math.round(price * 1_000_000), 'USD')
const canary = 'CANARY-51c2'
const basics = {
  profile: [profile],
  clients: [rows.client({ notes: `${canary} note` })],
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
