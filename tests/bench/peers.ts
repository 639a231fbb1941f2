import uFuzzy from '@leeoniya/ufuzzy'
import { Document as FlexDocument } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { segmentBuilder } from '#domain/catalog/search/build'
import { indexOf } from '#domain/catalog/search/live-index'
import { searcherOf } from '#domain/catalog/search/search'

/** One row as every engine gets it: the same texts in the same fields. */
export type Row = { readonly id: string; readonly texts: readonly string[] }
/** Answers with the ids of at most 50 rows, best first. */
export type Engine = (words: string) => readonly string[]

const most = 50
const fieldNames = ['name', 'supplier', 'sku', 'category', 'description', 'more']
const boosts = [5, 3, 4, 2, 1, 0.6]

const records = (rows: readonly Row[]) =>
  rows.map(({ id, texts }) => ({ id, ...Object.fromEntries(fieldNames.map((name, at) => [name, texts[at] ?? ''])) }))

export function ours(rows: readonly Row[]): Engine {
  const builder = segmentBuilder()
  for (const { id, texts } of rows)
    builder.add({
      id,
      sortKey: (texts[0] ?? '').toLowerCase(),
      texts,
      category: texts[3] ?? '',
      supplierId: texts[1] ?? '',
      priceModel: '',
      regions: ['any'],
    })
  const { search } = searcherOf(indexOf(builder.finish()))
  // A changing filter that lets everything through keeps the last answer from being given again.
  let turn = 0
  return (words) => {
    turn += 1
    return search({ words, limit: most, regions: turn % 2 === 0 ? [] : ['any'] }).ids
  }
}

export const peers: Readonly<Record<string, (rows: readonly Row[]) => Engine>> = {
  MiniSearch: (rows) => {
    const engine = new MiniSearch({ fields: fieldNames })
    engine.addAll(records(rows))
    const boost = Object.fromEntries(fieldNames.map((name, at) => [name, boosts[at] ?? 1]))
    return (words) =>
      engine
        .search(words, { boost, prefix: true, fuzzy: 0.2 })
        .slice(0, most)
        .map((hit) => String(hit.id))
  },
  FlexSearch: (rows) => {
    const engine = new FlexDocument({ tokenize: 'forward', document: { id: 'id', index: fieldNames } } as never)
    for (const record of records(rows)) engine.add(record as never)
    return (words) => {
      const answer = engine.search(words, { limit: most }) as unknown as { result: string[] }[]
      return [...new Set(answer.flatMap(({ result }) => result))].slice(0, most)
    }
  },
  uFuzzy: (rows) => {
    const engine = new uFuzzy({ intraMode: 1 })
    const hay = rows.map(({ texts }) => texts.join(' '))
    return (words) => {
      const [found, , order] = engine.search(hay, words, 1, 1000)
      const best = order ? order.map((at) => found?.[at] ?? 0) : (found ?? [])
      return best.slice(0, most).map((at) => rows[at]?.id ?? '')
    }
  },
  Fuse: (rows) => {
    const keys = fieldNames.map((name, at) => ({ name, weight: boosts[at] ?? 1 }))
    const engine = new Fuse(records(rows), { keys, ignoreLocation: true, threshold: 0.3 })
    return (words) => engine.search(words, { limit: most }).map(({ item }) => item.id)
  },
}
