import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { answerOpen, answerSave } from './dialogs.ts'
import { walkAll } from './hand.ts'
import { firstRow } from './screens.ts'

test.use({ start: { args: ['--demo'] } })
test.setTimeout(240_000)

const door = (page: Page, room: string) => page.locator(`nav [data-room="${room}"]`)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const tab = (page: Page, name: string) => page.locator('main').getByText(name, { exact: true })

test('money, dates and deals are three clicks away from Today', async ({ evergreen }) => {
  await walkAll(evergreen, [
    {
      name: 'was I paid right this month',
      walk: async (hand, page) => {
        await hand.click(button(page, /^Expected in/))
        await expect(page.getByText('Paid of expected')).toBeVisible()
        await expect(page.getByRole('grid', { name: 'Accounts, expected and paid' })).toBeVisible()
      },
    },
    {
      name: 'the largest missing commission and why that much was expected',
      walk: async (hand, page) => {
        await hand.click(door(page, 'residuals'))
        await hand.click(firstRow(page).getByRole('gridcell').first())
        await expect(page.getByText('Why this amount')).toBeVisible()
        await expect(page.getByText('Expected for you')).toBeVisible()
      },
    },
    {
      name: 'explain an amount',
      walk: async (hand, page) => {
        await hand.click(door(page, 'residuals'))
        await hand.click(
          page
            .getByRole('grid')
            .getByRole('button', { name: /^Explain / })
            .first(),
        )
        await expect(page.getByRole('dialog').getByText('Expected for you')).toBeVisible()
        await page.keyboard.press('Escape')
      },
    },
    {
      name: 'the next 12 months',
      walk: async (hand, page) => {
        await hand.click(door(page, 'residuals'))
        await hand.click(tab(page, 'Forecast'))
        await expect(page.getByRole('heading', { name: 'Next 12 months' })).toBeVisible()
      },
    },
    {
      name: "a sub-agent's statement",
      walk: async (hand, page) => {
        await hand.click(door(page, 'residuals'))
        await hand.click(tab(page, 'Payees'))
        await hand.click(firstRow(page))
        await expect(page.getByRole('button', { name: 'Export' })).toBeVisible()
      },
    },
    {
      name: 'a statement line that waits',
      walk: async (hand, page) => {
        await hand.click(door(page, 'statements'))
        await hand.click(tab(page, 'Review'))
        const waiting = page.getByText(/lines? waits? for you/)
        const before = (await waiting.textContent()) ?? ''
        await hand.click(button(page, /^Accept/))
        await expect(waiting).not.toHaveText(before)
        await page.keyboard.press('ControlOrMeta+z')
        await expect(waiting).toHaveText(before)
      },
    },
    {
      name: 'the row that a finding rests on',
      walk: async (hand, page) => {
        await hand.command('was I paid right', 'Was I paid right: findings and disputes')
        await hand.click(page.getByRole('grid', { name: 'What the checks found' }).getByText('Wrong rate').first())
        await hand.click(button(page, /^Row 1/))
        await expect(page.getByRole('dialog', { name: 'Where this amount comes from' })).toBeVisible()
        await page.keyboard.press('Escape')
      },
    },
    {
      name: 'ask for what is missing',
      walk: async (hand, page) => {
        await hand.command('was I paid right', 'Was I paid right: findings and disputes')
        await hand.click(button(page, 'Draft a dispute'))
        await expect(page.getByRole('region', { name: 'Draft' }).getByRole('button').first()).toBeVisible()
        await page.keyboard.press('ControlOrMeta+z')
      },
    },
    {
      name: 'register a deal',
      walk: async (hand, page) => {
        await hand.command('register', 'Register a deal')
        await hand.click(firstRow(page))
        await expect(page.getByLabel('Legal name')).not.toHaveValue('')
      },
    },
    {
      name: 'extend a protection that ends soon',
      walk: async (hand, page) => {
        const ask = page.getByRole('button', { name: 'Ask for extension' })
        const ending = page.locator('[data-matter^="protection:"]', { has: ask }).first()
        const key = await ending.getAttribute('data-matter')
        await hand.click(ending.getByRole('button', { name: 'Ask for extension' }))
        await expect(page.locator(`[data-matter="${key}"]`)).toHaveCount(0)
      },
    },
    {
      name: 'extend any other protection',
      walk: async (hand, page) => {
        await hand.command('osprey alder', /^Osprey Logistics: registration for Alder/)
        await hand.click(button(page, 'Ask for extension'))
        await expect(button(page, 'Take the request back')).toBeVisible()
        await button(page, 'Take the request back').click()
      },
    },
    {
      name: 'what waits in the outbox',
      walk: async (hand, page) => {
        await hand.click(page.getByTestId('network'))
        await expect(page.getByText('The document', { exact: true })).toBeVisible()
      },
    },
    {
      name: 'the next renewal notice',
      walk: async (hand, page) => {
        await hand.click(button(page, /^Next notice date/))
        await expect(page.getByRole('tab', { name: 'Services' })).toHaveAttribute('aria-selected', 'true')
      },
    },
    {
      name: 'settle what Today asks, from Today',
      walk: async (hand, page) => {
        const first = page.locator('[data-matter]').first()
        const key = await first.getAttribute('data-matter')
        await hand.click(first.getByRole('button', { name: /^Done/ }))
        await expect(page.locator(`[data-matter="${key}"]`)).toHaveCount(0)
        await hand.click(page.getByRole('heading', { level: 1, name: 'Today' }))
        await page.keyboard.press('ControlOrMeta+z')
        await expect(page.locator(`[data-matter="${key}"]`)).toBeVisible()
      },
    },
  ])
})

