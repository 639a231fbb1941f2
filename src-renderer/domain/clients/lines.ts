import type { Day } from '../values/dates'
import type { ClientId } from '../values/ids'
import type { Money } from '../values/money'
import { fold } from '../values/text'
import { monthlyCharges } from './charges'
import type { Client, Contact } from './client'
import { contractOf } from './contract'
import type { Service } from './service'

/** One client as the list shows and searches it. */
export type ClientLine = {
  readonly client: Client
  /** Services that run or are ordered. */
  readonly services: number
  readonly mrc: readonly Money[]
  /** The next last day for notice that has not passed, over all contracts. */
  readonly noticeBy: Day | null
  /** Every word by which it is found, folded: names, city, industry, tags, people, account and circuit numbers. */
  readonly words: string
}

export type Belonging = { readonly services: readonly Service[]; readonly contacts: readonly Contact[] }

/** A line from a client alone, for the first page that is painted before the rest is read. */
export const bareLine = (client: Client): ClientLine => ({
  client,
  services: 0,
  mrc: [],
  noticeBy: null,
  words: '',
})

export function lineOf(client: Client, { services, contacts }: Belonging, today: Day): ClientLine {
  const living = services.filter((service) => service.deletedAt === 0 && service.status !== 'cancelled')
  return {
    client,
    services: living.length,
    mrc: monthlyCharges(living),
    noticeBy: nextNotice(living, today),
    words: fold(
      [
        client.name,
        client.legalName,
        client.city,
        client.region,
        client.industry,
        client.website,
        ...client.tags,
        ...contacts.flatMap((contact) => [contact.name, contact.email]),
        ...living.flatMap((service) => [service.account, service.circuit]),
      ].join(' '),
    ),
  }
}

/** The earliest last day for notice from `today` on. */
export function nextNotice(services: readonly Service[], today: Day): Day | null {
  let next: Day | null = null
  for (const service of services) {
    const { noticeBy } = contractOf(service, today)
    if (noticeBy && noticeBy >= today && (next === null || noticeBy < next)) next = noticeBy
  }
  return next
}

/** Rows by the client they belong to, in one pass. */
export function byClient<Row extends { readonly clientId: ClientId }>(
  rows: readonly Row[],
): ReadonlyMap<ClientId, readonly Row[]> {
  const groups = new Map<ClientId, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.clientId)
    if (group) group.push(row)
    else groups.set(row.clientId, [row])
  }
  return groups
}
