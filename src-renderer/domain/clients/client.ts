import type { Currency } from '../values/currency'
import type { Day, Instant } from '../values/dates'
import type { ClientId, ContactId, QuoteId, SiteId } from '../values/ids'

export type ClientStatus = 'prospect' | 'active' | 'former'

/** A company that the advisor looks after. Empty text means "not known", never "none". */
export type Client = {
  readonly id: ClientId
  readonly name: string
  /** `fold(name)`, kept for sorting and search. */
  readonly nameKey: string
  readonly legalName: string
  readonly status: ClientStatus
  readonly industry: string
  readonly website: string
  readonly phone: string
  readonly address: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
  readonly currency: Currency
  readonly employees: number | null
  readonly tags: readonly string[]
  readonly notes: string
  readonly lastContactOn: Day | null
  readonly mergedInto: ClientId | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Epoch ms of the soft delete, 0 while alive: a number, so that it can be indexed. */
  readonly deletedAt: Instant
}

export type Site = {
  readonly id: SiteId
  readonly clientId: ClientId
  readonly name: string
  readonly address: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly country: string
}

export type Contact = {
  readonly id: ContactId
  readonly clientId: ClientId
  readonly name: string
  readonly nameKey: string
  readonly role: string
  readonly email: string
  readonly phone: string
  readonly decisionMaker: boolean
}

export type NoteKind = 'note' | 'call' | 'email' | 'meeting'

/** One entry of a client's timeline, written by a person. */
export type Note = {
  readonly id: string
  readonly clientId: ClientId
  readonly at: Instant
  readonly kind: NoteKind
  readonly text: string
}

export type Task = {
  readonly id: string
  readonly title: string
  readonly clientId: ClientId | null
  readonly opportunityId: string | null
  /** The row of Today that it stands for, e.g. `notice:<service>:<day>`; that row is not shown again. */
  readonly about?: string
  /** Who does it on a deal: `me` for the advisor in the shared plan, else a person's id; absent for the advisor alone. */
  readonly who?: string
  readonly dueOn: Day
  /** Epoch ms when it was ticked off, 0 while open. */
  readonly doneAt: Instant
  readonly createdAt: Instant
}

/** A file kept in the app's folder; its content is addressed by `fileId`. */
export type ClientDocument = {
  readonly id: string
  readonly clientId: ClientId
  /** The quote that it belongs to, such as a supplier's own offer; absent for a document of the client alone. */
  readonly quoteId?: QuoteId
  readonly fileId: string
  readonly name: string
  readonly size: number
  readonly addedAt: Instant
}
