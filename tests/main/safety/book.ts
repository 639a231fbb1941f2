import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SnapshotInfo } from '#contract/safety'
import { openSafety, type Safety } from '#main/safety/safety'
import { bookId } from './entries'

export const today = Date.parse('2026-03-31T10:00:00Z')

export type Table = Readonly<Record<string, readonly object[]>>

export const smallBook: Table = {
  clients: [
    { id: 'c-1', name: 'Ålesund Fisk & Co', notes: 'line one\nline two\u2028three', amount: -12 },
    { id: 'c-2', name: '日本橋商店', notes: '', amount: 0 },
  ],
  sites: [],
  services: Array.from({ length: 500 }, (_, at) => ({ id: `s-${at}`, clientId: 'c-1', mrc: at * 100 })),
}

/** A safety net in a real folder whose clock and second folder the test holds. */
export function netIn(
  folder: string,
  hold: { at: number; second: string | null } = { at: today, second: null },
): Safety {
  const second = {
    get: () => hold.second,
    set: async (path: string) => {
      hold.second = path
    },
  }
  const net = openSafety({ folder, documents: join(folder, 'documents'), now: () => hold.at, second })
  onTestFinished(() => net.close())
  return net
}

type Options = { readonly generation?: number; readonly reason?: SnapshotInfo['reason']; readonly rowsAtATime?: number }

export async function snapshotOf(net: Safety, tables: Table, options: Options = {}): Promise<SnapshotInfo> {
  const { generation = 7, reason = 'daily', rowsAtATime = 200 } = options
  const ask = { bookId, generation, schemaVersion: 1, at: today, reason }
  const { draftId } = await net.handlers['safety.beginSnapshot'](ask)
  for (const [table, rows] of Object.entries(tables)) {
    for (let from = 0; from === 0 || from < rows.length; from += rowsAtATime) {
      const lines = rows.slice(from, from + rowsAtATime).map((row) => JSON.stringify(row))
      await net.handlers['safety.addRows']({ draftId, table, lines: lines.join('\n') })
    }
  }
  const info = await net.handlers['safety.finishSnapshot']({ draftId })
  await net.settled()
  return info
}

export async function tablesIn(net: Safety, snapshotId: string): Promise<Table> {
  const tables: Record<string, object[]> = {}
  for (let part: number | null = 0; part !== null; ) {
    const found = await net.handlers['safety.readSnapshot']({ snapshotId, part })
    const rows = found.lines === '' ? [] : found.lines.split('\n').map((line) => JSON.parse(line) as object)
    if (found.table) tables[found.table] = [...(tables[found.table] ?? []), ...rows]
    part = found.next
  }
  return tables
}
