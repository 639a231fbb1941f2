import type { Supplier } from '../catalog/catalog'
import type { Client } from '../clients/client'
import type { Service } from '../clients/service'
import { lastDayOf, type Month } from '../values/dates'
import type { ServiceId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import { remembered } from '../values/remembered'
import { fold } from '../values/text'
import { blocksOf } from './blocks'
import { aliasKey, referenceKey, referencesOf, taughtFields } from './keys'
import { type LineReason, type MatchLine, pairScore, worthReview } from './pair'
import type { Alias, MatchedBy } from './statement'

export type { LineReason, MatchLine } from './pair'

export type MatchBook = {
  readonly services: readonly Service[]
  readonly clients: readonly Pick<Client, 'id' | 'name' | 'legalName' | 'website' | 'city' | 'country' | 'deletedAt'>[]
  readonly suppliers: readonly Pick<Supplier, 'id' | 'name'>[]
  readonly aliases: readonly Alias[]
  /** The commission that a service is expected to bring for a usage month, where the caller knows it. */
  readonly expectedOf?: (service: Service, usageMonth: Month) => Money | null
}

export type Suggestion = {
  readonly serviceId: ServiceId
  readonly score: number
  readonly reasons: readonly LineReason[]
}

/** `suggestions`: a person decides. `none` with `notMine`: a person has said before that this is somebody else's. */
export type Matched =
  | { readonly kind: 'exact'; readonly serviceId: ServiceId; readonly by: MatchedBy }
  | { readonly kind: 'suggestions'; readonly candidates: readonly Suggestion[] }
  | { readonly kind: 'none'; readonly notMine?: true }

export type Matcher = {
  readonly match: (line: MatchLine) => Matched
  /** The same without suggestions: null for a line that waits for a person. */
  readonly known: (line: MatchLine) => Exclude<Matched, { readonly kind: 'suggestions' }> | null
}

/**
 * Finds the service that a payer's line pays for. Only an exact key under the same supplier and payer, or what a person taught,
 * is exact: (supplier, account), then order, circuit, alias. All else is at most twenty suggestions, best first. The order of
 * the book's lists makes no difference.
 */
export function matcher(book: MatchBook): Matcher {
  const services = book.services.filter((service) => service.deletedAt === 0)
  const byId = new Map(services.map((service) => [service.id, service]))
  const blocks = blocksOf(services, book.clients)
  const taught = new Map(book.aliases.map((alias) => [`${alias.distributorId} ${alias.key}`, alias]))
  const suppliers = new Map<string, SupplierId>(book.suppliers.map((supplier) => [fold(supplier.name), supplier.id]))
  const folded = remembered(fold)

  const exactly = (line: MatchLine, supplierId: SupplierId | null): ReturnType<Matcher['known']> => {
    for (const [by, cell] of exactFields) {
      const found = referencesOf(line[cell]).map((key) =>
        (blocks[by].get(key) ?? []).filter((service) => belongs(service, line, supplierId)),
      )
      // A cell with several references pays for what all of them mean: one that is unknown leaves the line to a person.
      if (found.some((services) => services.length === 0)) continue
      const [only, ...others] = narrowed([...new Set(found.flat())], line)
      if (only && others.length === 0) return { kind: 'exact', serviceId: only.id, by }
    }
    return null
  }

  const byAlias: Matcher['known'] = (line) => {
    for (const field of taughtFields) {
      const key = aliasKey(line, field)
      const alias = key === null ? undefined : taught.get(`${line.distributorId} ${key}`)
      if (!alias) continue
      if (alias.serviceId === null) return { kind: 'none', notMine: true }
      if (byId.has(alias.serviceId)) return { kind: 'exact', serviceId: alias.serviceId, by: 'alias' }
    }
    return null
  }

  const suggested = (line: MatchLine, supplierId: SupplierId | null): Matched => {
    const names = blocks.namesNear(line.customer)
    const candidates = blocks.near(line, supplierId).flatMap((service) => {
      const name = names.get(service.clientId) ?? null
      const expected = line.usageMonth ? (book.expectedOf?.(service, line.usageMonth) ?? null) : null
      const { score, reasons } = pairScore(line, service, { supplierId, name, expected })
      return score >= worthReview ? [{ serviceId: service.id, score, reasons }] : []
    })
    if (candidates.length === 0) return { kind: 'none' }
    return { kind: 'suggestions', candidates: candidates.sort(bestFirst) }
  }

  const supplierOf = (line: MatchLine) => line.supplierId ?? suppliers.get(folded(line.supplier)) ?? null
  const known: Matcher['known'] = (line) => exactly(line, supplierOf(line)) ?? byAlias(line)
  return { known, match: (line) => known(line) ?? suggested(line, supplierOf(line)) }
}

/** What is suggested for a line that waits: a key that the book has learned since the import is the one suggestion, and a sure one. */
export function suggestionsOf(matched: Matched): readonly Suggestion[] {
  if (matched.kind === 'none') return []
  if (matched.kind === 'suggestions') return matched.candidates
  const why = matched.by === 'order' || matched.by === 'circuit' ? matched.by : 'account'
  return [{ serviceId: matched.serviceId, score: 1, reasons: [{ why, word: '' }] }]
}

/** Which index is asked with which cell, in this order: payers write a circuit or line number where others write the account. */
const exactFields = [
  ['account', 'account'],
  ['order', 'order'],
  ['circuit', 'circuit'],
  ['circuit', 'account'],
] as const

/** A line that names no supplier at all leaves that to its account; one that names an unknown supplier does not. */
function belongs(service: Service, line: MatchLine, supplierId: SupplierId | null): boolean {
  const supplied = supplierId === null ? line.supplier.trim() === '' : supplierId === service.supplierId
  return supplied && (service.distributorId === null || service.distributorId === line.distributorId)
}

/** Of several services under one key, those that another key of the line, or the month of use, points at. */
function narrowed(services: readonly Service[], line: MatchLine): readonly Service[] {
  if (services.length < 2) return services
  const sieves: readonly ((service: Service) => boolean)[] = [
    (service) => referencesOf(line.circuit).includes(referenceKey(service.circuit)),
    (service) => referencesOf(line.order).includes(referenceKey(service.orderId ?? '')),
    (service) => line.usageMonth !== null && runsIn(service, line.usageMonth),
  ]
  return sieves.reduce<readonly Service[]>((left, sieve) => {
    const kept = left.filter(sieve)
    return left.length > 1 && kept.length > 0 ? kept : left
  }, services)
}

function runsIn(service: Service, month: Month): boolean {
  const start = service.startsOn ?? service.signedOn
  if (start !== null && start > lastDayOf(month)) return false
  return service.cancelledOn === null ? service.status !== 'cancelled' : service.cancelledOn >= `${month}-01`
}

const bestFirst = (a: Suggestion, b: Suggestion): number => b.score - a.score || (a.serviceId < b.serviceId ? -1 : 1)
