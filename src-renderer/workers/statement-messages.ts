import type { Distributor } from '#domain/catalog/catalog'
import type { Payment } from '#domain/commissions/agreement'
import type { Assumption, LayoutChange, LayoutFacts } from '#domain/statements/layout'
import type { PlaceBook, PlaceFor } from '#domain/statements/place-lines'
import type { Layout, LeftOutRow, LineProblem, StatedTotal, StatementLine } from '#domain/statements/statement'
import type { Day, Month } from '#domain/values/dates'
import type { DistributorId, LineId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'
import type { BadFile } from './read/bad-file'
import type { TableFacts } from './read/tables'

/** A statement as it was understood, before anything is compared with the book. */
export type OpenedStatement = {
  readonly facts: TableFacts
  readonly fileHash: string
  readonly rows: number
  readonly payer: DistributorId | null
  /** A few cells of each column of each read sheet, for the eye. */
  readonly samples: readonly { readonly sheet: string; readonly columns: readonly (readonly string[])[] }[]
}

/** How a file is taken with its payer's layout, or with one of its own when there is none. */
export type FittedStatement = {
  readonly layout: LayoutFacts
  readonly learned: Pick<Layout, 'id' | 'version'> | null
  readonly changes: readonly LayoutChange[]
}

/** The lines under a layout: no question about whose they are is asked yet. */
export type ReadSummary = {
  readonly lines: number
  readonly withoutAmount: number
  readonly leftOut: readonly LeftOutRow[]
  readonly stated: readonly StatedTotal[]
  readonly month: Month
  readonly paidOn: Day
}

/** The lines against the book. */
export type PlacedSummary = {
  readonly counts: Readonly<Record<StatementLine['standing'], number>>
  /** Sums of the lines that count, one for each currency: what an earlier statement has paid is not among them. */
  readonly totals: readonly Money[]
  /** Lines with a doubt of any kind. */
  readonly doubtful: number
  readonly problems: readonly { readonly kind: LineProblem['kind']; readonly lines: number }[]
  readonly changed: readonly {
    readonly lineId: LineId
    readonly account: string
    readonly month: Month | null
    readonly was: Money
    readonly is: Money
  }[]
  readonly gone: readonly { readonly lineId: LineId; readonly account: string; readonly was: Money }[]
  readonly payMonths: readonly Month[]
}

export type LineFilter = 'all' | StatementLine['standing'] | 'problems'
export type LinePage = { readonly total: number; readonly rows: readonly StatementLine[] }
export type LinesWithPayments = { readonly lines: readonly StatementLine[]; readonly payments: readonly Payment[] }

export type StatementAsks = {
  readonly open: {
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly layouts: readonly Layout[]
    readonly distributors: readonly Distributor[]
  }
  readonly fit: { readonly layout: Layout | null; readonly assumed: Assumption }
  readonly read: { readonly layout: LayoutFacts; readonly today: Day }
  readonly fingerprints: { readonly month: Month }
  readonly place: {
    readonly to: PlaceFor
    readonly book: PlaceBook
    readonly earlier: readonly StatementLine[]
    readonly firstId: string
  }
  readonly page: { readonly filter: LineFilter; readonly from: number; readonly count: number }
  readonly placed: { readonly from: number; readonly count: number }
}
export type StatementAnswers = {
  readonly open: OpenedStatement
  readonly fit: FittedStatement
  readonly read: ReadSummary
  readonly fingerprints: readonly string[]
  readonly place: PlacedSummary
  readonly page: LinePage
  readonly placed: LinesWithPayments
}
export type StatementAsk = keyof StatementAsks

export type ToStatementWorker = {
  readonly id: number
  readonly name: StatementAsk
  readonly ask: StatementAsks[StatementAsk]
}
export type FromStatementWorker =
  | { readonly id: number; readonly kind: 'done'; readonly value: StatementAnswers[StatementAsk] }
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'failed'; readonly bad: BadFile | null; readonly detail: string }
