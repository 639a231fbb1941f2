import { create } from 'zustand'
import type { Distributor } from '#domain/catalog/catalog'
import type { LayoutChange, LayoutFacts } from '#domain/statements/layout'
import type { Layout } from '#domain/statements/statement'
import type { Day, Month } from '#domain/values/dates'
import type { DistributorId, StatementId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'
import type { BadFile } from '#workers/read/bad-file'
import type { LineFilter, OpenedStatement, PlacedSummary, ReadSummary } from '#workers/statement-messages'

/** How the open statement is taken: everything here dies with the window, and nothing of it is saved before Save. */
export type Draft = {
  readonly id: StatementId
  readonly fileName: string
  readonly opened: OpenedStatement
  readonly distributors: readonly Distributor[]
  readonly layouts: readonly Layout[]
  readonly payer: DistributorId | null
  readonly layout: LayoutFacts
  readonly learned: Pick<Layout, 'id' | 'version'> | null
  readonly changes: readonly LayoutChange[]
  readonly read: ReadSummary
  readonly placed: PlacedSummary
  readonly month: Month
  readonly paidOn: Day
  readonly deposit: Money | null
  /** When this very file was imported before, 0 when it was not. */
  readonly seenAt: number
  /** Payment months of its lines that are closed, and whether the advisor adds to them all the same. */
  readonly closed: readonly Month[]
  readonly intoClosed: boolean
  /** Whether the earlier version of what this statement says anew is taken out. */
  readonly replaces: boolean
  /** Whether the good rows are imported although others could not be read. */
  readonly goodOnly: boolean
}

export type Finished = {
  readonly id: StatementId
  readonly fileName: string
  readonly month: Month
  readonly lines: number
  readonly matched: number
  readonly open: number
  readonly covered: number
}

type State = {
  readonly stage: 'start' | 'reading' | 'preview' | 'saving'
  readonly draft: Draft | null
  /** Files that wait for their turn. */
  readonly waiting: readonly File[]
  readonly finished: readonly Finished[]
  /** Grows whenever the lines were placed anew, so that the rows on the screen are read again. */
  readonly version: number
  readonly filter: LineFilter
  readonly busy: boolean
  readonly progress: number
  readonly bad: BadFile | null
  readonly fileName: string
  readonly saved: number
  readonly stopping: boolean
  readonly trouble: '' | 'stopped' | 'failed'
  readonly set: (facts: Partial<Omit<State, 'set'>>) => void
}

export const useStatements = create<State>((set) => ({
  stage: 'start',
  draft: null,
  waiting: [],
  finished: [],
  version: 0,
  filter: 'all',
  busy: false,
  progress: 0,
  bad: null,
  fileName: '',
  saved: 0,
  stopping: false,
  trouble: '',
  set: (facts) => set(facts),
}))
