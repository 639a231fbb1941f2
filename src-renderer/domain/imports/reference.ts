import { type Match, matcher, nearlySure } from '../clients/match'
import { fold } from '../values/text'
import type { Known } from './known'

export type ReferenceKind = 'client' | 'supplier' | 'distributor'

/** What becomes of rows that name a company: it is one of the book, it is made, or the rows stay out. */
export type Resolution = { readonly id: string } | 'create' | 'refuse'

/** A company that rows of the file name, with how the book may know it. Blank names stand together as one. */
export type Reference = {
  readonly kind: ReferenceKind
  readonly name: string
  readonly rows: number
  readonly to: Resolution
  /** Companies of the book that it may be, best first, at most five. */
  readonly matches: readonly (Match & { readonly name: string })[]
}

export type Choice = { readonly kind: ReferenceKind; readonly name: string; readonly to: Resolution }

/** What happens to names that the book does not know, unless the advisor chose for one of them. */
export type Missing = 'create' | 'refuse'

export const referenceKey = (kind: ReferenceKind, name: string): string => `${kind}/${fold(name)}`

/** Settles every name that the rows use. Names that are nearly surely one new company share the first one's spelling. */
export function settleReferences(
  named: ReadonlyMap<string, { readonly kind: ReferenceKind; readonly name: string; readonly rows: number }>,
  known: Known,
  choices: readonly Choice[],
  missing: Missing,
): ReadonlyMap<string, Reference> {
  const chosen = new Map(choices.map((choice) => [referenceKey(choice.kind, choice.name), choice.to]))
  const finders = new Map<ReferenceKind, Finder>()
  const settled = new Map<string, Reference>()
  for (const [key, { kind, name, rows }] of named) {
    const finder = finders.get(kind) ?? finderOf(kind, known)
    finders.set(kind, finder)
    const matches = name === '' ? [] : finder(name)
    const best = matches[0]
    const usual: Resolution = name === '' ? 'refuse' : best && best.score >= nearlySure ? { id: best.id } : missing
    settled.set(key, { kind, name, rows, to: chosen.get(key) ?? usual, matches })
  }
  return settled
}

/** New companies among the references, one for each group of spellings: reference key to the key of the one that is made. */
export function newCompanies(settled: ReadonlyMap<string, Reference>): ReadonlyMap<string, string> {
  const made = new Map<string, string>()
  for (const kind of ['client', 'supplier', 'distributor'] as const) {
    const fresh = [...settled].filter(([, one]) => one.kind === kind && one.to === 'create')
    const { find } = matcher(fresh.map(([key, { name }]) => plain(key, name)))
    for (const [key, { name }] of fresh) {
      const twin = find({ name }).find((match) => match.score >= nearlySure && made.get(match.id) === match.id)
      made.set(key, twin?.id ?? key)
    }
  }
  return made
}

type Finder = (name: string) => Reference['matches']

function finderOf(kind: ReferenceKind, known: Known): Finder {
  const companies =
    kind === 'client'
      ? known.clients.map(({ id, name, website, city, country }) => ({ id, name, website, city, country }))
      : kind === 'supplier'
        ? known.suppliers.map(({ id, name, website }) => ({ ...plain(id, name), website }))
        : known.distributors.map(({ id, name }) => plain(id, name))
  const { find } = matcher(companies)
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  return (name) =>
    find({ name })
      .slice(0, 5)
      .map((match) => ({ ...match, name: names.get(match.id) ?? '' }))
}

const plain = (id: string, name: string) => ({ id, name, website: '', city: '', country: '' })
