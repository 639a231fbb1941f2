import type { Ask, Found } from './ask'
import { type Live, livingCount, type SearchIndex } from './live-index'
import { best, mergedByName, nameOrder } from './rank'
import { sieveFor } from './sieve'
import { type Scales, scalesFor, settleWord, weighWord } from './weigh'
import { wordsAsked } from './words'

/** Answers questions about one index. Keeps its scales, and the last answer's documents for the next page. */
export type Searcher = { readonly search: (ask: Ask) => Found }

type Answer = Pick<Found, 'total' | 'counts' | 'match'> & { readonly key: string; readonly docs: Uint32Array }

export function searcherOf(index: SearchIndex): Searcher {
  const parts = [index.base, index.changes] as const
  const size = index.base.segment.ids.length + index.changes.segment.ids.length
  const scales = scalesFor(size)
  const byName = nameOrder(parts)
  const living = livingCount(index)
  let last: Answer | null = null
  let ranked = new Uint32Array(0)

  const answerTo = (ask: Ask, key: string): Answer => {
    const words = wordsAsked(ask.words)
    if (words.length === 0) return { key, ...sift(parts, ask, everyDoc(parts, scales)), match: 'all' }
    for (const withSlips of [false, true]) {
      const count = weigh(parts, scales, words, living, withSlips)
      const found = sift(parts, ask, holding(scales, count, words.length))
      if (found.total > 0) return { key, ...found, match: 'all' }
    }
    return { key, ...sift(parts, ask, holdingMost(scales, words.length)), match: 'some' }
  }

  const search = (ask: Ask): Found => {
    const { limit = 50, offset = 0, ...asked } = ask
    const key = JSON.stringify(asked)
    if (last?.key !== key) {
      last = answerTo(ask, key)
      ranked = new Uint32Array(0)
    }
    const wanted = Math.min(last.docs.length, offset + limit)
    if (ranked.length < wanted) {
      const noWords = wordsAsked(ask.words).length === 0
      if (noWords) ranked = mergedByName(last.docs, index.changes.offset, byName) as Uint32Array<ArrayBuffer>
      else {
        const upTo = wanted <= 200 ? Math.min(200, last.docs.length) : last.docs.length
        ranked = best(last.docs, scales.scores, upTo, byName) as Uint32Array<ArrayBuffer>
      }
    }
    const ids = Array.from(ranked.subarray(offset, wanted), (doc) => idAt(parts, doc))
    return { ids, total: last.total, counts: last.counts, match: last.match }
  }

  return { search }
}

/** Weighs every word; returns how many documents hold the last one, which lie in `scales.touched`. */
function weigh(
  parts: readonly Live[],
  scales: Scales,
  words: readonly string[],
  living: number,
  slips: boolean,
): number {
  scales.scores.fill(0)
  scales.hits.fill(0)
  let count = 0
  for (const word of words) {
    count = weighWord(parts, scales, word, slips)
    settleWord(scales, count, living)
  }
  return count
}

/** Documents that hold every word: they are among those that hold the last. */
function holding({ touched, hits, chosen }: Scales, count: number, words: number): Uint32Array {
  if (words === 1) return touched.subarray(0, count)
  let found = 0
  for (let index = 0; index < count; index += 1) {
    const doc = touched[index] as number
    if (hits[doc] === words) chosen[found++] = doc
  }
  return chosen.subarray(0, found)
}

/** Documents that hold as many of the words as any does, or one less; what they lack lowers their score. */
function holdingMost({ hits, scores, chosen }: Scales, words: number): Uint32Array {
  let most = 0
  for (let doc = 0; doc < hits.length; doc += 1) if ((hits[doc] as number) > most) most = hits[doc] as number
  let found = 0
  for (let doc = 0; doc < hits.length && most > 0; doc += 1) {
    const held = hits[doc] as number
    if (held < Math.max(1, most - 1)) continue
    scores[doc] = (scores[doc] as number) * (held / words) ** 2
    chosen[found++] = doc
  }
  return chosen.subarray(0, found)
}

function everyDoc(parts: readonly Live[], { chosen }: Scales): Uint32Array {
  let found = 0
  for (const { segment, dead, offset } of parts)
    for (let local = 0; local < segment.ids.length; local += 1)
      if (!dead || dead[local] === 0) chosen[found++] = local + offset
  return chosen.subarray(0, found)
}

function sift(parts: readonly [Live, Live], ask: Ask, docs: Uint32Array) {
  const sieve = sieveFor(parts, ask)
  const border = parts[1].offset
  const passed = new Uint32Array(docs.length)
  let total = 0
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] as number
    if (doc < border ? sieve.pass(0, doc) : sieve.pass(1, doc - border)) passed[total++] = doc
  }
  return { docs: passed.subarray(0, total), total, counts: sieve.counts() }
}

const idAt = ([base, changes]: readonly [Live, Live], doc: number): string =>
  (doc < changes.offset ? base.segment.ids[doc] : changes.segment.ids[doc - changes.offset]) ?? ''
