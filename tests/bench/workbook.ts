import { inFreshApp } from './fresh'
import { type Bench, judged, median, rounds } from './measure'
import { inPage } from './window'

const rows = 100_000

/** S12: a workbook of 100,000 rows with ten cells each, against joining and deflating the same XML; memory is weighed at a tenth and at the whole. */
export const workbook: Bench = {
  id: 'S12',
  run: () =>
    inFreshApp(async (page) => {
      const grown: number[] = []
      const ours = async () => {
        const { ms, mostMegabytes } = await inPage(page, 'packedByUs', rows)
        grown.push(mostMegabytes)
        return ms
      }
      const { mostMegabytes: tenth } = await inPage(page, 'packedByUs', rows / 10)
      const done = await rounds({ ours, control: () => inPage(page, 'packedByHand', rows) })
      const note = `memory grew by ${median(grown).toFixed(0)} MB, at a tenth of the rows by ${tenth.toFixed(0)} MB`
      const goal = { of: 'ratio', value: 1.5 } as const
      return [judged({ id: 'S12', name: 'XLSX of 100,000 x 10', unit: 'ms', goal, note }, done)]
    }),
}
