import { documentOf } from '#domain/catalog/search/document'
import { catalogOf } from '../fakes/catalog'
import { judgedMissing, readJudged, relevance } from '../fakes/judged'
import { type Bench, judged, type Result, rounds } from './measure'
import { type Engine, ours, peers, type Row } from './peers'

/** What people type: beginnings, several words, slips, a stock number, nothing that exists. */
const typed = [
  'cl',
  'cloud',
  'cloud pbx',
  'firewal',
  'managed firewal',
  'dedicated internet 1 gbps',
  'osprey sip trunk',
  'contcat center agent',
  'ALD-UC',
  'heron sd-wan site',
  'backup',
  'ransomware rollback',
  'e-mail security premium',
  'wierless',
  'half rack chilled',
]
/** Fuse takes seconds for each, so it is asked one. */
const fewer = ['managed firewal']

/** S5: one catalog query against each peer on the same 100,000 rows, with its relevance on rated queries beside ours. */
export const search: Bench = {
  id: 'S5',
  run: async () => {
    const rows = catalogRows(100_000)
    const mine = ours(rows)
    const rated = judgedMissing ? null : readJudged()
    const myRelevance = rated && relevance(rated.ratings, ours(rated.rows))
    const results: Result[] = []
    for (const [name, make] of Object.entries(peers)) {
      console.error(`  ${name}`)
      const words = name === 'Fuse' ? fewer : typed
      const peer = make(rows)
      const done = await rounds({ ours: async () => each(mine, words), control: async () => each(peer, words) })
      const theirs = rated && name !== 'Fuse' ? relevance(rated.ratings, make(rated.rows)) : null
      const note = relevanceNote(myRelevance, theirs)
      results.push(judged({ id: 'S5', name: `catalog query vs. ${name}`, unit: 'ms', goal, note }, done))
    }
    return results
  },
}

const goal = { of: 'ratio', value: 1 } as const

const relevanceNote = (mine: number | null, theirs: number | null): string => {
  if (mine === null) return `relevance not measured: ${judgedMissing ?? ''}`
  return `NDCG@10 ${mine.toFixed(3)} beside ${theirs === null ? 'not measured' : theirs.toFixed(3)}`
}

/** What one query takes on average, in ms. */
function each(engine: Engine, words: readonly string[]): number {
  const before = performance.now()
  for (const one of words) engine(one)
  return (performance.now() - before) / words.length
}

function catalogRows(count: number): readonly Row[] {
  const { suppliers, offerings } = catalogOf(count)
  const names = new Map(suppliers.map((one) => [one.id as string, one.name]))
  return offerings.map((one) => ({ id: one.id, texts: documentOf(one, names.get(one.supplierId) ?? '').texts }))
}
