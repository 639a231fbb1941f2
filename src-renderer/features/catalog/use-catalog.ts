import { create } from 'zustand'
import { type FacetName, facetNames } from '#domain/catalog/search/segment'
import type { OfferingId } from '#domain/values/ids'

export type Filters = { readonly [Name in FacetName]: readonly string[] }

type CatalogState = {
  readonly words: string
  readonly filters: Filters
  /** The offering in the pane beside the list. */
  readonly shown: OfferingId | null
  /** Chosen for a comparison, in the order of choosing; five at most. */
  readonly chosen: readonly OfferingId[]
  readonly setWords: (words: string) => void
  readonly setFilter: (name: FacetName, values: readonly string[]) => void
  readonly reset: () => void
  readonly show: (id: OfferingId | null) => void
  readonly choose: (id: OfferingId) => void
  readonly chooseNone: () => void
}

export const mostCompared = 5

const noFilters = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Filters

/** What is sought and chosen in this window; gone with it. */
export const useCatalog = create<CatalogState>((set) => ({
  words: '',
  filters: noFilters,
  shown: null,
  chosen: [],
  setWords: (words) => set({ words }),
  setFilter: (name, values) => set((now) => ({ filters: { ...now.filters, [name]: values } })),
  reset: () => set({ words: '', filters: noFilters }),
  show: (shown) => set({ shown }),
  choose: (id) =>
    set(({ chosen }) => {
      if (chosen.includes(id)) return { chosen: chosen.filter((one) => one !== id) }
      return chosen.length < mostCompared ? { chosen: [...chosen, id] } : { chosen }
    }),
  chooseNone: () => set({ chosen: [] }),
}))
