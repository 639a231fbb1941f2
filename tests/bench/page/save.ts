import { openBook } from '#db/book'
import { write } from '#db/write'
import { bridge, must } from '#platform/bridge'
import { client } from '../../fakes/rows'
import { committed, opened } from './raw'

const bookName = 'bench-book'
const rawName = 'bench-raw'

export type SaveSides = { readonly ours: () => Promise<void>; readonly control: () => Promise<void> }

let ready: Promise<SaveSides> | null = null

/** Milliseconds of `times` saves one after another: the write door with its journal on disk, or a bare strict put. */
export async function oneSave(side: keyof SaveSides, times: number): Promise<number> {
  ready ??= prepare()
  const { [side]: save } = await ready
  const begun = performance.now()
  for (let index = 0; index < times; index += 1) await save()
  return performance.now() - begun
}

async function prepare(): Promise<SaveSides> {
  let made = 0
  await openBook(
    {
      now: Date.now,
      newId: () => crypto.randomUUID(),
      journal: async ({ changes, ...entry }) =>
        void (await must(bridge.safety.append({ ...entry, changes: JSON.stringify(changes) }))),
    },
    bookName,
  )
  const raw = await opened(rawName, (database) => database.createObjectStore('clients', { keyPath: 'id' }))
  const row = () => {
    made += 1
    return client({ id: `client-${String(made % 50)}`, notes: `saved ${String(made)}` })
  }
  return {
    ours: async () => {
      await write({ label: 'client-saved' }, ['clients'], ({ clients }) => clients.put(row()))
    },
    control: async () => {
      const work = raw.transaction('clients', 'readwrite', { durability: 'strict' })
      work.objectStore('clients').put(row())
      await committed(work)
    },
  }
}
