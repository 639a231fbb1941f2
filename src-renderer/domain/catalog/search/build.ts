import { type Document, fields } from './document'
import { facetNames, type Segment } from './segment'
import { plainWords } from './terms'
import { wordsOf } from './words'

export type SegmentBuilder = {
  readonly add: (document: Document) => void
  readonly finish: () => Segment
}

/** Collects documents in any order and lays them out as a segment. Adding is cheap and may be spread over many turns. */
export function segmentBuilder(): SegmentBuilder {
  const ids: string[] = []
  const sortKeys: string[] = []
  const terms = new Map<string, number>()
  const facets = facetNames.map(() => facetColumn())
  // One entry per (document, word): documents in order of arrival, `ends` tells where each one's entries end.
  const entryTerms = growing()
  const weights: number[] = []
  const ends = growing()
  const lastEntry: number[] = []

  const add = (document: Document) => {
    const begins = entryTerms.length()
    document.texts.forEach((text, field) => {
      const { boost, usualLength, lengthMatters } = fields[field] ?? plainField
      const words = wordsOf(text)
      const each = boost / (1 - lengthMatters + (lengthMatters * words.length) / usualLength)
      for (const word of words) {
        const term = terms.get(word) ?? terms.size
        if (term === terms.size) terms.set(word, term)
        const entry = lastEntry[term] ?? -1
        if (entry >= begins) weights[entry] = (weights[entry] ?? 0) + each
        else {
          lastEntry[term] = entryTerms.push(term)
          weights.push(each)
        }
      }
    })
    ends.push(entryTerms.length())
    ids.push(document.id)
    sortKeys.push(document.sortKey)
    facets[0]?.push([document.category])
    facets[1]?.push([document.supplierId])
    facets[2]?.push([document.priceModel])
    facets[3]?.push(document.regions)
  }

  const finish = (): Segment => {
    const order = inNameOrder(sortKeys, ids)
    const sorted = [...terms.keys()].sort()
    const rank = new Uint32Array(sorted.length)
    sorted.forEach((term, index) => {
      rank[terms.get(term) ?? 0] = index
    })
    const entries = entryTerms.taken()
    const starts = new Uint32Array(sorted.length + 1)
    for (const term of entries) starts[(rank[term] ?? 0) + 1] = (starts[(rank[term] ?? 0) + 1] ?? 0) + 1
    for (let term = 0; term < sorted.length; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
    const next = starts.slice()
    const docs = new Uint32Array(entries.length)
    const impacts = new Uint8Array(entries.length)
    const upTo = ends.taken()
    order.forEach((arrival, doc) => {
      for (let entry = arrival === 0 ? 0 : (upTo[arrival - 1] ?? 0); entry < (upTo[arrival] ?? 0); entry += 1) {
        const term = rank[entries[entry] ?? 0] ?? 0
        const at = next[term] ?? 0
        next[term] = at + 1
        docs[at] = doc
        impacts[at] = impactOf(weights[entry] ?? 0)
      }
    })
    return {
      ids: Array.from(order, (arrival) => ids[arrival] ?? ''),
      sortKeys: Array.from(order, (arrival) => sortKeys[arrival] ?? ''),
      terms: sorted,
      ...plainWords(sorted),
      starts,
      docs,
      impacts,
      facets: facets.map((facet) => facet.column(order)),
      values: facets.map((facet) => facet.values),
    }
  }

  return { add, finish }
}

const plainField = { boost: 1, usualLength: 20, lengthMatters: 0.6 }

/** Saturates: the tenth mention of a word says little more than the third. */
const saturation = 4
const impactOf = (weight: number): number => Math.max(1, Math.round((255 * weight) / (weight + saturation)))

function inNameOrder(sortKeys: readonly string[], ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(sortKeys, (_, index) => index)
  const before = (a: string | undefined = '', b: string | undefined = '') => (a < b ? -1 : a > b ? 1 : 0)
  return order.sort((a, b) => before(sortKeys[a], sortKeys[b]) || before(ids[a], ids[b]))
}

function facetColumn() {
  const values: (readonly string[])[] = []
  const known = new Map<string, number>()
  const column: number[] = []
  const push = (value: readonly string[]) => {
    const key = value.join('\n')
    const index = known.get(key) ?? values.length
    if (index === values.length) {
      known.set(key, index)
      values.push([...value])
    }
    column.push(index)
  }
  return { values, push, column: (order: Uint32Array) => Uint32Array.from(order, (arrival) => column[arrival] ?? 0) }
}

function growing() {
  let cells = new Uint32Array(1024)
  let used = 0
  const push = (value: number): number => {
    if (used === cells.length) {
      const larger = new Uint32Array(used * 2)
      larger.set(cells)
      cells = larger
    }
    cells[used] = value
    used += 1
    return used - 1
  }
  return { push, length: () => used, taken: () => cells.subarray(0, used) }
}
