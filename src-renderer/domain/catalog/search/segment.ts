import { plainWords } from './terms'

/**
 * A part of the search index: documents in the order of their names, words in code-unit order, and for each word the documents
 * that hold it with how much it counts there (0-255). Flat arrays, so that storing and loading it costs no rebuilding.
 */
export type Segment = {
  readonly ids: readonly string[]
  readonly sortKeys: readonly string[]
  readonly terms: readonly string[]
  /** The words without digits and their places in `terms`. */
  readonly plainTerms: readonly string[]
  readonly plainAt: Uint32Array
  /** Where each word's postings begin; one longer than `terms`. */
  readonly starts: Uint32Array
  readonly docs: Uint32Array
  readonly impacts: Uint8Array
  /** Per document an index into the matching list of `values`. */
  readonly facets: readonly Uint32Array[]
  readonly values: readonly (readonly (readonly string[])[])[]
}

/** The filters, in the order of `facets` and `values`. Each value is a list, because an offering may have several regions. */
export const facetNames = ['categories', 'supplierIds', 'priceModels', 'regions'] as const
export type FacetName = (typeof facetNames)[number]

/** The same in as few pieces as possible, ready to be stored. */
export type PackedSegment = {
  readonly ids: string
  readonly sortKeys: string
  readonly terms: string
  readonly starts: Uint32Array
  readonly docs: Uint32Array
  readonly impacts: Uint8Array
  readonly facets: readonly Uint32Array[]
  readonly values: readonly (readonly (readonly string[])[])[]
}

export const emptySegment: Segment = {
  ids: [],
  sortKeys: [],
  terms: [],
  plainTerms: [],
  plainAt: new Uint32Array(0),
  starts: new Uint32Array(1),
  docs: new Uint32Array(0),
  impacts: new Uint8Array(0),
  facets: facetNames.map(() => new Uint32Array(0)),
  values: facetNames.map(() => []),
}

export const packSegment = ({ plainTerms, plainAt, ...segment }: Segment): PackedSegment => ({
  ...segment,
  ids: segment.ids.join('\n'),
  sortKeys: segment.sortKeys.join('\n'),
  terms: segment.terms.join('\n'),
})

export function unpackSegment(packed: PackedSegment): Segment {
  const count = packed.facets[0]?.length ?? 0
  const terms = lines(packed.terms, packed.starts.length - 1)
  return {
    ...packed,
    ids: lines(packed.ids, count),
    sortKeys: lines(packed.sortKeys, count),
    terms,
    ...plainWords(terms),
  }
}

const lines = (text: string, count: number): string[] => (count === 0 ? [] : text.split('\n'))
