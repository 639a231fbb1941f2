import type { Registration } from '../deals/registration'
import type { Order } from '../orders/order'
import type { Opportunity, Quote } from '../quotes/quote'
import type { ClientDocument, Contact, Note, Site, Task } from './client'
import { coTermed } from './co-term'
import type { Service } from './service'

/** Everything that hangs on one client, as stored. */
export type Belongings = {
  readonly sites: readonly Site[]
  readonly contacts: readonly Contact[]
  readonly services: readonly Service[]
  readonly notes: readonly Note[]
  readonly tasks: readonly Task[]
  readonly documents: readonly ClientDocument[]
  readonly opportunities: readonly Opportunity[]
  readonly quotes: readonly Quote[]
  readonly registrations: readonly Registration[]
  readonly orders: readonly Order[]
}

export type BelongingName = keyof Belongings

/** The tables whose rows carry a client; a new one is added here and in `Belongings`, and merge and delete follow. */
export const belongingNames = [
  'sites',
  'contacts',
  'services',
  'notes',
  'tasks',
  'documents',
  'opportunities',
  'quotes',
  'registrations',
  'orders',
] as const satisfies readonly BelongingName[]

/** Those that are deleted softly and so can be deleted and restored with their client. */
export const softNames = [
  'services',
  'opportunities',
  'quotes',
  'registrations',
  'orders',
] as const satisfies readonly BelongingName[]

/** What lives: rows deleted on their own are left out, and services have the contract that they end with. */
export function living(all: Belongings): Belongings {
  const alive = <Row extends { readonly deletedAt: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.deletedAt === 0)
  return {
    ...all,
    services: coTermed(alive(all.services)),
    opportunities: alive(all.opportunities),
    quotes: alive(all.quotes),
    registrations: alive(all.registrations),
    orders: alive(all.orders),
  }
}
