import type { FacetName } from './segment'

/** What is sought. Several values of one filter mean any of them; several filters mean all of them. */
export type Ask = {
  readonly words: string
  readonly limit?: number
  readonly offset?: number
} & { readonly [Name in FacetName]?: readonly string[] }

/** How often each value of a filter would be found, were that filter alone open. */
export type Counts = { readonly [Name in FacetName]: Readonly<Record<string, number>> }

export type Found = {
  readonly ids: readonly string[]
  readonly total: number
  readonly counts: Counts
  /** `some`: no offering holds every word, so these hold most of them. */
  readonly match: 'all' | 'some'
}
