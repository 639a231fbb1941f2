import type { Belongings } from '#domain/clients/belongings'
import type { ClientDocument, Note, Site, Task } from '#domain/clients/client'
import type { Registration } from '#domain/deals/registration'
import { contact, opportunity, order, quote, service } from './rows'

const at = Date.UTC(2026, 10, 24, 9)

export const site = (facts: Partial<Site> = {}): Site => ({
  id: 'site-1',
  clientId: 'client-1',
  name: 'Head office',
  address: '12 Harbor Road',
  city: 'Portland',
  region: 'OR',
  postcode: '97201',
  country: 'US',
  ...facts,
})

export const note = (facts: Partial<Note> = {}): Note => ({
  id: 'note-1',
  clientId: 'client-1',
  at,
  kind: 'call',
  text: 'They want one bill.',
  ...facts,
})

export const task = (facts: Partial<Task> = {}): Task => ({
  id: 'task-1',
  title: 'Send the comparison',
  clientId: 'client-1',
  opportunityId: null,
  dueOn: '2026-12-01',
  doneAt: 0,
  createdAt: at,
  ...facts,
})

export const document = (facts: Partial<ClientDocument> = {}): ClientDocument => ({
  id: 'document-1',
  clientId: 'client-1',
  fileId: 'f'.repeat(64),
  name: 'Contract.pdf',
  size: 1200,
  addedAt: at,
  ...facts,
})

export const registration = (facts: Partial<Registration> = {}): Registration => ({
  id: 'registration-1',
  clientId: 'client-1',
  opportunityId: 'opportunity-1',
  quoteId: null,
  optionId: null,
  supplierId: 'supplier-1',
  distributorId: 'distributor-1',
  status: 'approved',
  rawStatus: '',
  statusReason: '',
  form: {
    legalName: 'Osprey Logistics LLC',
    website: '',
    address: '',
    city: '',
    region: '',
    postcode: '',
    country: 'US',
    contactName: '',
    contactRole: '',
    contactEmail: '',
    contactPhone: '',
    category: 'ucaas',
    offering: 'Cloud PBX',
    seats: null,
    sites: null,
    estimatedMrc: null,
    termMonths: null,
    expectedClose: null,
    currentProvider: '',
    contractEnds: null,
    need: '',
    notes: '',
  },
  provenance: {},
  problems: [],
  remoteId: '',
  etag: '',
  submittedAt: 0,
  protectedUntil: null,
  createdAt: at,
  updatedAt: at,
  deletedAt: 0,
  ...facts,
})

/** One of everything, all of one client. */
export const belongings = (clientId = 'client-1', mark = ''): Belongings => ({
  sites: [site({ id: `site${mark}`, clientId })],
  contacts: [contact({ id: `contact${mark}`, clientId })],
  services: [service({ id: `service${mark}`, clientId, siteId: `site${mark}` })],
  notes: [note({ id: `note${mark}`, clientId })],
  tasks: [task({ id: `task${mark}`, clientId })],
  documents: [document({ id: `document${mark}`, clientId })],
  opportunities: [opportunity({ id: `opportunity${mark}`, clientId })],
  quotes: [quote({ id: `quote${mark}`, clientId })],
  registrations: [registration({ id: `registration${mark}`, clientId })],
  orders: [order({ id: `order${mark}`, clientId })],
})
