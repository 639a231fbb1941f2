import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ClientDocument } from '#domain/clients/client'
import type { Quote } from '#domain/quotes/quote'
import { expectAccessible } from './accessible.ts'
import { type Evergreen, expect } from './app.ts'
import { answerSave, catchOpened } from './dialogs.ts'
import { textOf } from './papers.ts'
import { rowsOf } from './seed.ts'

/** Exports by keys and gives the file as it lies on the disk. */
export async function save({ page, electron }: Evergreen, item: string, path: string): Promise<Buffer> {
  await answerSave(electron, path)
  await page.getByRole('button', { name: 'Export' }).press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
  // A file under its name is whole, and the word about it may wait behind three others.
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
  await expect(page.getByRole('button', { name: 'Export' })).not.toHaveAttribute('data-loading', 'true')
  return readFileSync(path)
}

/** Through the meeting by keys, looking for anything that is not the client's in the whole page. */
export async function present(
  { page, screenshot }: Evergreen,
  title: string,
  secrets: readonly string[],
): Promise<void> {
  await page.getByRole('button', { name: 'Present' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('nav')).toHaveCount(0)
  for (let slide = 1; ; slide += 1) {
    await screenshot(`present-${slide}`)
    const whole = await page.content()
    for (const word of secrets) expect(whole).not.toContain(word)
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
export async function acceptByHand({ page, electron, folder, screenshot }: Evergreen): Promise<void> {
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
  await expect(page.getByTitle(`SHA-256 ${fileId}`)).toHaveText(`SHA-256 ${fileId.slice(0, 16)}…`)
  const opened = await catchOpened(electron)
  await page.getByRole('button', { name: 'Open the signed document' }).press('Enter')
  await expect.poll(async () => (await opened()).length).toBe(1)
  const [copy = ''] = await opened()
  expect(basename(copy)).toBe(document?.name)
  expect(readFileSync(copy).equals(signed)).toBe(true)
  await page.getByRole('button', { name: 'Verify' }).press('Enter')
  await expect(page.getByText('unchanged since it was signed')).toBeVisible()
  await screenshot('quotes-accepted')
  writeFileSync(kept, Buffer.concat([signed, Buffer.from(' ')]))
  await page.getByRole('button', { name: 'Verify' }).press('Enter')
  await expect(page.getByText('not the file that was signed')).toBeVisible()
}

/** Registration, order and expected residual follow from what was accepted: nothing is typed again. */
export async function goOnWithoutTyping({ page, screenshot }: Evergreen): Promise<void> {
  await page.getByRole('button', { name: 'Register this deal' }).press('Enter')
  await expect(page.getByLabel('Legal name')).toHaveValue('Osprey Logistics LLC')
  await expect(page.getByLabel('Estimated MRC')).toHaveValue('987.00')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('button', { name: 'See orders' }).press('Enter')
  await expect(page.locator('main').getByText('Northline seat').first()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('button', { name: 'See residual' }).press('Enter')
  await page.locator('main').getByText('Table', { exact: true }).click()
  // 20 % of 987.00, of which 75 % are the advisor's.
  await expect(page.locator('main').getByText('$148.05').first()).toBeVisible()
  await screenshot('quotes-residual')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText(/^Option 2 was accepted/)).toBeVisible()
}
