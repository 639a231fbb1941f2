import type { Done } from '#db/book'
import { bookMeta, closeBook, NewerBook, openBook, storedVersion } from '#db/book'
import { latestVersion } from '#db/steps/all'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { useStatus } from '#session/status'
import { decide } from './decide'
import { replayJournal, restoreSnapshot } from './restore'
import { journal } from './second-copy'
import { takeSnapshot } from './snapshot'

/** How the book woke, in facts that the first screen can tell. */
export type Woken =
  | { readonly kind: 'ready' }
  | { readonly kind: 'restored'; readonly rows: number; readonly commits: number; readonly at: number }
  | { readonly kind: 'replayed'; readonly commits: number }
  | { readonly kind: 'too-new'; readonly found: number }
  | { readonly kind: 'failed'; readonly reason: string }

const aDay = 86_400_000

/** Opens the book, compares it with its second copy and puts right what is behind. Never throws: every end is a screen. */
export async function wakeBook(written: (done: Done) => void): Promise<Woken> {
  try {
    const [stored, safety] = await Promise.all([storedVersion(), must(bridge.safety.state())])
    const existed = stored > 0
    const around = { now, newId, journal, written }
    const opened = await openBook(around)
    const meta = await bookMeta(opened)
    const book = existed && meta.generation > 0 ? meta : null
    const decision = decide({ book, safety, schemaVersion: latestVersion })
    useStatus.getState().set({ backedUpAt: Math.max(0, ...safety.snapshots.map((one) => one.at)) })
    if (decision.kind === 'too-new') {
      closeBook()
      return decision
    }
    if (decision.kind === 'restore') {
      const done = await restoreSnapshot(decision.snapshot, true)
      return { kind: 'restored', ...done, at: decision.snapshot.at }
    }
    if (decision.kind === 'replay')
      return { kind: 'replayed', commits: await replayJournal(decision.bookId, decision.after) }
    if (decision.kind === 'copy')
      await takeSnapshot('repair').catch(() => useStatus.getState().set({ secondCopy: 'behind' }))
    return { kind: 'ready' }
  } catch (error) {
    closeBook()
    if (error instanceof NewerBook) return { kind: 'too-new', found: error.found }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The daily snapshot, some time after the first screen so that it never slows the start. */
export async function keepDaily(): Promise<void> {
  const { backedUpAt } = useStatus.getState()
  if (now() - backedUpAt < aDay) return
  const { generation } = await bookMeta()
  if (generation > 0) await takeSnapshot('daily').catch(() => useStatus.getState().set({ secondCopy: 'behind' }))
}
