import type { Live } from './live-index'

/** Compares two document numbers by name, across segments. */
export type NameOrder = (a: number, b: number) => number

export function nameOrder([base, changes]: readonly [Live, Live]): NameOrder {
  const border = changes.offset
  const text = (doc: number) =>
    doc < border
      ? `${base.segment.sortKeys[doc]}\n${base.segment.ids[doc]}`
      : `${changes.segment.sortKeys[doc - border]}\n${changes.segment.ids[doc - border]}`
  return (a, b) => {
    if (a < border === b < border) return a - b
    const [first, second] = [text(a), text(b)]
    return first < second ? -1 : first > second ? 1 : 0
  }
}

/** The best `count` of the documents: highest score first, equals by name. */
export function best(docs: Uint32Array, scores: Float64Array, count: number, byName: NameOrder): Uint32Array {
  const order = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || byName(a, b)
  if (count >= docs.length || docs.length < 512) return docs.slice().sort(order).subarray(0, count)
  return heapOfBest(docs, count, order).sort(order)
}

/** Keeps the best of many without sorting the rest: a heap whose root is the worst that is still kept. */
function heapOfBest(docs: Uint32Array, count: number, order: NameOrder): Uint32Array {
  const heap = docs.slice(0, count)
  const sink = (from: number) => {
    let at = from
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let worst = at
      if (left < count && order(heap[left] as number, heap[worst] as number) > 0) worst = left
      if (right < count && order(heap[right] as number, heap[worst] as number) > 0) worst = right
      if (worst === at) return
      const moved = heap[at] as number
      heap[at] = heap[worst] as number
      heap[worst] = moved
      at = worst
    }
  }
  for (let at = count >>> 1; at >= 0; at -= 1) sink(at)
  for (let index = count; index < docs.length; index += 1) {
    const doc = docs[index] as number
    if (order(doc, heap[0] as number) >= 0) continue
    heap[0] = doc
    sink(0)
  }
  return heap
}

/** Two runs that are each in name order as one. */
export function mergedByName(docs: Uint32Array, border: number, byName: NameOrder): Uint32Array {
  const second = docs.findIndex((doc) => doc >= border)
  if (second < 0) return docs
  const merged = new Uint32Array(docs.length)
  let left = 0
  let right = second
  for (let at = 0; at < docs.length; at += 1) {
    const takeLeft = left < second && (right >= docs.length || byName(docs[left] as number, docs[right] as number) < 0)
    merged[at] = docs[takeLeft ? left++ : right++] as number
  }
  return merged
}
