import type { Distributor, Offering, Supplier } from '../catalog/catalog'
import type { Client, Contact } from '../clients/client'
import type { Service } from '../clients/service'
import type { Opportunity } from '../quotes/quote'
import type { Currency } from '../values/currency'
import type { Day, Instant } from '../values/dates'

/** What the book holds that an import is compared with. Only the tables that the kind needs are filled. */
export type Known = {
  readonly clients: readonly Client[]
  readonly suppliers: readonly Supplier[]
  readonly distributors: readonly Distributor[]
  readonly contacts: readonly Contact[]
  readonly services: readonly Service[]
  readonly offerings: readonly Offering[]
  readonly opportunities: readonly Opportunity[]
  /** Names of offerings, for recognising misspelled products; a few thousand at most. */
  readonly products: readonly string[]
}

export const nothingKnown: Known = {
  clients: [],
  suppliers: [],
  distributors: [],
  contacts: [],
  services: [],
  offerings: [],
  opportunities: [],
  products: [],
}

/** What a reader of the file assumes where the file is silent. */
export type Assumed = {
  readonly currency: Currency
  readonly country: string
  readonly today: Day
  readonly now: Instant
  /** Whether amounts in the file are a month's or a year's. */
  readonly per: 'month' | 'year'
  /** The name of the client that takes rows without one, when the advisor wants them kept. */
  readonly nobody: string
}
