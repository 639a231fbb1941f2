import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { ours } from '../../bench/peers'
import { judgedMissing, readJudged, relevance } from '../../fakes/judged'

if (judgedMissing) console.warn(`relevance is not measured: ${judgedMissing}`)

describe.skipIf(judgedMissing !== null)('relevance on queries that people rated', () => {
  test('is better than that of MiniSearch with the same boosted fields', { timeout: 120_000 }, () => {
    const { rows, ratings } = readJudged()
    const engine = new MiniSearch({ fields: ['title', 'supplier', 'desc', 'attrs'] })
    engine.addAll(
      rows.map(({ id, texts: [title, supplier, , , desc, attrs] }) => ({ id, title, supplier, desc, attrs })),
    )
    const boost = { title: 4, supplier: 3, desc: 1, attrs: 0.5 }
    const theirs = relevance(ratings, (words) =>
      engine
        .search(words, { boost, prefix: true, fuzzy: 0.2 })
        .slice(0, 10)
        .map((hit) => String(hit.id)),
    )
    const mine = relevance(ratings, ours(rows))
    expect(mine).toBeGreaterThan(theirs)
    expect(mine).toBeGreaterThan(0.74)
  })
})
