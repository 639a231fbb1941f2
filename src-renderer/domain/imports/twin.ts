import type { Offering } from '../catalog/catalog'
import type { Client, Contact } from '../clients/client'
import { type MatchReason, matcher } from '../clients/match'
import type { Service } from '../clients/service'
import type { Opportunity } from '../quotes/quote'
import { fold } from '../values/text'
import type { Known } from './known'
import type { ImportedRecord } from './record'
import type { ImportKind } from './session'

/** Another record that a row may be: one of the book, or an earlier row of the file. */
export type Twin = {
  readonly of: { readonly id: string } | { readonly row: number }
  readonly score: number
  readonly reasons: readonly (MatchReason | { readonly why: TwinReason })[]
}
export type TwinReason =
  | 'same-email'
  | 'same-person'
  | 'same-account'
  | 'same-sku'
  | 'same-offering'
  | 'same-service'
  | 'same-deal'

/** Best first. `record` is the row's own; rows must be asked for in order, each once. */
export type FindTwins = (row: number, record: ImportedRecord) => readonly Twin[]

/** How rows of a kind are found again in the book and in the file. Clients by every spelling, the rest by what identifies them. */
export function twinFinder(kind: ImportKind, known: Known, records: readonly (ImportedRecord | null)[]): FindTwins {
  if (kind === 'clients') return clientTwins(known.clients, records as readonly (Client | null)[])
  const book = known[kind] as readonly ImportedRecord[]
  const seen = new Map<string, Twin['of'][]>()
  const note = (of: Twin['of'], record: ImportedRecord) => {
    for (const { key } of identities(kind, record)) {
      const list = seen.get(key)
      if (list) list.push(of)
      else seen.set(key, [of])
    }
  }
  for (const record of book) note({ id: record.id }, record)
  return (row, record) => {
    const twins = identities(kind, record).flatMap(({ key, score, why, once }) => {
      const list = seen.get(key) ?? []
      const of = once ? list.find((one) => 'id' in one) : list[0]
      if (once && of) list.splice(list.indexOf(of), 1)
      return of ? [{ of, score, reasons: [{ why }] }] : []
    })
    note({ row }, record)
    return twins
  }
}

function clientTwins(book: readonly Client[], records: readonly (Client | null)[]): FindTwins {
  const rows = records.flatMap((record, row) => (record ? [{ ...record, id: `row ${String(row)}` }] : []))
  const { find } = matcher([...book, ...rows])
  return (row, record) =>
    find(record as Client).flatMap(({ id, score, reasons }): readonly Twin[] => {
      if (!id.startsWith('row ')) return [{ of: { id }, score, reasons }]
      const other = Number(id.slice(4))
      return other < row ? [{ of: { row: other }, score, reasons }] : []
    })
}

/** What a record is known by, surest first. `once`: each record of the book answers for one row only. */
type Identity = { readonly key: string; readonly score: number; readonly why: TwinReason; readonly once?: true }

function identities(kind: ImportKind, record: ImportedRecord): readonly Identity[] {
  if (kind === 'contacts') return contactIdentities(record as Contact)
  if (kind === 'services') return serviceIdentities(record as Service)
  if (kind === 'offerings') return offeringIdentities(record as Offering)
  const { clientId, name, closedOn, expectedCloseOn, mrc, need } = record as Opportunity
  const parts = [clientId, fold(name), closedOn ?? expectedCloseOn ?? '', mrc?.minor ?? '', need]
  return [{ key: JSON.stringify(parts), score: 1, why: 'same-deal', once: true }]
}

function contactIdentities({ clientId, nameKey, email }: Contact): readonly Identity[] {
  const byName: Identity = { key: `n${clientId}/${nameKey}`, score: 0.9, why: 'same-person' }
  return email ? [{ key: `e${email.toLowerCase()}`, score: 0.95, why: 'same-email' }, byName] : [byName]
}

function serviceIdentities({ supplierId, clientId, account, circuit, description, mrc }: Service): readonly Identity[] {
  const number = fold(account).replace(/ /g, '')
  if (number) return [{ key: `a${supplierId}/${number}/${fold(circuit)}`, score: 0.95, why: 'same-account' }]
  const parts = [clientId, supplierId, fold(description), mrc.minor, fold(circuit)]
  return [{ key: JSON.stringify(parts), score: 0.9, why: 'same-service', once: true }]
}

function offeringIdentities({ supplierId, sku, name }: Offering): readonly Identity[] {
  if (sku) return [{ key: `s${supplierId}/${sku.toLowerCase()}`, score: 1, why: 'same-sku' }]
  return [{ key: `n${supplierId}/${fold(name)}`, score: 0.9, why: 'same-offering' }]
}
