import type { Day, Instant, Month } from '../values/dates'
import type { DistributorId, LineId, ServiceId, StatementId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Rate } from '../values/rate'

/** What a payer's line pays for. A chargeback takes back; an adjustment mends an earlier month. */
export const lineKinds = ['residual', 'spiff', 'upfront', 'adjustment', 'chargeback'] as const
export type LineKind = (typeof lineKinds)[number]

/** What one column of a payer's file says. */
export const lineFields = [
  'account',
  'order',
  'circuit',
  'customer',
  'supplier',
  'product',
  'quantity',
  'billed',
  'rate',
  'commission',
  'currency',
  'usageMonth',
  'statementMonth',
  'paidOn',
  'kind',
  'startsOn',
  'endsOn',
] as const
export type LineField = (typeof lineFields)[number]

/** Where a field stands: the position decides, the header written there when it was learned tells when the file has changed. */
export type LayoutColumn = { readonly at: number; readonly header: string; readonly field: LineField }

/** One sheet of a layout: its name (empty for a file without sheets), its header row (from 1) and its columns. */
export type SheetLayout = {
  readonly sheet: string
  readonly headerRow: number
  readonly headers: readonly string[]
  /** A field may stand in several columns: the first one that is filled speaks for the row. */
  readonly columns: readonly LayoutColumn[]
}

/** How to read one payer's files; learned once, versioned, never changed in place. */
export type Layout = {
  readonly id: string
  readonly distributorId: DistributorId
  readonly version: number
  readonly name: string
  /** The sheets that are read; others, like a cover, are passed over. */
  readonly sheets: readonly SheetLayout[]
  /** Used for amounts whose line names no currency. */
  readonly currency: string
  readonly decimal: '.' | ','
  /** Whether 03/04 is a day in April. */
  readonly dayFirst: boolean
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** One statement that was imported: a session that is undone as a whole through the acts that carry its id as their group. */
export type Statement = {
  readonly id: StatementId
  readonly distributorId: DistributorId
  readonly fileName: string
  /** SHA-256 of the bytes, in hex: the same file twice is known. */
  readonly fileHash: string
  readonly layoutId: string
  readonly statementMonth: Month
  readonly paidOn: Day
  readonly at: Instant
  readonly lines: number
  /** Sums of the lines, one for each currency. */
  readonly totals: readonly Money[]
  /** Totals that the file itself states, and whether the lines above them come to the same. */
  readonly stated: readonly StatedTotal[]
  /** What came to the bank, when the advisor has said so. */
  readonly deposit: Money | null
  /** Rows that could not be read and stayed out, kept as written for repair. */
  readonly leftOut?: readonly LeftOutRow[]
  readonly undoneAt: Instant
}

/** Where a row stands on paper: its page and its line of text there, both from 1. */
export type PagePlace = { readonly page: number; readonly line: number }

/** A row that was not imported: where it stands, what it says, and the cell that could not be read. */
export type LeftOutRow = {
  readonly sheet: string
  readonly row: number
  readonly printed?: PagePlace
  readonly cells: readonly string[]
  /** The unreadable cell's column, from 0. */
  readonly column: number
  readonly field: LineField
  readonly text: string
}

export type StatedTotal = {
  readonly sheet: string
  readonly row: number
  readonly printed?: PagePlace
  readonly words: string
  readonly amount: Money
  readonly ofLines: Money
}

/** Why a line belongs to a service: an exact key, a learned alias, or a person's decision. */
export type MatchedBy = 'account' | 'order' | 'circuit' | 'alias' | 'hand'

/**
 * One line as the payer wrote it, with what it was read as. `cells` and the place never change, and the fingerprint comes from
 * the raw cells and how many equal rows stand before it in the file: identical rows stay distinct, an overlap is recognised.
 * A row that names no month of its own counts the statement's month too, or every month of such a payer would look like the first.
 */
export type StatementLine = {
  readonly id: LineId
  readonly statementId: StatementId
  readonly distributorId: DistributorId
  readonly sheet: string
  /** Row in the file, from 1; of a PDF the row of the table that was read from its pages. */
  readonly row: number
  readonly printed?: PagePlace
  readonly section: string
  readonly cells: readonly string[]
  readonly fingerprint: string
  readonly account: string
  readonly order: string
  readonly circuit: string
  readonly customer: string
  /** The supplier as written, and who that is; null when nobody in the book is called so. */
  readonly supplier: string
  readonly supplierId: SupplierId | null
  readonly product: string
  readonly usageMonth: Month | null
  readonly paidOn: Day
  readonly billed: Money | null
  /** As written, for the eye alone: amounts are compared, never rates. */
  readonly rate: Rate | null
  readonly amount: Money
  readonly kind: LineKind
  readonly problems: readonly LineProblem[]
  /** `open` waits for a person; `matched` has its payments; `not-mine` is somebody else's; `covered` repeats a line of an earlier statement. */
  readonly standing: 'open' | 'matched' | 'not-mine' | 'covered'
  readonly matchedBy: MatchedBy | null
  /** Services that a person has said it does not pay; they are not suggested again. */
  readonly rejected?: readonly ServiceId[]
}

/** What a cell made hard, in words of the `statements` locale namespace: `problem.<kind>`. */
export type LineProblem = {
  readonly kind: 'account-exponent' | 'no-month' | 'no-currency' | 'shared-amount' | 'several-references' | 'unread'
  readonly field: LineField
  readonly text: string
}

/** What a decision taught: this payer writes `text` and means this service. */
export type Alias = {
  readonly id: string
  readonly distributorId: DistributorId
  readonly field: 'account' | 'order' | 'circuit' | 'customer'
  readonly key: string
  readonly text: string
  readonly serviceId: ServiceId | null
  readonly learnedFrom: LineId
  readonly at: Instant
}

/** A payment month that the advisor has closed: a soft lock with its trail, newest last. */
export type ClosedMonth = {
  readonly id: Month
  readonly trail: readonly { readonly at: Instant; readonly did: 'closed' | 'reopened'; readonly why: string }[]
}

/** Money asked back from a payer. */
export type Dispute = {
  readonly id: string
  readonly distributorId: DistributorId
  readonly serviceId: ServiceId | null
  readonly check: string
  readonly months: readonly Month[]
  readonly expected: Money
  readonly paid: Money
  readonly lineIds: readonly LineId[]
  readonly status: 'draft' | 'sent' | 'answered' | 'recovered' | 'given-up'
  readonly sentOn: Day | null
  readonly windowEndsOn: Day | null
  readonly reply: string
  readonly recovered: Money | null
  /** Payments that a person has counted as recovered, and those that were said to be something else. */
  readonly countedIds?: readonly string[]
  readonly setAsideIds?: readonly string[]
  readonly notes: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}