test('clients, quotes and the catalog are three clicks away from Today', async ({ evergreen }, testInfo) => {
  const pdf = testInfo.outputPath('Comparison.pdf')
  await answerSave(evergreen.electron, pdf)
  await walkAll(evergreen, [
    {
      name: "compare a client's quotes",
      walk: async (hand, page) => {
        await hand.click(door(page, 'quotes'))
        await hand.click(firstRow(page))
        await hand.click(tab(page, 'Compare'))
        await expect(page.getByRole('table', { name: /^Comparison/ })).toBeVisible()
      },
    },
    {
      name: 'export the comparison as PDF',
      walk: async (hand, page) => {
        await hand.command('osprey', /^2026-\d+ · Voice and contact centre/)
        await hand.click(button(page, 'Export'))
        await hand.click(page.getByRole('menuitem', { name: 'PDF document' }))
        await expect(page.getByText('Saved Comparison.pdf')).toBeVisible({ timeout: 30_000 })
        expect(existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
      },
    },
    {
      name: "a client's services",
      walk: async (hand, page) => {
        await hand.click(door(page, 'clients'))
        await hand.click(firstRow(page))
        await hand.click(page.getByRole('tab', { name: 'Services' }))
        await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toBeVisible()
      },
    },
    {
      name: "a client's coverage gaps",
      walk: async (hand, page) => {
        await hand.click(door(page, 'clients'))
        await hand.click(firstRow(page))
        await expect(page.getByRole('heading', { name: 'Coverage' })).toBeVisible()
        await expect(page.getByText('Nothing yet').first()).toBeVisible()
      },
    },
    {
      name: 'an offering for a need',
      walk: async (hand, page) => {
        await hand.click(door(page, 'catalog'))
        await hand.type(page.getByLabel('Search offerings'), 'contact center')
        await hand.click(firstRow(page))
        await expect(page.getByRole('region', { name: /^Details of .*contact/i })).toBeVisible()
      },
    },
  ])
})

test('imports, backups and the language are three clicks away from Today', async ({ evergreen }, testInfo) => {
  const path = testInfo.outputPath('clients.csv')
  writeFileSync(path, 'Company,Country,Employees\nKestrel Foods,United States,120\n')
  await answerOpen(evergreen.electron, [path])
  await walkAll(evergreen, [
    {
      name: 'import clients',
      walk: async (hand, page) => {
        await hand.command('import clients', 'Import clients')
        await hand.click(button(page, 'Choose a file'))
        await hand.click(button(page, 'Import 1 row'))
        await expect(page.getByText(/^1 created/)).toBeVisible()
      },
    },
    {
      name: 'undo the last import',
      walk: async (hand, page) => {
        await hand.command('undo the last', 'Undo the last import')
        await expect(page.getByText(/^Taken back/).first()).toBeVisible()
      },
    },
    {
      name: 'import a statement',
      walk: async (hand, page) => {
        await hand.command('statement', 'Import a statement')
        const chooser = page.waitForEvent('filechooser')
        await hand.click(button(page, 'Choose files'))
        const text = 'Supplier,Account,Usage Month,Commission\nNobody Known,99,2026-07,12.30\n'
        await (await chooser).setFiles({ name: 'meridian.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
        await expect(button(page, 'Save 1 line')).toBeVisible()
      },
    },
    {
      name: 'take a backup',
      walk: async (hand, page) => {
        await hand.click(page.getByTestId('saved'))
        await hand.click(button(page, 'Back up now'))
        await expect(page.getByText(/^Backup verified/)).toBeVisible()
      },
    },
    {
      name: 'restore a backup',
      walk: async (hand, page) => {
        await hand.click(page.getByTestId('saved'))
        await hand.click(page.getByRole('row', { name: /By hand/ }).getByRole('button', { name: 'Restore' }))
        await hand.click(button(page, 'Restore this backup'))
        await expect(page.getByText(/^Restored/)).toBeVisible({ timeout: 30_000 })
      },
    },
    {
      name: 'change the language',
      walk: async (hand, page) => {
        await hand.command('change language', 'Change language')
        await hand.click(page.getByRole('combobox', { name: 'Language' }))
        await hand.click(page.getByRole('option', { name: 'Español' }))
        await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible()
      },
    },
  ])
})
