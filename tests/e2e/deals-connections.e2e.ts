import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readCalendar } from '../unit/deals/read-calendar.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'
import { begin } from './begin.ts'
import { answerSave, catchOpened } from './dialogs.ts'
import { microsoftDesk } from './microsoft-desk.ts'

const kinds = [
  'Microsoft Partner Center',
  'HubSpot',
  'Salesforce',
  'PartnerStack',
  'Any JSON API, by a mapping',
  'Files in a folder',
  'Distributor Bridge',
  'E-mail',
]

const rowOf = (page: Page, name: string) => page.locator('[data-distributor]', { hasText: name })

async function toDistributors(page: Page): Promise<void> {
  await page.locator('[data-room="settings"]').click()
  await page.getByRole('button', { name: 'Distributors', exact: true }).click()
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: 'How it takes registrations' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
}

/** From the board to a draft with this distributor; what it is about is the card's. */
async function draftWith(page: Page, deal: string, distributor: string): Promise<void> {
  await page.locator('[data-room="deals"]').click()
  await page.locator('li', { hasText: deal }).locator('[data-card]').click()
  await page.getByRole('button', { name: 'Register deal' }).first().click()
  await page.getByRole('combobox', { name: 'Supplier' }).fill('Northline')
  await page.getByRole('option', { name: /^Northline/ }).click()
  await page.getByRole('radio', { name: distributor }).click()
  await page.getByRole('combobox', { name: 'Category' }).click()
  await page.getByRole('option', { name: 'Voice', exact: true }).click()
}

