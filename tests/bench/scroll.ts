import { bookFolder } from './books'
import { type Bench, judged, rounds } from './measure'
import { inApp, inPage } from './window'

const mostNodes = 1500

/** S13: scrolling the list of 100,000 offerings, against an empty tall box. */
export const scroll: Bench = {
  id: 'S13',
  run: async () => {
    const full = await bookFolder('full')
    return inApp(full, async (page) => {
      await page.getByRole('navigation').getByText('Catalog', { exact: true }).click()
      await page.getByRole('row').nth(5).waitFor({ timeout: 120_000 })
      let nodes = 0
      let columns = 0
      const ours = async () => {
        const done = await inPage(page, 'scrollCatalog')
        nodes = Math.max(nodes, done.nodes)
        columns = done.columns
        return done.p95
      }
      const control = async () => (await inPage(page, 'scrollTall')).p95
      const done = await rounds({ ours, control })
      const note = `${String(columns)} columns, at most ${String(nodes)} elements${nodes > mostNodes ? ', too many' : ''}`
      const goal = { of: 'ratio', value: 1.1 } as const
      return [judged({ id: 'S13', name: 'scrolling 100,000 rows, p95 frame', unit: 'ms', goal, note }, done)]
    })
  },
}
