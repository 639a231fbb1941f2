import { inFreshApp } from './fresh'
import { type Bench, judged, rounds } from './measure'
import { inPage } from './window'

const saves = 40

/** S7: what an advisor waits for after an edit: commit and journal on disk, against one raw strict put. */
export const save: Bench = {
  id: 'S7',
  run: () =>
    inFreshApp(async (page) => {
      const of = (side: 'ours' | 'control') => async () => (await inPage(page, 'oneSave', side, saves)) / saves
      const done = await rounds({ ours: of('ours'), control: of('control') }, 9)
      return [
        judged(
          { id: 'S7', name: 'one save, strict and journalled', unit: 'ms', goal: { of: 'ratio', value: 1.3 } },
          done,
        ),
      ]
    }),
}