test('every kind of connection reads well; a letter carries what the distributor asks for, and its record shows when it is touched', async ({
  launch,
}, testInfo) => {
  test.slow()
  const evergreen = await launch()
  const { page, electron, folder, screenshot } = evergreen
  await begin(page, 'sample')
  const letters = await catchOpened(electron)
  await toDistributors(page)
  const meridian = rowOf(page, 'Meridian TSD')
  await meridian.getByRole('button', { name: 'Connect' }).click()
  for (const kind of kinds) {
    await chooseKind(page, kind)
    await expectAccessible(page)
    if (kind === 'Any JSON API, by a mapping') await screenshot('connection-mapped')
  }
  await page.getByLabel('E-mail address').fill('deals@meridian-tsd.example')
  await page.locator('form').getByRole('button', { name: 'Connect' }).click()
  await expect(meridian).toContainText('By e-mail to deals@meridian-tsd.example')
  await meridian.getByText('Fields it also asks for: 0').click()
  await meridian.getByLabel('Name of another field').fill('Cost centre')
  await meridian.getByRole('button', { name: 'Add' }).click()
  await meridian.getByRole('checkbox', { name: 'Needed' }).click()
  await expect(meridian.getByRole('checkbox', { name: 'Needed' })).toBeChecked()
  await expectAccessible(page)
  await screenshot('connection-beside')

  await draftWith(page, 'Phones for two clinics', 'Meridian TSD')
  await expect(page.getByRole('heading', { name: 'What Meridian TSD also asks' })).toBeVisible()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('button', { name: 'Cost centre is missing' }).click()
  await page.keyboard.type('KENNEL-4711')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ready to submit')).toBeVisible()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('button', { name: 'Open the letter' }).click()
  await expect.poll(async () => (await letters()).length, { timeout: 30_000 }).toBe(1)
  const letter = readFileSync((await letters())[0] ?? '', 'utf8')
  expect(letter).toContain('To: deals@meridian-tsd.example')
  for (const name of ['registration.pdf', 'registration.csv', 'registration.json']) expect(letter).toContain(name)
  expect(attached(letter, 'registration.csv')).toContain('KENNEL-4711')
  await page.getByRole('button', { name: 'I have sent it' }).click()
  await expect(page.getByRole('heading', { name: 'What did Meridian TSD answer?' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(page.getByRole('heading', { name: 'Approved by Meridian TSD' })).toBeVisible()
  await page.getByRole('button', { name: 'Ask for extension' }).click()
  await expect(page.getByRole('heading', { name: 'Ask Meridian TSD for the extension by e-mail' })).toBeVisible()
  await page.getByRole('button', { name: 'I have sent it' }).click()
  await expect(page.getByRole('heading', { name: 'Extension asked of Meridian TSD' })).toBeVisible()

  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText(/^The record is whole: \d+ lines, sealed with/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verify' }).scrollIntoViewIfNeeded()
  await screenshot('flight-whole')
  const proof = testInfo.outputPath('proof.pdf')
  await answerSave(electron, proof)
  await page.getByRole('button', { name: 'Print proof' }).click()
  await expect(page.getByText('Saved as proof.pdf')).toBeVisible({ timeout: 30_000 })
  const calendar = testInfo.outputPath('protections.ics')
  await answerSave(electron, calendar)
  await page.getByRole('button', { name: 'Add protection to calendar' }).click()
  await expect(page.getByText('Saved as protections.ics')).toBeVisible()
  const [, event, first] = readCalendar(readFileSync(calendar))
  expect([event?.at, event?.values.DTSTART]).toEqual(['VCALENDAR/VEVENT', expect.stringMatching(/^\d{8}$/)])
  expect(first?.values.TRIGGER).toBe('-P29DT15H')
  const text = spawnSync('pdftotext', ['-layout', proof, '-'], { encoding: 'utf8' })
  if (!text.error) expect(text.stdout).toMatch(/Proof of registration[\s\S]*[0-9a-f]{64}/)

  const log = logIn(folder)
  const lines = readFileSync(log, 'utf8').split('\n')
  writeFileSync(log, lines.map((line, at) => (at === 1 ? line.replace('KENNEL-4711', 'KENNEL-4712') : line)).join('\n'))
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /^The record was changed: line \d+/ })).toBeVisible()
  await screenshot('flight-tampered')
})

test('Microsoft: signed in through the browser, registered once, approved there and protected here', async ({
  launch,
}) => {
  test.slow()
  const desk = await microsoftDesk()
  const { page, electron, screenshot } = await launch()
  await begin(page, 'sample')
  await electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      const asked = new URL(url).searchParams
      const back = `${asked.get('redirect_uri')}?code=the-code&state=${asked.get('state')}`
      await fetch(back.replace('localhost', '127.0.0.1'))
    }
  })
  await toDistributors(page)
  const harborview = rowOf(page, 'Harborview')
  await harborview.getByRole('button', { name: 'Connect' }).click()
  await chooseKind(page, 'Microsoft Partner Center')
  await page.getByLabel('Application (client) ID').fill('app-1')
  await page.getByLabel('Address', { exact: true }).fill(desk.url)
  await page.getByLabel('Sign-in address').fill(desk.url)
  await page.getByLabel('My clients have agreed that their contact is shared and contacted').click()
  await page.getByLabel('Allow http on this machine').click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(harborview).toContainText('Microsoft Partner Center at 127.0.0.1')
  await expect(harborview).not.toContainText('not signed in')

  await draftWith(page, 'Phones for two clinics', 'Harborview')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Harborview Partners has it' })).toBeVisible({ timeout: 30_000 })
  expect(desk.referrals()).toHaveLength(1)
  desk.decide({ status: 'Active', substatus: 'Accepted', expirationDateTime: '2999-06-30T00:00:00Z' })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByRole('heading', { name: 'Approved by Harborview Partners' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Jun 30, 2999', { exact: true })).toBeVisible()
  await screenshot('microsoft-approved')
  expect(desk.heard.filter((one) => one.startsWith('POST') && !one.includes('/token'))).toHaveLength(1)
  await desk.close()
})

/** An attachment's text, taken from its base64. */
function attached(letter: string, name: string): string {
  const part = letter.split(/\r?\n--/).find((one) => one.includes(name)) ?? ''
  return Buffer.from(
    part
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join(''),
    'base64',
  ).toString('utf8')
}

function logIn(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('flight.log'))
  if (!found) throw new Error('no flight log')
  return join(folder, found)
}
