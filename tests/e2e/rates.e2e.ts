import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'
import { answerOpen } from './dialogs.ts'

test.describe.configure({ timeout: 90_000 })

test("the central bank's file brings dated rates, an amount converts with its day, and a rate is added by hand", async ({
  evergreen,
}, testInfo) => {
  const { page, electron } = evergreen
  await begin(page, 'empty')
  await page.getByRole('navigation', { name: 'Places' }).getByText('Settings', { exact: true }).click()
  await page.getByRole('button', { name: 'Currencies and rates' }).click()
  await expect(page.getByText('No rates yet.')).toBeVisible()
  const path = testInfo.outputPath('eurofxref-hist.zip')
  const table = 'Date,USD,RUB,\n2026-04-13,1.1684,N/A,\n2026-04-10,1.1711,N/A,\n'
  writeFileSync(path, zipSync({ 'eurofxref-hist.csv': strToU8(table) }))
  await answerOpen(electron, [path])
  await page.getByRole('button', { name: 'Import a rate file' }).click()
  await expect(
    page.getByText('2 days, the newest Apr 13, 2026, the oldest Apr 10, 2026. Source: European Central Bank.'),
  ).toBeVisible()
  await expect(page.getByText('€1,000.00 EUR is $1,168.40 USD at 1.16840, the rate of Apr 13, 2026.')).toBeVisible()
  await page.getByLabel('Units for 1 EUR').fill('1.2')
  await page.getByRole('button', { name: 'Add rate' }).click()
  await expect(page.getByText('3 days,', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await evergreen.screenshot('settings-rates')
})
