import type { Held, Store } from './store.ts'

export type Query = {
  readonly updatedSince?: string
  readonly partnerReference?: string
  readonly cursor?: string
  readonly limit?: string
}
type Page = { readonly items: readonly Held[]; readonly nextCursor: string | null }

/** One page, oldest change first; null for a query that cannot be read. The cursor names the last item of the page before. */
export function listHeld(store: Store, query: Query): Page | null {
  const limit = query.limit === undefined ? 100 : Number(query.limit)
  const since = query.updatedSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.updatedSince)
  const after = query.cursor === undefined ? '' : readCursor(query.cursor)
  if (!Number.isInteger(limit) || limit < 1 || limit > 200 || Number.isNaN(since) || after === null) return null
  const found = store
    .all()
    .map(({ held }) => held)
    .filter((held) => query.partnerReference === undefined || held.partnerReference === query.partnerReference)
    .filter((held) => Date.parse(held.updatedAt) >= since && placeOf(held) > after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: last && found.length > limit ? Buffer.from(placeOf(last)).toString('base64url') : null }
}

const placeOf = ({ updatedAt, id }: Held): string => `${updatedAt} ${id}`

function readCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  return /^\d{4}-\d\d-\d\dT\S+ \S+$/.test(text) ? text : null
}
