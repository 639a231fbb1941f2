import type { QuoteOption } from '#domain/quotes/quote'
import type { OpenTable } from './rows'

/** A row that another row names. */
export type Reference = { readonly table: OpenTable; readonly key: string }

/** Fields that hold the id of another row, and the table where it lies. The same name means the same table everywhere. */
const fields: Readonly<Record<string, OpenTable>> = {
  clientId: 'clients',
  mergedInto: 'clients',
  siteId: 'sites',
  supplierId: 'suppliers',
  distributorId: 'distributors',
  offeringId: 'offerings',
  orderId: 'orders',
  serviceId: 'services',
  opportunityId: 'opportunities',
  quoteId: 'quotes',
  registrationId: 'registrations',
  followsId: 'registrations',
  layoutId: 'layouts',
  statementId: 'statements',
  lineId: 'lines',
  payeeId: 'payees',
}

/** Every row that this one names; a quote names those of its options and lines too. */
export function referencesOf(table: OpenTable, row: object): readonly Reference[] {
  const inside = table === 'quotes' ? (row as { readonly options: readonly QuoteOption[] }).options : []
  const parts = [row, ...inside, ...inside.flatMap((option) => option.lines)]
  const watermark = table === 'watermarks' ? [{ table: 'distributors', key: (row as { id: string }).id } as const] : []
  return [...parts.flatMap(named), ...watermark]
}

function named(part: object): readonly Reference[] {
  return Object.entries(fields).flatMap(([field, table]) => {
    const key = (part as Readonly<Record<string, unknown>>)[field]
    return typeof key === 'string' && key !== '' ? [{ table, key }] : []
  })
}
