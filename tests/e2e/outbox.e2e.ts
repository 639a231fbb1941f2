import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { buildSandbox, type Sandbox } from '../distributor/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './app.ts'

const apiKey = 'e2e'
const client = 'Wrenfield Veterinary'

/** The sandbox on one port, stopped and started again over the same drawers. */
async function distributorIn(folder: string) {
  mkdirSync(folder, { recursive: true })
  let port = 0
  let sandbox: Sandbox | null = null
  const start = async (): Promise<Sandbox> => {
    sandbox = buildSandbox({ folder, apiKey })
    port = Number(new URL(await sandbox.app.listen({ host: '127.0.0.1', port })).port)
    return sandbox
  }
  const stop = async () => {
    await sandbox?.app.close()
    sandbox = null
  }
  await start()
  await stop()
  const args = ['--demo', `--distributor-url=http://127.0.0.1:${port}`, `--distributor-key=${apiKey}`]
  return { start, stop, args }
}

async function pick(page: Page, label: string, words: string, option: string): Promise<void> {
  const field = page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
  await field.click()
  await field.fill(words)
  await page.getByRole('option', { name: option }).click()
}

async function waiting(page: Page): Promise<number> {
  const words = (await page.getByTestId('network').textContent()) ?? ''
  return Number(/(\d+) waiting/.exec(words)?.[1] ?? 0)
}

/** From the deals room to a submitted registration with the demo's distributor; tells the legal name that it went under. */
async function register(page: Page, name: string): Promise<string> {
  await page.getByRole('navigation', { name: 'Places' }).locator('[data-room="deals"]').click()
  await page.getByRole('button', { name: 'New opportunity' }).click()
  await pick(page, 'Client', 'Wrenfield', client)
  await page.getByLabel('What it is about').fill(name)
  await page.getByLabel('Expected monthly charge').fill('1,250')
  await page.getByRole('button', { name: 'Create opportunity' }).click()
  await page.getByLabel('Expected close').fill('2027-03-31')
  await page.getByLabel('Expected close').blur()
  await page.getByRole('button', { name: 'Register deal' }).first().click()
  await pick(page, 'Supplier', 'Bellwether', 'Bellwether Telecom')
  await page.getByRole('radio', { name: 'Meridian TSD' }).click()
  await expect(page.getByRole('radio', { name: 'Meridian TSD' })).toBeChecked()
  await page.getByRole('combobox', { name: 'Category' }).click()
  await page.getByRole('option', { name: 'Voice', exact: true }).click()
  const legalName = await page.getByLabel('Legal name').inputValue()
  await page.getByRole('button', { name: 'Submit' }).click()
  return legalName
}

/** The advisor notes in the settings what the distributor asks for beside the form. */
async function askBeside(page: Page, label: string): Promise<void> {
  await page.locator('[data-room="settings"]').click()
  await page.getByRole('button', { name: 'Distributors', exact: true }).click()
  const meridian = page.locator('[data-distributor]', { hasText: 'Meridian TSD' })
  await meridian.getByText('Fields it also asks for: 0').click()
  await meridian.getByLabel('Name of another field').fill(label)
  await meridian.getByRole('button', { name: 'Add' }).click()
  await expect(meridian.getByText('Fields it also asks for: 1')).toBeVisible()
}

