import type { Commit } from '#db/book'
import { bridge, must } from '#platform/bridge'
import { useStatus } from '#session/status'
import { takeSnapshot } from './snapshot'

const entriesBeforeSnapshot = 2000

let sinceSnapshot = 0
let mending = false

/** Hands a commit to the journal on disk. Once it fails, only a fresh snapshot closes the gap: one is tried at once. */
export async function journal(commit: Commit): Promise<void> {
  const { bookId, generation, schemaVersion, at } = commit
  try {
    await must(bridge.safety.append({ bookId, generation, schemaVersion, at, changes: JSON.stringify(commit.changes) }))
  } catch (error) {
    useStatus.getState().set({ secondCopy: 'behind' })
    mend()
    throw error
  }
  sinceSnapshot += 1
  if (sinceSnapshot >= entriesBeforeSnapshot) mend()
}

/** Takes a snapshot in the background unless one is under way; a failure keeps the state that the rail shows. */
export function mend(): void {
  if (mending) return
  mending = true
  takeSnapshot('repair')
    .then(() => {
      sinceSnapshot = 0
    })
    .catch(() => useStatus.getState().set({ secondCopy: 'behind' }))
    .finally(() => {
      mending = false
    })
}
