import type { Distributor, Supplier } from '../catalog/catalog'
import type { Client } from '../clients/client'
import type { Instant } from '../values/dates'
import type { NewId } from '../values/ids'
import { fold } from '../values/text'
import type { Assumed, Known } from './known'
import { mergeRecord, type Wins } from './merge'
import { type Plan, placeholder } from './plan'
import { type ImportedRecord, recordOf } from './record'
import type { ImportKind } from './session'

/** Companies that rows named and the book does not have. */
export type Companies = {
  readonly clients: readonly Client[]
  readonly suppliers: readonly Supplier[]
  readonly distributors: readonly Distributor[]
}

/** What the book gets: new companies, new records in the order of the rows, and records that rows changed. */
export type Assembled = {
  readonly companies: Companies
  readonly created: readonly ImportedRecord[]
  readonly changed: readonly ImportedRecord[]
}

/** Turns a plan into records with ids and times. */
export function assemble(
  kind: ImportKind,
  plan: Plan,
  { known, assumed, wins, newId }: { known: Known; assumed: Assumed; wins: Wins; newId: NewId },
): Assembled {
  const { ids, companies } = companiesOf(plan, assumed, newId)
  const book = new Map((known[kind] as readonly ImportedRecord[]).map((record) => [record.id, record]))
  const created = new Map<number, ImportedRecord>()
  const changed = new Map<string, ImportedRecord>()
  for (const [at, row] of plan.rows.entries()) {
    if (!row?.record || (row.outcome !== 'create' && row.outcome !== 'merge')) continue
    const record = named(row.record, ids)
    if (row.outcome === 'create' || !row.into) {
      created.set(at, born(record, newId(), assumed.now))
      continue
    }
    if ('row' in row.into) {
      const base = created.get(row.into.row)
      if (base) created.set(row.into.row, mergeRecord(base, record, plan.told, wins).row)
      continue
    }
    const base = changed.get(row.into.id) ?? book.get(row.into.id)
    if (base) changed.set(base.id, touched(mergeRecord(base, record, plan.told, wins).row, assumed.now))
  }
  return { companies, created: [...created.values()], changed: [...changed.values()] }
}

/** Only companies that a created or changed record names are made. */
function companiesOf(plan: Plan, assumed: Assumed, newId: NewId) {
  const used = new Set<string>()
  for (const row of plan.rows)
    if (row?.record && (row.outcome === 'create' || row.outcome === 'merge'))
      for (const id of namesOf(row.record)) if (id.startsWith('new:')) used.add(id)
  const ids = new Map<string, string>()
  const clients: Client[] = []
  const suppliers: Supplier[] = []
  const distributors: Distributor[] = []
  for (const [key, root] of plan.made) {
    const reference = plan.references.get(key)
    const mark = placeholder(key)
    if (!reference || key !== root || !used.has(mark)) continue
    const id = newId()
    ids.set(mark, id)
    if (reference.kind === 'client') clients.push(clientNamed(id, reference.name || assumed.nobody, assumed))
    if (reference.kind === 'supplier') suppliers.push(supplierNamed(id, reference.name, assumed.now))
    if (reference.kind === 'distributor') distributors.push(distributorNamed(id, reference.name, assumed.now))
  }
  return { ids, companies: { clients, suppliers, distributors } }
}

/** Ids of the companies that a record names. */
export function namesOf(record: ImportedRecord): readonly string[] {
  const { clientId, supplierId, distributorId } = record as {
    clientId?: string
    supplierId?: string
    distributorId?: string | null
  }
  return [clientId, supplierId, distributorId].filter((id): id is string => typeof id === 'string')
}

function named(record: ImportedRecord, ids: ReadonlyMap<string, string>): ImportedRecord {
  const copy = { ...record } as unknown as Record<string, unknown>
  for (const key of ['clientId', 'supplierId', 'distributorId']) {
    const id = copy[key]
    if (typeof id === 'string') copy[key] = ids.get(id) ?? id
  }
  return copy as unknown as ImportedRecord
}

function born(record: ImportedRecord, id: string, now: Instant): ImportedRecord {
  const times =
    'createdAt' in record
      ? { createdAt: record.createdAt || now, updatedAt: now }
      : 'updatedAt' in record
        ? { updatedAt: now }
        : {}
  return { ...record, ...times, id }
}

const touched = (record: ImportedRecord, now: Instant): ImportedRecord =>
  'updatedAt' in record ? { ...record, updatedAt: now } : record

function clientNamed(id: string, name: string, assumed: Assumed): Client {
  const ids = { client: '', supplier: '', distributor: null }
  const { record } = recordOf('clients', { name, status: 'prospect' }, ids, assumed)
  return born(record as Client, id, assumed.now) as Client
}

const supplierNamed = (id: string, name: string, now: Instant): Supplier => ({
  id,
  name,
  nameKey: fold(name),
  website: '',
  categories: [],
  countries: [],
  certifications: [],
  esg: '',
  notes: '',
  updatedAt: now,
  deletedAt: 0,
})

const distributorNamed = (id: string, name: string, now: Instant): Distributor => ({
  id,
  name,
  portalUrl: '',
  contactName: '',
  contactEmail: '',
  protectionDays: null,
  rules: '',
  updatedAt: now,
  deletedAt: 0,
})