test('registered offline, quit, started, online: delivered exactly once, approved and protected', async ({
  launch,
}, testInfo) => {
  test.slow()
  const distributor = await distributorIn(testInfo.outputPath('distributor'))
  const first = await launch({ offline: true, args: distributor.args })
  const before = await waiting(first.page)
  await register(first.page, 'Paging for the kennels')
  await expect(first.page.getByRole('heading', { name: 'Waiting to go to Meridian TSD' })).toBeVisible()
  await expect.poll(() => waiting(first.page)).toBe(before + 1)
  await first.close()

  const sandbox = await distributor.start()
  const { page, setOffline, screenshot } = await launch({ folder: first.folder, offline: true, args: distributor.args })
  await expect.poll(() => waiting(page)).toBe(before + 1)
  expect(sandbox.heard).toEqual([])
  await page.getByTestId('network').click()
  await page
    .getByRole('button', { name: new RegExp(client) })
    .first()
    .click()
  await screenshot('outbox-offline')

  await setOffline(false)
  await expect(page.getByTestId('network')).toContainText('nothing waiting')
  const held = sandbox.store.all().filter((entry) => entry.held.document.customer.legalName.startsWith(client))
  expect(held).toHaveLength(1)
  expect(held[0]?.keys).toHaveLength(1)
  const posts = sandbox.heard.filter((one) => one.startsWith('POST'))
  expect(posts).toHaveLength(sandbox.store.all().length)
  await screenshot('outbox-delivered')

  await page.getByRole('button', { name: 'Open the registration' }).click()
  await expect(page.getByRole('heading', { name: 'Meridian TSD has it' })).toBeVisible()
  await expect(page.getByText(held[0]?.held.id ?? 'no receipt')).toBeVisible()
  await sandbox.desk.decide(held[0]?.held.id ?? '', { status: 'approved', protectedUntil: '2027-05-31' })
  await expect(page.getByRole('heading', { name: 'Approved by Meridian TSD' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/protected until May 31, 2027/)).toBeVisible()
  await screenshot('registration-approved')

  const id = held[0]?.held.id ?? ''
  const heldNow = () => sandbox.store.byId(id)?.held
  await askBeside(page, 'Cost centre')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('button', { name: 'Change fields' }).click()
  await page.getByLabel('Cost centre').fill('KENNEL-4711')
  await page.getByLabel('Cost centre').blur()
  await page.getByLabel('Notes for the distributor').fill('Two kennels more')
  await page.getByLabel('Notes for the distributor').blur()
  await expect(page.getByRole('button', { name: 'Send 2 changes' })).toBeVisible()
  await sandbox.desk.rework(id, { '/opportunity/notes': 'Ask the branch first' })
  await page.getByRole('button', { name: 'Send 2 changes' }).click()
  await expect(page.getByRole('heading', { name: 'Meridian TSD changed it too' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Cost centre, yours: KENNEL-4711' })).toBeChecked()
  await expect(page.getByText('1 field left to choose')).toBeVisible()
  await expectAccessible(page)
  await screenshot('registration-three-way')
  await page.getByRole('radio', { name: 'Notes for the distributor, yours: Two kennels more' }).click()
  await page.getByRole('button', { name: 'Keep this and send again' }).click()
  await expect.poll(() => heldNow()?.document?.opportunity.notes).toBe('Two kennels more')
  await expect(page.getByRole('heading', { name: 'Meridian TSD changed it too' })).toBeHidden()
  expect(heldNow()?.document?.extra).toEqual({ costCentre: 'KENNEL-4711' })

  await page.getByRole('button', { name: 'Ask for extension' }).click()
  await expect(page.getByRole('heading', { name: 'Extension asked of Meridian TSD' })).toBeVisible()
  await sandbox.desk.decide(id, { status: 'approved', reason: 'Nothing has moved since March' })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByRole('heading', { name: 'Meridian TSD did not extend the protection' })).toBeVisible()
  await expect(page.getByText('Meridian TSD: Nothing has moved since March')).toBeVisible()
  await expectAccessible(page)
  await screenshot('registration-not-extended')
  await page.getByRole('button', { name: 'Register again after expiry' }).click()
  await expect(page.getByText('It stands in Today on Jun 1, 2027.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Register again after expiry' })).toBeHidden()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByRole('heading', { name: 'Extension asked of Meridian TSD' })).toBeVisible()
  expect(sandbox.store.byId(id)?.extensions).toBe(2)
  await sandbox.desk.decide(id, { status: 'approved', protectedUntil: '2027-08-31' })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText(/protected until Aug 31, 2027/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Extension asked here').first()).toBeVisible()

  await sandbox.desk.decide(id, { status: 'expired' })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByRole('heading', { name: 'Protection has expired' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Register again' }).click()
  await expect(page.getByLabel('Notes for the distributor')).toHaveValue(new RegExp(`^Again, after ${id}`))
  await expect(page.getByRole('radio', { name: 'Meridian TSD' })).toBeChecked()
  await screenshot('registration-again')
  expect(sandbox.breaches).toEqual([])
  await distributor.stop()
})

test('a distributor that is down, then sees a conflict, then takes it: words on the screen, a new key, one deal', async ({
  launch,
}, testInfo) => {
  test.slow()
  const distributor = await distributorIn(testInfo.outputPath('distributor'))
  const { page, screenshot } = await launch({ args: distributor.args })
  const legalName = await register(page, 'Phones for the branch')
  await expect(page.getByRole('heading', { name: 'Waiting to go to Meridian TSD' })).toBeVisible()
  await page.getByTestId('network').click()
  await expect(page.getByText('could not be reached').first()).toBeVisible()
  await screenshot('outbox-unreachable')

  const sandbox = await distributor.start()
  sandbox.desk.claimForOthers(legalName, 'Bellwether Telecom', {
    since: '2026-11-12',
    protectedUntil: '2027-02-10',
    document: { customer: { legalName: 'Wrenfield Animal Hospitals Inc', city: 'Spokane' } },
  })
  await page.getByRole('button', { name: 'Send now' }).first().click()
  await expect(page.getByTestId('network')).toContainText('nothing waiting')
  await page
    .getByRole('button', { name: new RegExp(client) })
    .first()
    .click()
  await screenshot('outbox-conflict')
  await page.getByRole('button', { name: 'Edit and send again' }).click()
  await expect(page.getByRole('heading', { name: 'Meridian TSD sees a conflict' })).toBeVisible()
  await expect(page.getByText('It is protected until Feb 10, 2027.')).toBeVisible()
  await expectAccessible(page)
  await screenshot('registration-claim')
  await page.getByRole('radio', { name: /^City, theirs: Spokane/ }).click()
  await page.getByRole('button', { name: 'Take over 1 field' }).click()
  await expect(page.getByRole('textbox', { name: /^City/ })).toHaveValue('Spokane')
  await expect(page.getByRole('radio', { name: /^City, theirs/ })).toBeHidden()
  const name = page.getByRole('textbox', { name: /^Legal name/ })
  await name.fill('Wrenfield Kennels LLC')
  await name.blur()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByRole('heading', { name: 'Meridian TSD has it' })).toBeVisible()
  expect(
    sandbox.store.all().filter((entry) => entry.held.document.customer.legalName === 'Wrenfield Kennels LLC'),
  ).toHaveLength(1)
  expect(sandbox.store.all().filter((entry) => entry.held.document.customer.legalName === legalName)).toHaveLength(0)
  expect(sandbox.breaches).toEqual([])
  await distributor.stop()
})
