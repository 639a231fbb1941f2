import type { Live } from './live-index'
import { beginningWith, near } from './terms'

/** What the weighing of words writes into, one cell per document of every segment; reused from search to search. */
export type Scales = {
  readonly scores: Float64Array
  /** How many of the asked words each document holds. */
  readonly hits: Uint8Array
  readonly best: Float64Array
  readonly stamps: Uint32Array
  readonly touched: Uint32Array
  turn: number
}

export const scalesFor = (size: number): Scales => ({
  scores: new Float64Array(size),
  hits: new Uint8Array(size),
  best: new Float64Array(size),
  stamps: new Uint32Array(size),
  touched: new Uint32Array(size),
  turn: 0,
})

export const tuning = {
  beginning: 0.6,
  shorter: 0.5,
  slip: 0.5,
  partialSlip: 0.35,
  fewEnough: 1,
}

/** Weighs one asked word over every segment and returns how many living documents hold it, in `scales.touched`. */
export function weighWord(parts: readonly Live[], scales: Scales, word: string, withSlips: boolean): number {
  scales.turn += 1
  let count = 0
  for (const part of parts) count = touchWritten(part, scales, word, count)
  if (withSlips || count < tuning.fewEnough) for (const part of parts) count = touchSlips(part, scales, word, count)
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
  let count = from
  for (let term = run.from; term < run.to; term += 1) {
    const length = terms[term]?.length ?? 0
    const weight =
      length === word.length ? 1 : tuning.beginning * (1 - tuning.shorter + (tuning.shorter * word.length) / length)
    count = touch(part, scales, term, weight, count)
  }
  return count
}

function touchSlips(part: Live, scales: Scales, word: string, from: number): number {
  const most = slipsAllowed(word)
  if (most === 0) return from
  let count = from
  for (const { term, edits, partial } of near(part.segment.terms, word, most, true)) {
    if (edits === 0) continue
    const weight = (partial ? tuning.partialSlip : tuning.slip) / edits
    count = touch(part, scales, term, weight, count)
  }
  return count
}

/** Short words are too close to each other for slips. */
const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

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
