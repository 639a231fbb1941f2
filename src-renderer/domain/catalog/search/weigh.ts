import type { Live } from './live-index'
import { beginningWith, hasDigit, near } from './terms'

/** What the weighing of words writes into, one cell per document of every segment; reused from search to search. */
export type Scales = {
  readonly scores: Float64Array
  /** How many of the asked words each document holds. */
  readonly hits: Uint8Array
  readonly best: Float64Array
  readonly stamps: Uint32Array
  readonly touched: Uint32Array
  /** Room for a choice among the touched. */
  readonly chosen: Uint32Array
  turn: number
}

export const scalesFor = (size: number): Scales => ({
  scores: new Float64Array(size),
  hits: new Uint8Array(size),
  best: new Float64Array(size),
  stamps: new Uint32Array(size),
  touched: new Uint32Array(size),
  chosen: new Uint32Array(size),
  turn: 0,
})

/**
 * How much another spelling counts beside the word itself, measured on rated queries: a longer word that only begins as asked
 * loses quickly with its length, so that `cloud` finds `cloud` before `cloudburst`.
 */
export const tuning = { beginning: 0.6, steepness: 3, slip: 0.5, partialSlip: 0.35 }

/** Weighs one asked word over every segment and returns how many living documents hold it, in `scales.touched`. */
export function weighWord(parts: readonly Live[], scales: Scales, word: string, withSlips: boolean): number {
  scales.turn += 1
  let count = 0
  for (const part of parts) count = touchWritten(part, scales, word, count)
  if (withSlips || count === 0) for (const part of parts) count = touchSlips(part, scales, word, count)
  return count
}

/** Adds a weighed word to the scores: rare words count more, and a document counts its best spelling once. */
export function settleWord(scales: Scales, count: number, living: number): void {
  const rarity = Math.log(1 + (living - count + 0.5) / (count + 0.5))
  const { scores, hits, best, touched } = scales
  for (let index = 0; index < count; index += 1) {
    const doc = touched[index] as number
    scores[doc] = (scores[doc] as number) + rarity * (best[doc] as number)
    hits[doc] = (hits[doc] as number) + 1
  }
}

function touchWritten(part: Live, scales: Scales, word: string, from: number): number {
  const { terms } = part.segment
  const run = beginningWith(terms, word)
  const weights = weightsByLength(word.length)
  let count = from
  for (let term = run.from; term < run.to; term += 1) {
    const weight = weights[Math.min(terms[term]?.length ?? 0, longest)] as number
    count = touch(part, scales, term, weight, count)
  }
  return count
}

const longest = 40

/** A single letter may begin thousands of words, so what each length counts is reckoned once. */
const weightsByLength = (asked: number): Float64Array =>
  Float64Array.from({ length: longest + 1 }, (_, length) =>
    length <= asked ? 1 : tuning.beginning * (asked / length) ** tuning.steepness,
  )

function touchSlips(part: Live, scales: Scales, word: string, from: number): number {
  const most = slipsAllowed(word)
  if (most === 0) return from
  const { terms, plainTerms, plainAt } = part.segment
  const isCode = hasDigit(word)
  let count = from
  for (const { term, edits, partial } of near(isCode ? terms : plainTerms, word, most, true)) {
    if (edits === 0) continue
    const weight = (partial ? tuning.partialSlip : tuning.slip) / edits
    count = touch(part, scales, isCode ? term : (plainAt[term] as number), weight, count)
  }
  return count
}

/** Short words are too close to each other for slips, and numbers of long ones mean what they say. */
function slipsAllowed(word: string): number {
  if (hasDigit(word)) return word.length < 6 ? 0 : 1
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2
}

function touch(part: Live, scales: Scales, term: number, weight: number, from: number): number {
  const { starts, docs, impacts } = part.segment
  const { best, stamps, touched, turn } = scales
  const { dead, offset } = part
  const end = starts[term + 1] as number
  let count = from
  for (let posting = starts[term] as number; posting < end; posting += 1) {
    const local = docs[posting] as number
    const doc = local + offset
    const value = weight * (impacts[posting] as number)
    if (stamps[doc] !== turn) {
      if (dead && dead[local] === 1) continue
      stamps[doc] = turn
      best[doc] = value
      touched[count] = doc
      count += 1
    } else if (value > (best[doc] as number)) best[doc] = value
  }
  return count
}
