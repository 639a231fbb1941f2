import type { Page } from '@playwright/test'
import { begin } from '../e2e/begin'
import { inFreshApp } from './fresh'
import { type Bench, exponent, judged, pairsAsked, rounds } from './measure'
import { inPage } from './window'

const products = 100_000
const patience = { timeout: 120_000 }

/** S6: from the drop of a price list to its last row saved, journalled and undoable, against one raw relaxed put of the same objects. */
export const imports: Bench = {
  id: 'S6',
  run: () =>
    onImport(async (page) => {
      const sides = { ours: () => imported(page, products), control: () => inPage(page, 'rawProducts', products) }
      const done = await rounds(sides, pairsAsked())
      const words = {
        id: 'S6',
        name: 'import of 100,000 offerings',
        unit: 'ms',
        goal: { of: 'ratio', value: 1.5 },
      } as const
      return [judged(words, done)]
    }),
}

/** S15 for imports: how their cost grows from a hundredth of the price list to all of it. */
export const importsGrow: Bench = {
  id: 'S15',
  run: async () => {
    const sizes = [products / 100, products / 10, products]
    const costs = sizes.map((size) => () => onImport((page) => imported(page, size)))
    const words = { id: 'S15', name: 'growth of the catalog import (S6)' } as const
    return [await exponent(words, sizes, costs, Math.min(3, pairsAsked()))]
  },
}

/** The import's first step in an empty book of its own. */
const onImport = <Value>(work: (page: Page) => Promise<Value>): Promise<Value> =>
  inFreshApp(async (page) => {
    await begin(page, 'empty')
    await page.getByRole('navigation', { name: 'Places' }).getByText('Import', { exact: true }).click()
    await page.getByRole('button', { name: 'Choose a file' }).waitFor(patience)
    return work(page)
  })

/** Read, checked, saved; then taken back, so that every round meets an empty catalog. The taking back is not counted. */
async function imported(page: Page, count: number): Promise<number> {
  const begun = await inPage(page, 'dropProducts', count)
  const at = () => page.evaluate(() => performance.now())
  await page.getByRole('button', { name: `Import ${String(count)} rows` }).click(patience)
  const checked = await at()
  await page.getByRole('button', { name: 'Undo this import' }).waitFor(patience)
  const saved = await at()
  console.error(`checked ${(checked - begun).toFixed(0)}, saved ${(saved - checked).toFixed(0)} ms`)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Choose a file' }).waitFor(patience)
  return saved - begun
}
