import type { Currency } from '../values/currency'
import type { Money } from '../values/money'
import { fold } from '../values/text'
import type { ClientStatus } from './client'
import type { ClientLine } from './lines'

export const clientSorts = [
  'name',
  'status',
  'city',
  'industry',
  'services',
  'mrc',
  'noticeBy',
  'lastContactOn',
] as const
export type ClientSort = (typeof clientSorts)[number]

/** What the client list shows: a saved view keeps exactly this. Empty lists filter nothing. */
export type ClientQuery = {
  readonly words: string
  readonly statuses: readonly ClientStatus[]
  readonly industries: readonly string[]
  readonly countries: readonly string[]
  readonly tags: readonly string[]
  /** `nothing`: clients without a running or ordered service. */
  readonly services: 'any' | 'some' | 'nothing'
  /** Shows what was deleted instead of what lives. */
  readonly deleted: boolean
  /** First by the first, ties by the next. */
  readonly sorts: readonly { readonly by: ClientSort; readonly descending: boolean }[]
}

export const everything: ClientQuery = {
  words: '',
  statuses: [],
  industries: [],
  countries: [],
  tags: [],
  services: 'any',
  deleted: false,
  sorts: [{ by: 'name', descending: false }],
}

/** How many filters are on, words and order aside. */
export const filtersOn = (query: ClientQuery): number =>
  [query.statuses, query.industries, query.countries, query.tags].filter((list) => list.length > 0).length +
  Number(query.services !== 'any') +
  Number(query.deleted)

/** Lines that hold every word (a word may be the beginning of one) and pass every filter, in order. */
export function pickClients(lines: readonly ClientLine[], query: ClientQuery, base: Currency): readonly ClientLine[] {
  const parts = fold(query.words).split(' ').filter(Boolean)
  const picked = lines.filter((line) => passes(line, query) && holds(line, parts))
  return picked.sort(comparer(picked, query, base))
}

/** A saved view's query from storage: what it lacks or what no longer fits is as in `everything`. */
export function queryFrom(stored: Readonly<Record<string, unknown>>): ClientQuery {
  const list = (key: string) => {
    const value = stored[key]
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  }
  const sorts = Array.isArray(stored.sorts) ? stored.sorts.filter(isSort) : []
  return {
    words: typeof stored.words === 'string' ? stored.words : '',
    statuses: list('statuses').filter(isStatus),
    industries: list('industries'),
    countries: list('countries'),
    tags: list('tags'),
    services: stored.services === 'some' || stored.services === 'nothing' ? stored.services : 'any',
    deleted: stored.deleted === true,
    sorts: sorts.length > 0 ? sorts : everything.sorts,
  }
}

/** A click on a column: by it alone, turned round when it already leads; the old leader breaks ties. */
export function sortedBy(query: ClientQuery, by: ClientSort, descending: boolean): ClientQuery {
  const others = query.sorts.filter((sort) => sort.by !== by).slice(0, 2)
  return { ...query, sorts: [{ by, descending }, ...others] }
}

export const sameQuery = (a: ClientQuery, b: ClientQuery): boolean => JSON.stringify(a) === JSON.stringify(b)

function passes({ client, services }: ClientLine, query: ClientQuery): boolean {
  return (
    client.deletedAt > 0 === query.deleted &&
    (query.statuses.length === 0 || query.statuses.includes(client.status)) &&
    (query.industries.length === 0 || query.industries.includes(client.industry)) &&
    (query.countries.length === 0 || query.countries.includes(client.country)) &&
    (query.tags.length === 0 || query.tags.some((tag) => client.tags.includes(tag))) &&
    (query.services === 'any' || services > 0 === (query.services === 'some'))
  )
}

const holds = (line: ClientLine, parts: readonly string[]) => parts.every((part) => line.words.includes(part))

type Compare = (a: ClientLine, b: ClientLine) => number
type Key = string | number | null

function comparer(lines: readonly ClientLine[], query: ClientQuery, base: Currency): Compare {
  const steps = query.sorts.map(({ by, descending }) => {
    const turn = descending ? -1 : 1
    return by === 'mrc' ? byCharges(base, turn) : byKey(lines, keys[by], turn)
  })
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b)
      if (order !== 0) return order
    }
    return inOrder(a.client.nameKey, b.client.nameKey) || inOrder(a.client.id, b.client.id)
  }
}

/** Keys are made once a line, not once a comparison; a line without one stands at the end, whichever way it is turned. */
function byKey(lines: readonly ClientLine[], keyOf: (line: ClientLine) => Key, turn: 1 | -1): Compare {
  const made = new Map(lines.map((line) => [line, keyOf(line)]))
  return (a, b) => {
    const [mine, yours] = [made.get(a) ?? null, made.get(b) ?? null]
    if (mine === null || yours === null) return Number(mine === null) - Number(yours === null)
    return inOrder(mine, yours) * turn
  }
}

/** Amounts in the base currency by size; other currencies come after them by code: two currencies are never compared. */
function byCharges(base: Currency, turn: 1 | -1): Compare {
  return (a, b) => {
    const [mine, yours] = [leading(a.mrc, base), leading(b.mrc, base)]
    if (!mine || !yours) return Number(!mine) - Number(!yours)
    if (mine.currency === yours.currency) return (mine.minor - yours.minor) * turn
    if (mine.currency === base || yours.currency === base) return mine.currency === base ? -1 : 1
    return inOrder(mine.currency, yours.currency)
  }
}

// Plain code-unit order: keys are folded, and a locale-aware comparison of 10,000 rows would be felt on each keystroke.
const inOrder = <Value extends string | number>(a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0)
const rank = { active: 0, prospect: 1, former: 2 } as const

const keys: Readonly<Record<Exclude<ClientSort, 'mrc'>, (line: ClientLine) => Key>> = {
  name: (line) => line.client.nameKey,
  status: (line) => rank[line.client.status],
  city: (line) => fold(line.client.city) || null,
  industry: (line) => fold(line.client.industry) || null,
  services: (line) => line.services,
  noticeBy: (line) => line.noticeBy,
  lastContactOn: (line) => line.client.lastContactOn,
}

const leading = (amounts: readonly Money[], base: Currency) =>
  amounts.find((amount) => amount.currency === base) ?? amounts[0]

const isStatus = (value: string): value is ClientStatus => ['prospect', 'active', 'former'].includes(value)

function isSort(value: unknown): value is ClientQuery['sorts'][number] {
  if (typeof value !== 'object' || value === null) return false
  const { by, descending } = value as Record<string, unknown>
  return typeof descending === 'boolean' && clientSorts.some((sort) => sort === by)
}
