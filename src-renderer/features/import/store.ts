import { create } from 'zustand'
import type { Usual } from '#domain/imports/plan'
import type { Mapping } from '#domain/imports/recognise'
import type { Choice, Missing } from '#domain/imports/reference'
import type { ImportKind } from '#domain/imports/session'
import type { Checked, Opened, RowFilter } from '#workers/import-messages'
import type { BadFile } from '#workers/read/bad-file'

/** How the open file is taken: everything here dies with the window, and nothing of it is saved before Import. */
export type Draft = {
  readonly fileName: string
  readonly opened: Opened
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly fixed: Readonly<Record<string, string>>
  readonly repairs: readonly { readonly field: string; readonly from: string; readonly to: string }[]
  readonly references: readonly Choice[]
  readonly missing: Missing
  readonly sure: Usual
  readonly maybe: Usual
  readonly wins: 'book' | 'file'
  readonly per: 'month' | 'year'
  /** When this very file was imported before, 0 when it was not; and whether the advisor wants it all the same. */
  readonly importedAt: number
  readonly insist: boolean
}

export type Finished = {
  readonly sessionId: string
  readonly kind: ImportKind
  readonly created: number
  readonly merged: number
  readonly skipped: number
  readonly refused: number
}

type State = {
  readonly stage: 'start' | 'reading' | 'columns' | 'rows' | 'saving' | 'done'
  readonly draft: Draft | null
  readonly checked: Checked | null
  /** Grows with every check, so that the rows on the screen are read again. */
  readonly version: number
  readonly busy: boolean
  readonly filter: RowFilter
  readonly bad: BadFile | null
  readonly fileName: string
  readonly saved: number
  readonly total: number
  readonly stopping: boolean
  readonly trouble: string
  readonly finished: Finished | null
  readonly set: (facts: Partial<Omit<State, 'set'>>) => void
}

export const useImport = create<State>((set) => ({
  stage: 'start',
  draft: null,
  checked: null,
  version: 0,
  busy: false,
  filter: 'all',
  bad: null,
  fileName: '',
  saved: 0,
  total: 0,
  stopping: false,
  trouble: '',
  finished: null,
  set: (facts) => set(facts),
}))
