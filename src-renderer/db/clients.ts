import type { Client, Contact, Site } from '#domain/clients/client'
import type { ClientId, ContactId, SiteId } from '#domain/values/ids'
import { fold } from '#domain/values/text'
import { book } from './book'
import { type Act, write } from './write'

export const clientOf = (id: ClientId): Promise<Client | undefined> => book().tables.clients.get(id)

/** Clients that are not deleted, by name, read from the index that lists use. */
export const livingClients = (): Promise<Client[]> => alive().toArray()

/** One page of the living clients by name. */
export const clientPage = (offset: number, limit: number): Promise<Client[]> =>
  alive().offset(offset).limit(limit).toArray()

export const countClients = (): Promise<number> => alive().count()

/** Living clients whose name holds the words: those that begin with them first. For pickers and the palette. */
export async function findClients(words: string, limit = 8): Promise<Client[]> {
  const key = fold(words)
  if (key === '') return clientPage(0, limit)
  const starting = await book()
    .tables.clients.where('[deletedAt+nameKey]')
    .between([0, key], [0, `${key}\uffff`])
    .limit(limit)
    .toArray()
  if (starting.length >= limit) return starting
  const parts = key.split(' ')
  const holding = await alive()
    .filter((client) => !client.nameKey.startsWith(key) && parts.every((part) => client.nameKey.includes(part)))
    .limit(limit - starting.length)
    .toArray()
  return [...starting, ...holding]
}

/** People at living clients whose name holds the words or whose e-mail begins with them; names that begin with them first. */
export async function findContacts(words: string, limit = 8): Promise<Contact[]> {
  const { contacts } = book().tables
  const key = fold(words)
  const parts = key.split(' ')
  const [named, mailed] = await Promise.all([
    contacts.where('nameKey').startsWith(key).toArray(),
    contacts.where('email').startsWithIgnoreCase(words.trim()).toArray(),
  ])
  const beginning = await atLivingClients([...named, ...mailed])
  if (beginning.length >= limit || key === '') return beginning.slice(0, limit)
  const holding = await contacts
    .orderBy('nameKey')
    .filter(({ nameKey }) => !nameKey.startsWith(key) && parts.every((part) => nameKey.includes(part)))
    .toArray()
  return (await atLivingClients([...beginning, ...holding])).slice(0, limit)
}

async function atLivingClients(found: readonly Contact[]): Promise<Contact[]> {
  const each = [...new Map(found.map((contact) => [contact.id, contact])).values()]
  const owners = await book().tables.clients.bulkGet(each.map((contact) => contact.clientId))
  return each.filter((_, at) => owners[at]?.deletedAt === 0)
}

/** Names by id for lists that show whose a record is; unknown ids are left out. */
export async function clientNames(ids: readonly ClientId[]): Promise<ReadonlyMap<ClientId, string>> {
  const found = await book().tables.clients.bulkGet([...new Set(ids)])
  return new Map(found.flatMap((client) => (client ? [[client.id, client.name] as const] : [])))
}

export const sitesOf = async (clientId: ClientId): Promise<Site[]> =>
  byName(await book().tables.sites.where('clientId').equals(clientId).toArray())

/** Every site of every client, for what must look at all addresses at once. */
export const allSites = (): Promise<Site[]> => book().tables.sites.toArray()

/** Decision makers first, then by name. */
export const contactsOf = async (clientId: ClientId): Promise<Contact[]> =>
  byName(await book().tables.contacts.where('clientId').equals(clientId).toArray()).sort(
    (a, b) => Number(b.decisionMaker) - Number(a.decisionMaker),
  )

/** A new client, with its first contact when one was given. */
export const addClient = (client: Client, contact: Contact | null = null) =>
  write({ label: 'client-added', params: { name: client.name } }, ['clients', 'contacts'], async (pens) => {
    await pens.clients.put(client)
    if (contact) await pens.contacts.put(contact)
  })

/** Changes some facts of a client as it is now, so that two fields left at once never overwrite each other. */
export function changeClient(id: ClientId, facts: Partial<Client>) {
  return write({ label: 'client-changed', params: { name: facts.name ?? '' } }, ['clients'], async ({ clients }) => {
    const client = await clients.get(id)
    if (!client) return
    const name = facts.name ?? client.name
    await clients.put({ ...client, ...facts, nameKey: fold(name), updatedAt: book().around.now() })
  })
}

export const saveSite = (site: Site) =>
  write({ label: 'site-saved', params: { name: site.name } }, ['sites'], ({ sites }) => sites.put(site))

/** Services at the site stay with the client, without a site. */
export const removeSite = (id: SiteId, name: string) =>
  write(said('site-removed', name), ['sites', 'services'], async ({ sites, services }) => {
    const site = await sites.get(id)
    if (!site) return
    const there = (await services.where('clientId', site.clientId)).filter((service) => service.siteId === id)
    await services.putMany(there.map((service) => ({ ...service, siteId: null })))
    await sites.remove(id)
  })

export const saveContact = (contact: Contact) =>
  write({ label: 'contact-saved', params: { name: contact.name } }, ['contacts'], ({ contacts }) =>
    contacts.put({ ...contact, nameKey: fold(contact.name) }),
  )

export const removeContact = (id: ContactId, name: string) =>
  write(said('contact-removed', name), ['contacts'], ({ contacts }) => contacts.remove(id))

const alive = () => book().tables.clients.where('[deletedAt+nameKey]').between([0], [0, []])
const said = (label: string, name: string): Act => ({ label, params: { name }, say: true })
const byName = <Row extends { readonly name: string }>(rows: Row[]): Row[] =>
  rows.sort((a, b) => a.name.localeCompare(b.name))
