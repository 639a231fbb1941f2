import { segmentBuilder } from '#domain/catalog/search/build'
import { documentOf } from '#domain/catalog/search/document'
import { indexOf } from '#domain/catalog/search/live-index'
import { searcherOf } from '#domain/catalog/search/search'
import { catalogOf } from '../fakes/catalog'
import { type Bench, judged, rounds } from './measure'

const rows = 100_000
const page = 50

/** S14: the catalog filtered and in the order of its names, to the last page, against a typed-array sort of as many keys. */
export const sorted: Bench = {
  id: 'S14',
  run: async () => {
    const { suppliers, offerings } = catalogOf(rows)
    const names = new Map(suppliers.map((one) => [one.id as string, one.name]))
    const builder = segmentBuilder()
    for (const one of offerings) builder.add(documentOf(one, names.get(one.supplierId) ?? ''))
    const { search } = searcherOf(indexOf(builder.finish()))
    const categories = [...new Set(offerings.map((one) => one.category))]
    const asks = [
      {},
      { categories: categories.slice(0, 4) },
      { supplierIds: suppliers.slice(0, 20).map((one) => one.id) },
    ]
    const keys = Float64Array.from(offerings, (_, at) => (at * 2_654_435_761) % 4_294_967_296)
    const ours = async () => {
      const before = performance.now()
      // Each differs from the one before it, so that no answer is given again.
      for (const ask of asks) {
        const { total } = search({ words: '', ...ask, limit: page })
        search({ words: '', ...ask, limit: page, offset: Math.max(0, total - page) })
      }
      return (performance.now() - before) / asks.length
    }
    const control = async () => {
      const before = performance.now()
      for (const _ of asks) keys.slice().sort()
      return (performance.now() - before) / asks.length
    }
    const done = await rounds({ ours, control }, 15)
    return [
      judged(
        { id: 'S14', name: `${String(rows)} rows filtered and sorted`, unit: 'ms', goal: { of: 'ratio', value: 2.5 } },
        done,
      ),
    ]
  },
}
