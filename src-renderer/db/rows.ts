import type { Carry, Distributor, Offering, Supplier } from '#domain/catalog/catalog'
import type { Client, ClientDocument, Contact, Note, Site, Task } from '#domain/clients/client'
import type { Service } from '#domain/clients/service'
import type { Agreement, Payment } from '#domain/commissions/agreement'
import type { Payee, Payout } from '#domain/commissions/payee'
import type { Announcement } from '#domain/deals/announcement'
import type { Envelope, Registration, Watermark } from '#domain/deals/registration'
import type { ImportSession } from '#domain/imports/session'
import type { Order } from '#domain/orders/order'
import type { Opportunity, Quote } from '#domain/quotes/quote'
import type { QuoteTemplate } from '#domain/quotes/template'
import type { QuoteVersion } from '#domain/quotes/version'
import type { Profile, SavedView } from '#domain/settings/profile'
import type { Alias, ClosedMonth, Dispute, Layout, Statement, StatementLine } from '#domain/statements/statement'
import type { RateDay } from '#domain/values/exchange'

/** One write as undo remembers it: what each touched row was before, null when it did not exist. */
export type ActRow = {
  /** The generation in 12 digits, so that the key order is the order of writing. */
  readonly id: string
  readonly at: number
  /** Locale key of what was done, in the `acts` namespace, with its parameters. */
  readonly label: string
  readonly params: Readonly<Record<string, string | number>>
  /** Acts of one import or one removal share a group and are undone together; empty when alone. */
  readonly group: string
  readonly undoable: boolean
  /** Generation of the act that undid this one, 0 while it stands. */
  readonly undoneBy: number
  /** Id of the act that this one undid, empty for a first-hand act. */
  readonly undoes: string
  /** Rows that were there before, as they were; null for one that was not and is gone again. */
  readonly changes: readonly { readonly table: string; readonly key: string; readonly before: object | null }[]
  /** Rows that this act made: their keys are enough to take them away, however many an import brings. */
  readonly created: readonly { readonly table: string; readonly keys: readonly string[] }[]
  /** Rows that this act took away without a copy, where it can not be taken back itself. */
  readonly dropped?: ActRow['created']
}

/**
 * What lies in each table. A row is the domain record itself: brands vanish at run time and every field is plain JSON, so a
 * second shape would only be a second place to be wrong.
 */
export type Rows = {
  readonly profile: Profile
  readonly clients: Client
  readonly sites: Site
  readonly contacts: Contact
  readonly services: Service
  readonly notes: Note
  readonly tasks: Task
  readonly documents: ClientDocument
  readonly suppliers: Supplier
  readonly distributors: Distributor
  readonly offerings: Offering
  readonly carries: Carry
  readonly opportunities: Opportunity
  readonly quotes: Quote
  readonly quoteVersions: QuoteVersion
  readonly templates: QuoteTemplate
  readonly registrations: Registration
  readonly envelopes: Envelope
  readonly watermarks: Watermark
  readonly announcements: Announcement
  readonly orders: Order
  readonly agreements: Agreement
  readonly payments: Payment
  readonly payees: Payee
  readonly payouts: Payout
  readonly statements: Statement
  readonly lines: StatementLine
  readonly layouts: Layout
  readonly aliases: Alias
  readonly closedMonths: ClosedMonth
  readonly disputes: Dispute
  readonly rateDays: RateDay
  readonly views: SavedView
  readonly imports: ImportSession
  readonly acts: ActRow
}

export type TableName = keyof Rows
/** Tables that people and sync write; `acts` is written by the door itself. */
export type OpenTable = Exclude<TableName, 'acts'>
