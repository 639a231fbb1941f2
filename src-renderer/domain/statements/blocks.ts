import type { Client } from '../clients/client'
import { type Match, type MatchReason, matcher as nameMatcher } from '../clients/match'
import type { Service } from '../clients/service'
import type { ClientId, SupplierId } from '../values/ids'
import { exponentKeys, referenceKey, referencesOf, shortenedCell, zeroless } from './keys'
import { type MatchLine, partLength } from './pair'

type Keyed = ReadonlyMap<string, readonly Service[]>
type Known = Pick<Client, 'id' | 'name' | 'legalName' | 'website' | 'city' | 'country' | 'deletedAt'>
export type NameNear = { readonly score: number; readonly word: string; readonly reasons: readonly MatchReason[] }

export type Blocks = {
  readonly account: Keyed
  readonly order: Keyed
  readonly circuit: Keyed
  /** Clients whose name is like a written one, remembered: a file names each customer many times. */
  readonly namesNear: (customer: string) => ReadonlyMap<ClientId, NameNear>
  /** Services worth comparing with a line, the likeliest first, at most `mostCandidates`. */
  readonly near: (line: MatchLine, supplierId: SupplierId | null) => readonly Service[]
}

/** No line is compared with more services than this. */
export const mostCandidates = 20

const mostNames = 8

/** Services by every key under which a line may find them. */
export function blocksOf(services: readonly Service[], clients: readonly Known[]): Blocks {
  const ordered = [...services].sort((a, b) => (a.id < b.id ? -1 : 1))
  const account = keyed(ordered, (service) => [referenceKey(service.account)])
  const order = keyed(ordered, (service) => [referenceKey(service.orderId ?? '')])
  const circuit = keyed(ordered, (service) => [referenceKey(service.circuit)])
  const plain = keyed(ordered, (service) => [zeroless(referenceKey(service.account))])
  const shortened = keyed(ordered, (service) => exponentKeys(referenceKey(service.account)))
  const ends = keyed(ordered, (service) => endsOf(referenceKey(service.account)))
  const ofClient = keyed(ordered, (service) => [service.clientId])
  const namesNear = nameMemory(clients)

  const near = (line: MatchLine, supplierId: SupplierId | null): readonly Service[] => {
    const accounts = referencesOf(line.account)
    const cell = shortenedCell(line.account)
    const byKey = [
      ...found(account, accounts),
      ...found(order, referencesOf(line.order)),
      ...found(circuit, [...referencesOf(line.circuit), ...accounts]),
      ...found(plain, accounts.map(zeroless)),
      ...(cell ? found(shortened, [cell]) : []),
    ]
    const byName = [...namesNear(line.customer).keys()].flatMap((id) =>
      nearestFirst(ofClient.get(id) ?? [], line, supplierId),
    )
    const byPart = nearestFirst(found(ends, accounts.flatMap(endsOf)), line, supplierId)
    return [...new Set([...byKey, ...byName.slice(0, mostCandidates - 5), ...byPart, ...byName])].slice(
      0,
      mostCandidates,
    )
  }
  return { account, order, circuit, namesNear, near }
}

function nameMemory(clients: readonly Known[]): Blocks['namesNear'] {
  const living = clients.filter((client) => client.deletedAt === 0)
  const known = living.flatMap((client) =>
    client.legalName && client.legalName !== client.name ? [client, { ...client, name: client.legalName }] : [client],
  )
  const names = new Map(living.map((client) => [client.id, client.name]))
  const find = nameMatcher(known)
  const remembered = new Map<string, ReadonlyMap<ClientId, NameNear>>()
  return (customer) => {
    const before = remembered.get(customer)
    if (before) return before
    const matches = customer.trim() === '' ? [] : bestOfEach(find.find({ name: customer }))
    const near = new Map(
      matches.slice(0, mostNames).map(({ id, score, reasons }) => [id, { score, reasons, word: names.get(id) ?? '' }]),
    )
    remembered.set(customer, near)
    return near
  }
}

/** A client known by two names counts once, by the better one; the list comes best first. */
function bestOfEach(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<ClientId>()
  return matches.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Both ends of a number, for those that carry something in front or behind. */
const endsOf = (key: string): readonly string[] =>
  key.length < partLength ? [] : [`^${key.slice(0, partLength)}`, `${key.slice(-partLength)}$`]

const found = (index: Keyed, keys: readonly string[]): readonly Service[] =>
  keys.flatMap((key) => (key === '' ? [] : (index.get(key) ?? [])))

/** The same supplier before another, then the charge nearest to what the line bills. */
function nearestFirst(
  services: readonly Service[],
  line: MatchLine,
  supplierId: SupplierId | null,
): readonly Service[] {
  const far = (service: Service): number =>
    line.billed && line.billed.currency === service.mrc.currency ? Math.abs(service.mrc.minor - line.billed.minor) : 0
  const other = (service: Service): number => (service.supplierId === supplierId ? 0 : 1)
  return [...services].sort((a, b) => other(a) - other(b) || far(a) - far(b) || (a.id < b.id ? -1 : 1))
}

function keyed(services: readonly Service[], keysOf: (service: Service) => readonly string[]): Keyed {
  const index = new Map<string, Service[]>()
  for (const service of services) {
    for (const key of keysOf(service)) {
      if (key === '') continue
      const block = index.get(key)
      if (block) block.push(service)
      else index.set(key, [service])
    }
  }
  return index
}
