import { bookName } from '#db/book'
import type { BigBook } from '../../fakes/big-book'
import { committed, opened } from './raw'

/** Straight into the stores, past the door: a hundred thousand rows in one journal line are not what is measured. */
export async function fill(rows: BigBook): Promise<void> {
  const database = await opened(bookName)
  for (const [table, all] of Object.entries(rows)) {
    const work = database.transaction(table, 'readwrite', { durability: 'relaxed' })
    for (const row of all) work.objectStore(table).put(row)
    await committed(work)
  }
  const work = database.transaction('meta', 'readwrite')
  const asked = work.objectStore('meta').get('book')
  asked.onsuccess = () => work.objectStore('meta').put({ ...asked.result, generation: asked.result.generation + 1 })
  await committed(work)
  database.close()
}
