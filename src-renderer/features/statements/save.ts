import { ImportStopped } from '#db/imports'
import { saveStatement } from '#db/statements'
import { isSameLayout } from '#domain/statements/layout'
import type { Layout, Statement } from '#domain/statements/statement'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { DeskClosed } from '#workers/import-client'
import { nextFile } from './commands'
import { closeDesk, desk } from './desk'
import { type Draft, useStatements } from './store'

let stop: AbortController | null = null
const { set } = useStatements.getState()

/** Why the statement cannot be saved yet, as a key of `statements:blocked`; null when it can. */
export function blockedBy(draft: Draft): 'no-payer' | 'no-lines' | 'seen' | 'unread' | 'closed' | null {
  if (draft.seenAt > 0) return 'seen'
  if (draft.payer === null) return 'no-payer'
  if (draft.read.leftOut.length > 0 && !draft.goodOnly) return 'unread'
  if (draft.closed.length > 0 && !draft.intoClosed) return 'closed'
  return draft.read.lines === 0 ? 'no-lines' : null
}

/** Saves the statement as one import that is undone in one step, and goes on to the next file. */
export async function saveDraft(): Promise<void> {
  const { draft, finished } = useStatements.getState()
  const mine = desk()
  if (!draft || !mine || draft.payer === null || blockedBy(draft) !== null) return
  const signal = new AbortController()
  stop = signal
  set({ stage: 'saving', saved: 0, stopping: false, trouble: '' })
  const { placed, read } = draft
  const layout = layoutToLearn(draft)
  try {
    await saveStatement(
      statementFrom(draft, layout?.id ?? draft.learned?.id ?? ''),
      {
        lines: read.lines,
        fetch: (from, count) => mine.ask('placed', { from, count }),
        layout,
        replaced: draft.replaces ? placed.changed.map((one) => one.lineId) : [],
      },
      { signal: signal.signal, onSaved: (more) => set({ saved: useStatements.getState().saved + more }) },
    )
    const { matched, open, covered } = placed.counts
    const { id, fileName, month } = draft
    set({ finished: [{ id, fileName, month, lines: read.lines, matched, open, covered }, ...finished] })
    closeDesk()
    await nextFile()
  } catch (error) {
    const stopped = error instanceof ImportStopped || error instanceof DeskClosed
    set({ stage: 'preview', trouble: stopped ? 'stopped' : 'failed' })
  } finally {
    stop = null
  }
}

export function stopSaving(): void {
  set({ stopping: true })
  stop?.abort()
}

function statementFrom(draft: Draft, layoutId: string): Statement {
  const { id, fileName, opened, payer, month, paidOn, read, placed, deposit } = draft
  return {
    id,
    distributorId: payer ?? '',
    fileName,
    fileHash: opened.fileHash,
    layoutId,
    statementMonth: month,
    paidOn,
    at: now(),
    lines: read.lines,
    totals: placed.totals,
    stated: read.stated,
    deposit,
    ...(read.leftOut.length > 0 && { leftOut: read.leftOut }),
    undoneAt: 0,
  }
}

/** A new version when the file is read otherwise than the payer's newest; null when that one reads it as it is. */
function layoutToLearn({ payer, layout, layouts, distributors, learned }: Draft): Layout | null {
  const before = layouts.find((one) => one.id === learned?.id)
  if (before && isSameLayout(before, layout)) return null
  const name = distributors.find((one) => one.id === payer)?.name ?? ''
  const version = (before?.version ?? 0) + 1
  return { ...layout, id: newId(), distributorId: payer ?? '', version, name, updatedAt: now(), deletedAt: 0 }
}
