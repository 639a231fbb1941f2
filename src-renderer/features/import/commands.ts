import i18next from 'i18next'
import { ImportStopped, importOf, knownFor, saveImport } from '#db/imports'
import { myProfile } from '#db/profile'
import type { Assumed } from '#domain/imports/known'
import type { RowChoice } from '#domain/imports/plan'
import { isPlain, recogniseColumns } from '#domain/imports/recognise'
import type { ImportKind, ImportSession } from '#domain/imports/session'
import { dayAt } from '#domain/values/dates'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { usePlace } from '#session/place'
import { DeskClosed, type ImportDesk, openDesk } from '#workers/import-client'
import type { Page, RowFilter, Settings } from '#workers/import-messages'
import { UnreadableFile } from '#workers/read/bad-file'
import type { Separator } from '#workers/read/csv'
import { type Draft, useImport } from './store'

let desk: ImportDesk | null = null
let stop: AbortController | null = null
const { set } = useImport.getState()
const largest = 100 * 1024 * 1024

/** Asks for a file with the system's own dialog; cancelling it is nothing. */
export async function chooseFile(): Promise<void> {
  const picked = await bridge.files.pick({ kind: 'table' })
  if (!picked.ok)
    return set({
      stage: 'start',
      bad: { code: picked.fault.code === 'too-large' ? 'too-large' : 'damaged' },
      fileName: picked.fault.detail ?? '',
    })
  if (picked.value) await takeFile(picked.value.name, picked.value.bytes)
}

export async function dropFile(file: File): Promise<void> {
  if (file.size > largest) return set({ stage: 'start', bad: { code: 'too-large' }, fileName: file.name })
  await takeFile(file.name, new Uint8Array(await file.arrayBuffer()))
}

/** Reads a file in a fresh worker and shows how its columns were understood; where nothing is left to ask, it shows the rows. */
export async function takeFile(fileName: string, bytes: Uint8Array): Promise<void> {
  closeDesk()
  const mine = openDesk()
  desk = mine
  set({ stage: 'reading', fileName, bad: null, trouble: '', checked: null, filter: 'all', finished: null })
  await guarded(async () => {
    const opened = await mine.ask('open', { bytes })
    const place = usePlace.getState().place
    const kind = (place.at === 'import' && place.kind) || opened.kind
    const mapping = kind === opened.kind ? opened.mapping : recogniseColumns(kind, opened.columns)
    const base = {
      fixed: {},
      repairs: [],
      references: [],
      missing: 'create',
      sure: 'merge',
      maybe: 'create',
      wins: 'book',
    } as const
    const draft: Draft = { fileName, opened, kind, mapping, ...base, per: 'month', importedAt: 0, insist: false }
    set({ stage: 'columns', draft })
    await sawBefore()
    const isKnown = (useImport.getState().draft?.importedAt ?? 0) > 0
    if (!isKnown && opened.facts.sheets.length < 2 && isPlain(kind, opened.columns, mapping)) await check()
  })
}

/** Takes another sheet or separator of the same file. */
export async function readAgain(asked: { sheet?: number; separator?: Separator }): Promise<void> {
  const { draft } = useImport.getState()
  if (!desk || !draft) return
  const mine = desk
  set({ busy: true })
  await guarded(async () => {
    const opened = await mine.ask('reopen', asked)
    set({
      draft: { ...draft, opened, kind: opened.kind, mapping: opened.mapping, fixed: {}, repairs: [], references: [] },
    })
  })
}

export function changeKind(kind: ImportKind): void {
  const { draft } = useImport.getState()
  if (!draft) return
  const mapping = recogniseColumns(kind, draft.opened.columns)
  set({ draft: { ...draft, kind, mapping, fixed: {}, repairs: [], references: [] } })
  void sawBefore()
}

/** Changes how the file is taken and, on the screen of rows, plans it again. */
export async function change(facts: Partial<Draft>): Promise<void> {
  const { draft, stage } = useImport.getState()
  if (!draft) return
  set({ draft: { ...draft, ...facts } })
  if (stage === 'rows') await check()
}

/** Plans every row against the book as it is now; nothing is saved. */
export async function check(): Promise<void> {
  const { draft, stage } = useImport.getState()
  if (!desk || !draft) return
  const mine = desk
  set({ busy: true })
  await guarded(async () => {
    const known = stage === 'rows' ? undefined : await knownFor(draft.kind)
    const settings = await settingsOf(draft)
    const checked = await mine.ask('check', { settings, ...(known && { known }) })
    set({ stage: 'rows', checked, version: useImport.getState().version + 1 })
  })
}

export async function rowsOf(filter: RowFilter, from: number, count: number): Promise<Page> {
  return desk ? desk.ask('page', { filter, from, count }) : { total: 0, rows: [] }
}

