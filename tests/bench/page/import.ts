import { step1 } from '#db/steps/step-1'
import { offering } from '../../fakes/rows'
import { committed, opened } from './raw'

const words = ['alder', 'switch', 'router', 'seat', 'licence', 'cloud', 'phone', 'fiber', 'edge', 'secure']
const word = (at: number) => words[at % words.length] ?? ''

/** One product of a price list, the same for both sides. `round` makes each list a new one. */
const product = (at: number, round: number) => ({
  supplier: `Supplier ${String(at % 40)}`,
  name: `${word(at)} ${word(at * 7 + 3)} ${String(at)}`,
  sku: `SKU-${String(round)}-${String(at)}`,
  category: 'security' as const,
  description: `A ${word(at * 3)} for ${word(at * 11 + 5)} sites, number ${String(at)}, with support and a warranty of three years`,
  price: `${String(at % 900)}.50`,
})

let round = 0

/** Drops a price list of `count` products on the room, as a hand does; the clock starts here. */
export function dropProducts(count: number): number {
  round += 1
  const lines = ['Supplier,Product,SKU,Category,Description,List price']
  for (let at = 0; at < count; at += 1) {
    const { supplier, name, sku, category, description, price } = product(at, round)
    lines.push(`${supplier},${name},${sku},${category},"${description}",${price}`)
  }
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([lines.join('\n')], `list-${String(round)}.csv`))
  const begun = performance.now()
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  return begun
}

/** Milliseconds of one relaxed put of the same objects into a bare store with the same indexes. */
export async function rawProducts(count: number): Promise<number> {
  const [, ...indexes] = step1.stores.offerings.split(', ')
  const raw = await opened('bench-raw-offerings', (database) => {
    const store = database.createObjectStore('offerings', { keyPath: 'id' })
    for (const index of indexes) {
      const parts = index.replace(/[[\]]/g, '').split('+')
      store.createIndex(index, parts.length > 1 ? parts : index)
    }
  })
  const rows = Array.from({ length: count }, (_, at) => {
    const { supplier, price: _price, ...rest } = product(at, 0)
    return offering({ ...rest, id: `019aaaaa-0000-7000-8000-${String(at).padStart(12, '0')}`, supplierId: supplier })
  })
  const clear = raw.transaction('offerings', 'readwrite')
  clear.objectStore('offerings').clear()
  await committed(clear)
  const begun = performance.now()
  const work = raw.transaction('offerings', 'readwrite', { durability: 'relaxed' })
  for (const row of rows) work.objectStore('offerings').put(row)
  await committed(work)
  const took = performance.now() - begun
  raw.close()
  return took
}
