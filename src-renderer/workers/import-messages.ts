import type { Companies } from '#domain/imports/assemble'
import type { Assumed, Known } from '#domain/imports/known'
import type { Choices, Outcome, RowChoice, RowPlan } from '#domain/imports/plan'
import type { Repair } from '#domain/imports/problem'
import type { Column, Mapping } from '#domain/imports/recognise'
import type { ImportedRecord } from '#domain/imports/record'
import type { Reference } from '#domain/imports/reference'
import type { ImportKind } from '#domain/imports/session'
import type { Summary } from '#domain/imports/summary'
import type { BadFile } from './read/bad-file'
import type { Separator } from './read/csv'
import type { FileFacts } from './read/file'

/** A file as it was understood, before anything is checked. */
export type Opened = {
  readonly facts: FileFacts
  readonly columns: readonly Column[]
  readonly rows: number
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly fileHash: string
}

/** Everything that the advisor can change about how the file is taken. Row choices stay in the worker. */
export type Settings = {
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly fixed: Readonly<Record<string, string>>
  readonly repairs: readonly { readonly field: string; readonly from: string; readonly to: string }[]
  readonly assumed: Assumed
  readonly choices: Omit<Choices, 'rows'>
}

export type Checked = {
  readonly summary: Summary
  readonly repairs: readonly Repair[]
  readonly references: readonly Reference[]
}

export type RowFilter = 'all' | Outcome | 'problems' | 'twins'
/** One line of the preview. `number` is the row's number as a spreadsheet shows it. */
export type PreviewRow = {
  readonly at: number
  readonly number: number
  readonly cells: readonly string[]
  readonly plan: Omit<RowPlan, 'record'>
  /** What its twins are called. */
  readonly twinNames: readonly string[]
}
export type Page = { readonly total: number; readonly rows: readonly PreviewRow[] }

export type Asks = {
  readonly open: { readonly bytes: Uint8Array; readonly sheet?: number; readonly separator?: Separator }
  readonly reopen: { readonly sheet?: number; readonly separator?: Separator }
  readonly check: { readonly settings: Settings; readonly known?: Known }
  /** With `only`, that row of the file alone, whatever the filter. */
  readonly page: { readonly filter: RowFilter; readonly from: number; readonly count: number; readonly only?: number }
  /** Without `rows` it is every row that has a likely twin. */
  readonly choose: { readonly rows?: readonly number[]; readonly choice: RowChoice | null }
  readonly assemble: { readonly firstId: string }
  /** Part of the new records, after `assemble`. */
  readonly created: { readonly from: number; readonly count: number }
  /** Rows that stay out as CSV, each with its number and the reasons in `words`. */
  readonly leftovers: {
    readonly words: Readonly<Record<string, string>>
    readonly reason: string
    readonly row: string
  }
}
export type Answers = {
  readonly open: Opened
  readonly reopen: Opened
  readonly check: Checked
  readonly page: Page
  readonly choose: Checked
  readonly assemble: {
    readonly companies: Companies
    readonly created: number
    readonly changed: readonly ImportedRecord[]
  }
  readonly created: readonly ImportedRecord[]
  readonly leftovers: { readonly csv: string; readonly rows: number }
}
export type AskName = keyof Asks

export type ToWorker = { readonly id: number; readonly name: AskName; readonly ask: Asks[AskName] }
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly value: Answers[AskName] }
  | { readonly id: number; readonly ok: false; readonly bad: BadFile | null; readonly detail: string }
