import { bookFolder } from './books'
import { type Bench, judged, median, rounds } from './measure'
import { inApp, inPage } from './window'

const words = 'managed firewall'
const oneFrame = 1000 / 60

/** S4: from a letter to the painted results of a catalog of 100,000, against a bare input with twenty rows. */
export const keystroke: Bench = {
  id: 'S4',
  run: async () => {
    const full = await bookFolder('full')
    return inApp(full, async (page) => {
      await page.getByRole('navigation').getByText('Catalog', { exact: true }).click()
      await page.getByRole('row').nth(5).waitFor({ timeout: 120_000 })
      let longTasks = 0
      const ours = async () => {
        const done = await inPage(page, 'typeInCatalog', words)
        longTasks += done.longTasks
        return median(done.times)
      }
      const control = async () => median((await inPage(page, 'typeInBare', words)).times)
      const done = await rounds({ ours, control })
      const goal = { of: 'difference', value: Number(oneFrame.toFixed(1)) } as const
      const note = `${String(longTasks)} tasks over 50 ms in all`
      return [judged({ id: 'S4', name: 'letter to painted catalog results', unit: 'ms', goal, note }, done)]
    })
  },
}