/** The row as the newest plan has it. */
export async function rowAgain(only: number): Promise<Page['rows'][number] | null> {
  return (await desk?.ask('page', { filter: 'all', from: 0, count: 1, only }))?.rows[0] ?? null
}

/** One answer for some rows, or for every row with a likely twin. */
export async function choose(choice: RowChoice | null, rows?: readonly number[]): Promise<void> {
  if (!desk) return
  const mine = desk
  set({ busy: true })
  await guarded(async () => {
    const checked = await mine.ask('choose', { choice, ...(rows && { rows }) })
    set({ checked, version: useImport.getState().version + 1 })
  })
}

/** Saves the plan as one import that is undone in one step. */
export async function runImport(): Promise<void> {
  const { draft, checked } = useImport.getState()
  if (!desk || !draft || !checked) return
  const mine = desk
  const signal = new AbortController()
  stop = signal
  const { outcomes, rows } = checked.summary
  set({ stage: 'saving', saved: 0, total: outcomes.create + outcomes.merge, stopping: false, trouble: '' })
  try {
    const { companies, created, changed } = await mine.ask('assemble', { firstId: newId() })
    set({ total: created + changed.length })
    const { create, merge, skip, refuse } = outcomes
    const session: ImportSession = {
      id: newId(),
      kind: draft.kind,
      fileName: draft.fileName,
      fileHash: draft.opened.fileHash,
      at: now(),
      rows,
      created: create,
      merged: merge,
      skipped: skip + refuse,
      undoneAt: 0,
    }
    const fetch = (from: number, count: number) => mine.ask('created', { from, count })
    const onSaved = (more: number) => set({ saved: useImport.getState().saved + more })
    await saveImport(session, { companies, created, fetch, changed }, { signal: signal.signal, onSaved })
    set({
      stage: 'done',
      finished: {
        sessionId: session.id,
        kind: draft.kind,
        created: create,
        merged: merge,
        skipped: skip,
        refused: refuse,
      },
    })
  } catch (error) {
    const stopped = error instanceof ImportStopped || error instanceof DeskClosed
    set({ stage: 'rows', trouble: stopped ? 'stopped' : 'failed' })
  } finally {
    stop = null
  }
}

export function stopSaving(): void {
  set({ stopping: true })
  stop?.abort()
}

/** Rows that stay out, with the reason in words, as a file to mend and import again. */
export async function saveLeftovers(): Promise<void> {
  const { draft } = useImport.getState()
  if (!desk || !draft) return
  const t = (key: string) => i18next.t(`import:${key}`)
  const raw = (group: string) =>
    i18next.getResource(i18next.language, 'import', group) ?? i18next.getResource('en', 'import', group)
  const words = { ...(raw('problem') as Record<string, string>), ...(raw('why') as Record<string, string>) }
  const { csv } = await desk.ask('leftovers', { words, reason: t('leftovers.reason'), row: t('leftovers.row') })
  const stem = draft.fileName.replace(/\.[^.]+$/, '')
  await must(
    bridge.files.save({
      suggestedName: `${stem} - ${t('leftovers.name')}`,
      kind: 'csv',
      bytes: new TextEncoder().encode(csv),
    }),
  )
}

/** Leaves the file; what was not imported is forgotten. */
export function leave(): void {
  closeDesk()
  set({ stage: 'start', draft: null, checked: null, bad: null, trouble: '', finished: null, busy: false })
}

function closeDesk(): void {
  desk?.close()
  desk = null
}

async function sawBefore(): Promise<void> {
  const { draft } = useImport.getState()
  if (!draft) return
  const before = await importOf(draft.opened.fileHash, draft.kind)
  const later = useImport.getState().draft
  if (later) set({ draft: { ...later, importedAt: before?.at ?? 0 } })
}

async function settingsOf(draft: Draft): Promise<Settings> {
  const profile = await myProfile()
  const assumed: Assumed = {
    currency: profile?.currency ?? 'USD',
    country: profile?.country ?? 'US',
    today: dayAt(now()),
    now: now(),
    per: draft.per,
    nobody: i18next.t('import:nobody'),
  }
  const { kind, mapping, fixed, repairs, references, missing, sure, maybe, wins, importedAt, insist } = draft
  const choices = { references, missing, sure, maybe, wins, sameFile: importedAt > 0 && !insist }
  return { kind, mapping, fixed, repairs, assumed, choices }
}

/** What the file's fault is goes to the screen in words; closing the desk is no fault. */
async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof DeskClosed) return
    if (!(error instanceof UnreadableFile)) throw error
    const { stage } = useImport.getState()
    set(stage === 'reading' ? { stage: 'start', bad: error.bad } : { bad: error.bad })
  } finally {
    set({ busy: false })
  }
}
