import type { SnapshotInfo } from '#contract/safety'
import { book } from '#db/book'
import { readWhole } from '#db/replace'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { useStatus } from '#session/status'

const rowsAtATime = 2000

/** Writes everything to a verified snapshot outside IndexedDB. Throws `FaultError` and leaves no half file when it cannot. */
export async function takeSnapshot(reason: SnapshotInfo['reason']): Promise<SnapshotInfo> {
  const whole = await readWhole(book())
  const { bookId, generation } = whole.meta
  const ask = { bookId, generation, schemaVersion: book().dexie.verno, at: now(), reason }
  const { draftId } = await must(bridge.safety.beginSnapshot(ask))
  try {
    for (const [table, rows] of whole.tables) {
      for (let from = 0; from < rows.length; from += rowsAtATime) {
        const lines = rows.slice(from, from + rowsAtATime).map((row) => JSON.stringify(row))
        await must(bridge.safety.addRows({ draftId, table, lines: lines.join('\n') }))
      }
    }
    const info = await must(bridge.safety.finishSnapshot({ draftId }))
    useStatus.getState().set({ backedUpAt: info.at, secondCopy: 'kept' })
    return info
  } catch (error) {
    await bridge.safety.abandonSnapshot({ draftId })
    throw error
  }
}
