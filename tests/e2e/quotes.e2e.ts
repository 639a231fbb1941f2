import type { Page } from '@playwright/test'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import {
  agreement,
  client,
  distributor,
  offering,
  opportunity,
  quote,
  quoteLine,
  quoteOption,
  supplier,
} from '../fakes/rows.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './app.ts'
import { answerSave } from './dialogs.ts'
import { seed } from './seed.ts'

const places = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name })
const usd = (price: number) => unitPrice(price * 1_000_000, 'USD')
const profile = {
  id: 'me',
  name: 'Ada Moreno',
  company: 'Moreno Advisory',
  email: 'ada@moreno.example',
  phone: '+1 555 0199',
  logo: '',
  brandColor: '#1f6f4a',
  currency: 'USD',
  country: 'US',
  language: 'en',
  theme: 'system',
  density: 'comfortable',
  negative: 'minus',
  paper: 'A4',
  sample: false,
  updatedAt: 0,
}
const basics = {
  profile: [profile],
  clients: [client()],
  opportunities: [opportunity()],
  suppliers: [
    supplier(),
    supplier({ id: 'supplier-2', name: 'Alder Cloud' }),
    supplier({ id: 'supplier-3', name: 'Tern Connect' }),
  ],
  offerings: [
    offering(),
    offering({ id: 'offering-2', supplierId: 'supplier-2', name: 'Cloud voice seat', sku: 'C2' }),
  ],
  distributors: [distributor()],
  agreements: [agreement()],
}
const three = quote({
  number: '2026-007',
  recommendedId: 'o1',
  assumptions: 'Handsets are reused. Numbers are ported by the new supplier.',
  options: [
    quoteOption({ id: 'o1', lines: [quoteLine({ supplierId: 'supplier-2', unitMrc: usd(41.48), unitNrc: usd(10) })] }),
    quoteOption({
      id: 'o2',
      name: 'Northline Voice',
      escalator: percent(3),
      autoRenew: true,
      renewMonths: 12,
      noticeDays: 60,
      installDays: 45,
      sla: '99.99 %, 5 % per hour',
      supplierQuote: 'NV-88120',
      lines: [
        quoteLine({ id: 'l2', unitMrc: usd(38.25), unitNrc: usd(46.43) }),
        quoteLine({ id: 'l3', description: 'Call recording', unitMrc: usd(3.5), optional: true }),
      ],
    }),
    quoteOption({
      id: 'o3',
      name: 'Tern Connect',
      termMonths: 24,
      autoRenew: true,
      renewMonths: 24,
      noticeDays: 90,
      installDays: 21,
      sla: '99.99 %',
      supplierQuote: '',
      lines: [
        quoteLine({ id: 'l4', supplierId: 'supplier-3', unitMrc: usd(45.375), promo: { freeMonths: 2, at: 'start' } }),
        quoteLine({
          id: 'l5',
          supplierId: 'supplier-3',
          description: 'Survivable gateway',
          unit: 'site',
          quantity: units(3),
          unitMrc: null,
        }),
      ],
    }),
  ],
})

test('look', async ({ evergreen }) => {
  test.setTimeout(180_000)
  const { page } = evergreen
  await seed(page, { ...basics, quotes: [three, quote({ id: 'q2', validUntil: '2026-01-01' })] })
  await places(page, 'Quotes').click()
  await page.getByText('2026-007').waitFor()
  await evergreen.screenshot('quotes-list')
  await page.getByText('2026-007').click()
  await page.getByLabel('Name of option 1').waitFor()
  await evergreen.screenshot('quotes-editor')
  await expectAccessible(page).catch((problem: Error) => console.log(problem.message))
  await page.getByText('Compare', { exact: true }).click()
  await page.getByText('Cumulative cost').first().waitFor()
  await evergreen.screenshot('quotes-compare')
  await expectAccessible(page).catch((problem: Error) => console.log(problem.message))
  await answerSave(evergreen.electron, '/tmp/quotes-look.pdf')
  for (const [name, ending] of [
    ['PDF document', 'pdf'],
    ['Excel workbook', 'xlsx'],
    ['CSV table', 'csv'],
  ] as const) {
    await answerSave(evergreen.electron, `/tmp/quotes-look.${ending}`)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name }).click()
    await page.getByText(`Saved quotes-look.${ending}`).waitFor()
  }
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Accept this option' }).waitFor()
  await evergreen.screenshot('quotes-accept')
})
