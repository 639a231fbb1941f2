import type { ImportKind } from './session'

/** How the text of a cell is read. */
export type FieldType =
  | 'text'
  | 'long'
  | 'word'
  | 'account'
  | 'email'
  | 'website'
  | 'money'
  | 'price'
  | 'count'
  | 'quantity'
  | 'day'
  | 'yes'
  | 'list'
  | 'months'
  | 'country'
  | 'currency'
  | 'category'
  | 'stage'
  | 'client-status'
  | 'service-status'
  | 'price-model'
  | 'client'
  | 'supplier'
  | 'distributor'

/** One thing that a file can bring. `many`: several columns may go there, each as a line with its header. */
export type Field = {
  readonly id: string
  readonly type: FieldType
  readonly required?: true
  readonly many?: true
}

const field = (id: string, type: FieldType, more: Partial<Field> = {}): Field => ({ id, type, ...more })
const required = { required: true } as const
const many = { many: true } as const

/** What each kind of record takes from a file, in the order of the mapping list. */
export const fieldsOf: Readonly<Record<ImportKind, readonly Field[]>> = {
  clients: [
    field('name', 'text', required),
    field('legalName', 'text'),
    field('status', 'client-status'),
    field('industry', 'word'),
    field('website', 'website'),
    field('phone', 'text'),
    field('address', 'text'),
    field('city', 'text'),
    field('region', 'text'),
    field('postcode', 'account'),
    field('country', 'country'),
    field('currency', 'currency'),
    field('employees', 'count'),
    field('tags', 'list'),
    field('lastContactOn', 'day'),
    field('notes', 'long', many),
  ],
  contacts: [
    field('client', 'client', required),
    field('name', 'text', required),
    field('firstName', 'text'),
    field('lastName', 'text'),
    field('role', 'text'),
    field('email', 'email'),
    field('phone', 'text'),
    field('decisionMaker', 'yes'),
  ],
  services: [
    field('client', 'client', required),
    field('supplier', 'supplier', required),
    field('mrc', 'money', required),
    field('category', 'category'),
    field('description', 'text'),
    field('distributor', 'distributor'),
    field('account', 'account'),
    field('circuit', 'account'),
    field('quantity', 'quantity'),
    field('unit', 'text'),
    field('nrc', 'money'),
    field('currency', 'currency'),
    field('status', 'service-status'),
    field('signedOn', 'day'),
    field('startsOn', 'day'),
    field('endsOn', 'day'),
    field('termMonths', 'count'),
    field('autoRenew', 'yes'),
    field('renewMonths', 'count'),
    field('noticeDays', 'count'),
    field('cancelledOn', 'day'),
    field('notes', 'long', many),
  ],
  offerings: [
    field('supplier', 'supplier', required),
    field('name', 'text', required),
    field('sku', 'account'),
    field('category', 'category'),
    field('description', 'long', many),
    field('unit', 'text'),
    field('priceModel', 'price-model'),
    field('price', 'price'),
    field('nrc', 'price'),
    field('currency', 'currency'),
    field('terms', 'months'),
    field('regions', 'list'),
    field('certifications', 'list'),
    field('esg', 'text'),
  ],
  opportunities: [
    field('client', 'client', required),
    field('name', 'text', required),
    field('stage', 'stage'),
    field('mrc', 'money'),
    field('currency', 'currency'),
    field('closeOn', 'day'),
    field('createdOn', 'day'),
    field('nextStep', 'text'),
    field('source', 'text'),
    field('currentProvider', 'text'),
    field('currentMrc', 'money'),
    field('contractEndsOn', 'day'),
    field('closeReason', 'text'),
    field('need', 'long', many),
  ],
}

export const fieldOf = (kind: ImportKind, id: string): Field | undefined => fieldsOf[kind].find((one) => one.id === id)

/** Where columns go that nothing recognises, so that no cell is lost; null for a kind without room for words. */
export const roomForRest: Readonly<Record<ImportKind, string | null>> = {
  clients: 'notes',
  contacts: null,
  services: 'notes',
  offerings: 'description',
  opportunities: 'need',
}
