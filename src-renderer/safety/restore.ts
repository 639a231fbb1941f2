import type { JournalEntry, SnapshotInfo, SnapshotPart } from '#contract/safety'
import { book } from '#db/book'
import { replaceWhole, replay } from '#db/replace'
import { bridge, must } from '#platform/bridge'
import { takeSnapshot } from './snapshot'

/** Brings a snapshot and every later commit of its book back. Everything is read and checked before anything is replaced. */
export async function restoreSnapshot(
  snapshot: SnapshotInfo,
  withJournal: boolean,
): Promise<{ rows: number; commits: number }> {
  const tables = new Map<string, object[]>()
  let rows = 0
  let part: number | null = 0
  while (part !== null) {
    const { table, lines, next }: SnapshotPart = await must(
      bridge.safety.readSnapshot({ snapshotId: snapshot.snapshotId, part }),
    )
    const parsed = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as object)
    tables.set(table, [...(tables.get(table) ?? []), ...parsed])
    rows += parsed.length
    part = next
  }
  const { bookId, generation } = snapshot
  await replaceWhole(book(), { meta: { key: 'book', bookId, generation }, tables })
  const commits = withJournal ? await replayJournal(bookId, generation) : 0
  return { rows, commits }
}

/** Applies what the journal holds after a generation. */
export async function replayJournal(bookId: string, after: number): Promise<number> {
  const entries: JournalEntry[] = []
  for (let more = true, from = after; more; ) {
    const page = await must(bridge.safety.readJournal({ bookId, after: from }))
    entries.push(...page.entries)
    more = page.more
    from = page.entries.at(-1)?.generation ?? from
  }
  return replay(book(), bookId, entries as never)
}

/** A restore that the advisor asks for: what is there now is kept as a snapshot first, so that it can be taken back. */
export async function goBackTo(snapshot: SnapshotInfo): Promise<{ rows: number }> {
  const before = await takeSnapshot('before-restore')
  const { rows } = await restoreSnapshot(snapshot, false)
  await aheadOf(Math.max(before.generation, snapshot.generation))
  await takeSnapshot('repair')
  return { rows }
}

/** After going back the book must count on from the highest generation ever seen, or the journal would look newer. */
async function aheadOf(generation: number): Promise<void> {
  const { tables } = book()
  const meta = await tables.meta.get('book')
  if (meta) await tables.meta.put({ ...meta, generation: generation + 1 })
}
