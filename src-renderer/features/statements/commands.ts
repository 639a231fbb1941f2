import { closedAmong } from '#db/closed-months'
import { myProfile } from '#db/profile'
import { earlierLines, payersAndLayouts, placeBook } from '#db/statement-reading'
import { statementOfFile } from '#db/statements'
import type { Assumption, LayoutFacts } from '#domain/statements/layout'
import { dayAt } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { payerOf } from '#session/handed'
import type { OpenedStatement } from '#workers/statement-messages'
import { closeDesk, desk, freshDesk, guarded } from './desk'
import { type Draft, useStatements } from './store'

const { set } = useStatements.getState()
const largest = 100 * 1024 * 1024

/** Takes some files, one after another; those that wait come when the one before is saved or left. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const { stage, waiting } = useStatements.getState()
  const all = [...waiting, ...files]
  set({ waiting: all })
  if (stage === 'start' && all.length > 0) await nextFile()
}

/** Reads a table from the clipboard as if it were a file of this name. */
export const takePasted = (text: string, name: string): Promise<void> => takeFiles([new File([text], name)])

/** Goes on to the next file that waits. */
export async function nextFile(): Promise<void> {
  const [next, ...rest] = useStatements.getState().waiting
  set({ stage: 'start', draft: null, bad: null, trouble: '', filter: 'all', waiting: rest })
  if (next) await takeFile(next)
}

/** Leaves the file; what was not saved is forgotten. */
export async function leave(): Promise<void> {
  closeDesk()
  await nextFile()
}

async function takeFile(file: File): Promise<void> {
  const fileName = file.name
  if (file.size > largest) return set({ stage: 'start', bad: { code: 'too-large' }, fileName })
  const mine = freshDesk()
  set({ stage: 'reading', fileName, bad: null, trouble: '', filter: 'all', progress: 0 })
  await guarded(async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { distributors, layouts } = await payersAndLayouts()
    const opened = await mine.ask('open', { fileName, bytes, layouts, distributors })
    const same = await statementOfFile(opened.fileHash)
    const open = { id: newId(), fileName, opened, distributors, layouts, seenAt: same?.at ?? 0 }
    await readAs(
      { ...open, deposit: null, replaces: true, goodOnly: false, intoClosed: false },
      opened.payer ?? payerOf(file),
    )
  })
}

type Opened = Pick<
  Draft,
  | 'id'
  | 'fileName'
  | 'opened'
  | 'distributors'
  | 'layouts'
  | 'deposit'
  | 'replaces'
  | 'goodOnly'
  | 'intoClosed'
  | 'seenAt'
>

/** Reads the file with what was learned of a payer, or from the file alone. */
async function readAs(draft: Opened, payer: DistributorId | null): Promise<void> {
  const layout = draft.layouts.find((one) => one.distributorId === payer) ?? null
  const fitted = await desk()?.ask('fit', { layout, assumed: await assumption(draft.opened) })
  if (fitted) await read({ ...draft, payer, ...fitted })
}

/** Reads the lines under a layout and gives them their place; month and day are guessed anew. */
async function read(draft: Opened & Pick<Draft, 'payer' | 'layout' | 'learned' | 'changes'>): Promise<void> {
  const summary = await desk()?.ask('read', { layout: draft.layout, today: dayAt(now()) })
  if (summary) await place({ ...draft, read: summary, month: summary.month, paidOn: summary.paidOn })
}

/** Compares every line with the book; nothing is saved. */
async function place(draft: Omit<Draft, 'placed' | 'closed'>): Promise<void> {
  const mine = desk()
  if (!mine) return
  const { payer, month, paidOn } = draft
  const earlier = payer ? await earlierLines(payer, await mine.ask('fingerprints', { month }), month) : []
  const to = { statementId: draft.id, distributorId: payer ?? '', statementMonth: month, paidOn }
  const book = await placeBook(payer ?? '')
  const placed = await mine.ask('place', { to, book, earlier, firstId: newId() })
  const closed = await closedAmong(placed.payMonths)
  const { version } = useStatements.getState()
  set({ stage: 'preview', draft: { ...draft, placed, closed }, version: version + 1, progress: 0 })
}

/** The file is this payer's: what was learned of it is used. */
export const choosePayer = (payer: DistributorId | null): Promise<void> => change(async (draft) => readAs(draft, payer))

/** Reads the file with other columns, signs or currency. */
export const changeLayout = (facts: Partial<LayoutFacts>): Promise<void> =>
  change(async (draft) => {
    const { month, paidOn } = draft
    const layout = { ...draft.layout, ...facts }
    const summary = await desk()?.ask('read', { layout, today: dayAt(now()) })
    if (summary) await place({ ...draft, layout, read: summary, month, paidOn })
  })

export const changeDates = (facts: Partial<Pick<Draft, 'month' | 'paidOn'>>): Promise<void> =>
  change(async (draft) => place({ ...draft, ...facts }))

/** What changes nothing about the lines. */
export function note(facts: Partial<Pick<Draft, 'deposit' | 'replaces' | 'goodOnly' | 'intoClosed'>>): void {
  const { draft } = useStatements.getState()
  if (draft) set({ draft: { ...draft, ...facts } })
}

export const linesOf = async (filter: Parameters<typeof askPage>[0], from: number, count: number) =>
  (await askPage(filter, from, count)) ?? { total: 0, rows: [] }

const askPage = (filter: ReturnType<typeof useStatements.getState>['filter'], from: number, count: number) =>
  desk()?.ask('page', { filter, from, count })

async function change(work: (draft: Draft) => Promise<void>): Promise<void> {
  const { draft } = useStatements.getState()
  if (!draft) return
  set({ busy: true, trouble: '' })
  await guarded(() => work(draft))
}

/** What a file's own cells leave open is taken as it is usual where the advisor lives. */
async function assumption({ facts }: OpenedStatement): Promise<Assumption> {
  const profile = await myProfile()
  const monthFirst = /^(US|PH|PA|PR)$/.test(profile?.country ?? 'US')
  const decimal = facts.separator === ';' ? ',' : '.'
  return { currency: profile?.currency ?? 'USD', decimal, dayFirst: !monthFirst }
}
