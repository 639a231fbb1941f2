import type { Page } from '@playwright/test'
import { inFreshFolder } from './fresh'
import { type Bench, exponent, judged, pairsAsked, rounds } from './measure'
import { inApp, inPage } from './window'

const lines = Number(process.env.EVERGREEN_BENCH_LINES ?? 100_000)
const services = lines / 10
const patience = { timeout: 300_000 }

/** S8: from the drop of a payer's file to every line saved and the whole book reconciled, against PapaParse and one raw put. */
export const statements: Bench = {
  id: 'S8',
  run: async () => {
    let longest = 0
    const ours = async () => {
      const done = await withServices(services, (page) => imported(page, lines, services))
      longest = Math.max(longest, done.longest)
      return done.took
    }
    const control = () =>
      inFreshFolder((folder) => inApp(folder, (page) => inPage(page, 'rawStatement', lines, services)))
    const done = await rounds({ ours, control }, pairsAsked())
    const words = {
      id: 'S8',
      name: `statement of ${String(lines)} lines against ${String(services)} services`,
      unit: 'ms',
      goal: { of: 'ratio', value: 3 },
      note: `the window never waited longer than ${longest.toFixed(0)} ms`,
    } as const
    return [judged(words, done)]
  },
}

/** S15 for statements: how their cost grows with lines and services together. */
export const statementsGrow: Bench = {
  id: 'S15',
  run: async () => {
    const sizes = [lines / 100, lines / 10, lines]
    const costs = sizes.map(
      (size) => () => withServices(size / 10, async (page) => (await imported(page, size, size / 10)).took),
    )
    return [
      await exponent(
        { id: 'S15', name: 'growth of the statement import (S8)' },
        sizes,
        costs,
        Math.min(3, pairsAsked()),
      ),
    ]
  },
}

/** A window on a book of so many accounts. */
const withServices = <Value>(count: number, work: (page: Page) => Promise<Value>): Promise<Value> =>
  inFreshFolder(async (folder) => {
    await inApp(folder, (page) => inPage(page, 'fillServices', count))
    return inApp(folder, work)
  })

/** Read, matched, saved, reconciled. */
async function imported(page: Page, count: number, of: number): Promise<{ took: number; longest: number }> {
  await page.locator('nav [data-room="statements"]').click()
  await face(page, 'Statements in').click()
  await page.getByText("Drop this month's statements here").waitFor(patience)
  await inPage(page, 'writeStatement', count, of)
  await inPage(page, 'longestPause')
  const begun = await inPage(page, 'dropStatement')
  const at = () => page.evaluate(() => performance.now())
  const read = page.getByRole('button', { name: `Save ${String(count)} lines` })
  await read.waitFor(patience)
  const seen = await at()
  const pauses = [await inPage(page, 'longestPause')]
  await read.click()
  await page
    .getByText(`${String(count)} lines, `, { exact: false })
    .first()
    .waitFor(patience)
  const saved = await at()
  pauses.push(await inPage(page, 'longestPause'))
  await face(page, 'Recovery').click()
  await page.getByText('Paid of expected').waitFor(patience)
  const done = await at()
  pauses.push(await inPage(page, 'longestPause'))
  console.error(
    `read ${(seen - begun).toFixed(0)}, saved ${(saved - seen).toFixed(0)}, reconciled ${(done - saved).toFixed(0)} ms; longest pauses ${pauses.map((pause) => pause.toFixed(0)).join(', ')} ms`,
  )
  return { took: done - begun, longest: Math.max(...pauses) }
}

const face = (page: Page, name: string) => page.locator('main').getByText(name, { exact: true })
