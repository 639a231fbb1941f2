import type { Ask, Counts } from './ask'
import type { Live } from './live-index'
import { type FacetName, facetNames } from './segment'

/** Passes documents through the filters and counts, for each filter value, what would pass with that filter alone open. */
export type Sieve = {
  /** Whether a document (by its number within the segment) passes every filter. */
  readonly pass: (part: number, local: number) => boolean
  readonly counts: () => Counts
}

export function sieveFor(parts: readonly Live[], ask: Ask): Sieve {
  const columns = parts.map(({ segment }) =>
    facetNames.map((name, facet) => ({
      column: segment.facets[facet] as Uint32Array,
      open: openValues(segment.values[facet] ?? [], ask[name]),
      counts: new Uint32Array(segment.values[facet]?.length ?? 0),
    })),
  )
  const pass = (part: number, local: number): boolean => {
    const facets = columns[part] ?? []
    let closed = -1
    for (let facet = 0; facet < facets.length; facet += 1) {
      const { column, open } = facets[facet] as (typeof facets)[number]
      if (open && open[column[local] as number] === 0) {
        if (closed >= 0) return false
        closed = facet
      }
    }
    for (let facet = 0; facet < facets.length; facet += 1) {
      if (closed >= 0 && closed !== facet) continue
      const { column, counts } = facets[facet] as (typeof facets)[number]
      const value = column[local] as number
      counts[value] = (counts[value] as number) + 1
    }
    return closed < 0
  }
  const counts = () => {
    const all = facetNames.map((name, facet) => {
      const found: Record<string, number> = {}
      parts.forEach(({ segment }, part) => {
        segment.values[facet]?.forEach((values, value) => {
          const count = columns[part]?.[facet]?.counts[value] ?? 0
          if (count > 0) for (const one of values) found[one] = (found[one] ?? 0) + count
        })
      })
      return [name, found] as const
    })
    return Object.fromEntries(all) as Record<FacetName, Record<string, number>>
  }
  return { pass, counts }
}

/** Which value numbers a filter lets through; null when the filter is not set. */
function openValues(values: readonly (readonly string[])[], wanted: readonly string[] | undefined): Uint8Array | null {
  if (!wanted || wanted.length === 0) return null
  const wish = new Set(wanted)
  return Uint8Array.from(values, (value) => (value.some((one) => wish.has(one)) ? 1 : 0))
}
