import { segmentBuilder } from './build'
import type { Document } from './document'
import { emptySegment, type Segment } from './segment'

/** A segment in use: which of its documents are gone, and where its numbers begin among all segments. */
export type Live = {
  readonly segment: Segment
  readonly dead: Uint8Array | null
  readonly deadCount: number
  readonly offset: number
}

/** The whole index: a large segment that was stored, and a small one with what changed since. */
export type SearchIndex = {
  readonly base: Live
  readonly changes: Live
  /** The documents of `changes` by id, so that the next change can lay it out anew. */
  readonly changed: ReadonlyMap<string, Document>
  readonly placeInBase: () => ReadonlyMap<string, number>
}

export function indexOf(segment: Segment): SearchIndex {
  const base: Live = { segment, dead: null, deadCount: 0, offset: 0 }
  return { base, changes: nothing(segment), changed: new Map(), placeInBase: once(() => places(segment)) }
}

/** The index after some documents changed (null: are gone). Ranks exactly as one built anew from all documents would. */
export function withChanges(index: SearchIndex, changes: ReadonlyMap<string, Document | null>): SearchIndex {
  const place = index.placeInBase()
  const dead = index.base.dead?.slice() ?? new Uint8Array(index.base.segment.ids.length)
  const changed = new Map(index.changed)
  for (const [id, document] of changes) {
    const at = place.get(id)
    if (at !== undefined) dead[at] = 1
    if (document) changed.set(id, document)
    else changed.delete(id)
  }
  const builder = segmentBuilder()
  for (const document of changed.values()) builder.add(document)
  const deadCount = dead.reduce((total, one) => total + one, 0)
  const base: Live = { ...index.base, dead: deadCount > 0 ? dead : null, deadCount }
  return {
    base,
    changes: { ...nothing(base.segment), segment: builder.finish() },
    changed,
    placeInBase: index.placeInBase,
  }
}

/** How many documents the index knows. */
export const livingCount = ({ base, changes }: SearchIndex): number =>
  base.segment.ids.length - base.deadCount + changes.segment.ids.length

/** How much has changed since the large segment was laid out. */
export const changeCount = ({ base, changed }: SearchIndex): number => Math.max(base.deadCount, changed.size)

const nothing = (base: Segment): Live => ({
  segment: emptySegment,
  dead: null,
  deadCount: 0,
  offset: base.ids.length,
})

const places = (segment: Segment): ReadonlyMap<string, number> => new Map(segment.ids.map((id, at) => [id, at]))

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
