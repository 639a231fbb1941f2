import { coTermed } from '#domain/clients/co-term'
import { bareLine, byClient, type ClientLine, lineOf } from '#domain/clients/lines'
import type { Day } from '#domain/values/dates'
import { book } from './book'
import { clientPage, countClients } from './clients'

/** The first screenful of the list and the whole count, from one index: painted while the rest is read. */
export async function firstLines(
  limit: number,
): Promise<{ readonly lines: readonly ClientLine[]; readonly count: number }> {
  const [clients, count] = await Promise.all([clientPage(0, limit), countClients()])
  return { lines: clients.map(bareLine), count }
}

/**
 * Every client as the list shows and searches it, deleted ones too. Search as you type over names, people and accounts
 * needs all of them at hand; at 10,000 clients this is a few megabytes, read once and again only when one of them changes.
 */
export async function allLines(today: Day): Promise<readonly ClientLine[]> {
  const { dexie, tables } = book()
  const [clients, contacts, services] = await dexie.transaction(
    'r',
    [tables.clients, tables.contacts, tables.services],
    () => Promise.all([tables.clients.toArray(), tables.contacts.toArray(), tables.services.toArray()]),
  )
  const [people, having] = [byClient(contacts), byClient(coTermed(services))]
  return clients.map((client) =>
    lineOf(client, { contacts: people.get(client.id) ?? [], services: having.get(client.id) ?? [] }, today),
  )
}
