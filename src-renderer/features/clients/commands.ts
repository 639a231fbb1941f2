import type { KeptDocument } from '#contract/files'
import { saveSupplier } from '#db/catalog'
import { addClient, changeClient, saveContact, saveSite } from '#db/clients'
import { addDocuments, addNote } from '#db/notes'
import { myProfile } from '#db/profile'
import { saveTask } from '#db/tasks'
import { saveView } from '#db/views'
import type { Client, ClientStatus, Contact, NoteKind } from '#domain/clients/client'
import type { ClientQuery } from '#domain/clients/list-query'
import type { Service } from '#domain/clients/service'
import type { SavedView } from '#domain/settings/profile'
import type { Day } from '#domain/values/dates'
import type { ClientId, SupplierId } from '#domain/values/ids'
import { zero } from '#domain/values/money'
import { units } from '#domain/values/quantity'
import { fold, tidy } from '#domain/values/text'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'

/** What the short form asks. */
export type ClientForm = {
  readonly name: string
  readonly website: string
  readonly industry: string
  readonly city: string
  readonly country: string
  readonly status: ClientStatus
  readonly contactName: string
  readonly contactEmail: string
}

/** Makes the client, and its first contact when one was named. Amounts start in the book's base currency. */
export async function createClient(form: ClientForm): Promise<ClientId> {
  const at = now()
  const name = tidy(form.name) ?? ''
  const client: Client = {
    id: newId(),
    name,
    nameKey: fold(name),
    legalName: '',
    status: form.status,
    industry: form.industry.trim(),
    website: form.website.trim(),
    phone: '',
    address: '',
    city: form.city.trim(),
    region: '',
    postcode: '',
    country: form.country,
    currency: (await myProfile())?.currency ?? 'USD',
    employees: null,
    tags: [],
    notes: '',
    lastContactOn: null,
    mergedInto: null,
    createdAt: at,
    updatedAt: at,
    deletedAt: 0,
  }
  const named = tidy(form.contactName) ?? tidy(form.contactEmail)
  await addClient(client, named ? firstContact(client.id, named, form.contactEmail.trim()) : null)
  return client.id
}

/** A fact left empty that must not be: the old one stays. */
export async function renameClient(id: ClientId, typed: string): Promise<void> {
  const name = tidy(typed)
  if (name) await changeClient(id, { name })
}

/** Keeps a view under its name; one without an id is new. */
export async function keepView(view: {
  readonly id?: string
  readonly name: string
  readonly query: ClientQuery | SavedView['query']
}): Promise<SavedView> {
  const kept: SavedView = { id: view.id ?? newId(), list: 'clients', name: view.name, query: { ...view.query } }
  await saveView(kept)
  return kept
}

/** A service before anything is known of it: one unit, active, in the client's currency. */
export function blankService(client: Client): Service {
  const at = now()
  return {
    id: newId(),
    clientId: client.id,
    siteId: null,
    supplierId: '',
    offeringId: null,
    distributorId: null,
    orderId: null,
    category: 'connectivity',
    description: '',
    account: '',
    circuit: '',
    quantity: units(1),
    unit: '',
    mrc: zero(client.currency),
    nrc: zero(client.currency),
    status: 'active',
    signedOn: null,
    startsOn: null,
    termMonths: 0,
    autoRenew: false,
    renewMonths: 12,
    noticeDays: 90,
    cancelledOn: null,
    notes: '',
    createdAt: at,
    updatedAt: at,
    deletedAt: 0,
  }
}

/** A supplier known by its name alone; the catalog takes the rest later. */
export async function addSupplier(name: string): Promise<SupplierId> {
  const id = newId()
  await saveSupplier({
    id,
    name,
    nameKey: fold(name),
    website: '',
    categories: [],
    countries: [],
    certifications: [],
    esg: '',
    notes: '',
    updatedAt: now(),
    deletedAt: 0,
  })
  return id
}

export const addPerson = (clientId: ClientId, name: string) => saveContact(firstContact(clientId, name, ''))

export const addSite = (clientId: ClientId, name: string, country: string) =>
  saveSite({ id: newId(), clientId, name, address: '', city: '', region: '', postcode: '', country })

export const addTask = (clientId: ClientId | null, title: string, dueOn: Day) =>
  saveTask({ id: newId(), clientId, opportunityId: null, title, dueOn, doneAt: 0, createdAt: now() })

export const writeNote = (clientId: ClientId, kind: NoteKind, text: string) =>
  addNote({ id: newId(), clientId, at: now(), kind, text })

/** Files that main has kept become documents of the client. */
export async function attach(clientId: ClientId, kept: readonly KeptDocument[]): Promise<void> {
  if (kept.length === 0) return
  const addedAt = now()
  await addDocuments(kept.map(({ fileId, name, size }) => ({ id: newId(), clientId, fileId, name, size, addedAt })))
}

const firstContact = (clientId: ClientId, name: string, email: string): Contact => ({
  id: newId(),
  clientId,
  name,
  nameKey: fold(name),
  role: '',
  email,
  phone: '',
  decisionMaker: false,
})
