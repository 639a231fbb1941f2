import { bookFolder } from './books'
import { inFreshFolder } from './fresh'
import { type Bench, judged, type Result, rounds } from './measure'
import { coldStart, memoryOf } from './runtime'

/** The first screen with a row of its first list in it; in an empty book, with its words. */
const listShown = 'html[data-ready="true"] main :is([role="row"], li, tbody tr)'
const screenShown = 'html[data-ready="true"] main :is(h1, h2)'
const rooms = ['clients', 'catalog', 'quotes', 'deals', 'orders', 'residuals', 'settings', 'today'] as const

/** S1 and S2: from nothing to the first real list, against an empty window and against our own empty book. */
export const start: Bench = {
  id: 'S1',
  run: () =>
    inFreshFolder(async (nowhere) => {
      const full = await bookFolder('full')
      const ours = () => coldStart({ what: 'app', folder: full, selector: listShown })
      const window = () => coldStart({ what: 'empty', folder: nowhere, selector: 'p' })
      const done = await rounds({ ours, control: window })
      return [
        judged({ id: 'S1', name: 'cold start to the first list', unit: 'ms', goal: { of: 'ratio', value: 1.5 } }, done),
      ]
    }),
}

export const startWithBook: Bench = {
  id: 'S2',
  run: async () => {
    const [full, empty] = [await bookFolder('full'), await bookFolder('empty')]
    const ours = () => coldStart({ what: 'app', folder: full, selector: listShown })
    const control = () => coldStart({ what: 'app', folder: empty, selector: screenShown })
    const goal = { of: 'ratio', value: 1.15 } as const
    return [
      judged(
        { id: 'S2', name: 'start with a full book vs. an empty one', unit: 'ms', goal },
        await rounds({ ours, control }),
      ),
    ]
  },
}

/** S3: every room was entered, so everything that is ever kept in memory is. */
export const memory: Bench = {
  id: 'S3',
  run: () =>
    inFreshFolder(async (nowhere): Promise<readonly Result[]> => {
      const full = await bookFolder('full')
      const ours = () =>
        memoryOf({ what: 'app', folder: full, selector: screenShown }, async (page) => {
          for (const room of rooms) {
            await page.locator(`nav [data-room="${room}"]`).click()
            await page.locator('main').waitFor()
          }
        })
      const control = () => memoryOf({ what: 'empty', folder: nowhere, selector: 'p' }, async () => undefined)
      const goal = { of: 'ratio', value: 2 } as const
      return [
        judged({ id: 'S3', name: 'memory with everything loaded', unit: 'MB', goal }, await rounds({ ours, control })),
      ]
    }),
}
