import { basename, join } from 'node:path'
import type { Ask, Handlers } from '#contract/channels'
import type { FaultCode } from '#contract/fault'
import type { SafetyState, SnapshotInfo } from '#contract/safety'
import { Refused } from '../faults'
import { type Journal, openJournal } from './journal'
import { newestBook } from './journal-file'
import { copyToSecond } from './second-folder'
import type { Draft } from './snapshot-write'
import {
  beginSnapshot,
  importSnapshot,
  listSnapshots,
  newSnapshotId,
  pathOf,
  pruneSnapshots,
  readSnapshot,
  sweepTemporaries,
  verified,
} from './snapshots'

/** Where the second folder is remembered. */
export type SecondFolder = { readonly get: () => string | null; readonly set: (path: string) => Promise<void> }

type Dialogless = Omit<
  Pick<Handlers, Extract<keyof Handlers, `safety.${string}`>>,
  'safety.exportSnapshot' | 'safety.importSnapshot' | 'safety.chooseFolder'
>

type Surroundings = {
  readonly folder: string
  /** Where documents lie; they go to the second folder with the snapshots. */
  readonly documents: string
  /** Where the flight recorder lies; it goes there too. */
  readonly flight?: string
  readonly now: () => number
  readonly second: SecondFolder
}

export type Safety = {
  readonly handlers: Dialogless
  readonly importFrom: (path: string) => Promise<SnapshotInfo>
  /** The checked snapshot's file, for a copy to where the advisor says. */
  readonly fileOf: (snapshotId: string) => string
  readonly chooseSecond: (path: string) => Promise<{ readonly name: string }>
  /** Resolves when no copy to the second folder is under way. */
  readonly settled: () => Promise<void>
  /** Gives every file back; what was only begun is dropped. */
  readonly close: () => Promise<void>
}

const snapshotsBehindJournal = 3
const mostDrafts = 4

/** The second copy of every book on this machine: journals and snapshots in one folder, and a way into the advisor's own. */
export function openSafety({ folder, documents, flight, now, second }: Surroundings): Safety {
  const snapshots = join(folder, 'snapshots')
  const journals = new Map<string, Promise<Journal>>()
  const drafts = new Map<string, { readonly draft: Draft; readonly snapshotId: string; readonly bookId: string }>()
  const swept = sweepTemporaries(snapshots)
  let latestBook: Promise<string | null> = newestBook(join(folder, 'journal'))
  let secondFault: FaultCode | null = null
  let copying: Promise<void> = Promise.resolve()

  const journalOf = (bookId: string): Promise<Journal> => {
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(bookId)) throw new Refused('bad-ask', 'bookId')
    const opened = journals.get(bookId) ?? openJournal(join(folder, 'journal', bookId))
    journals.set(bookId, opened)
    opened.catch(() => journals.delete(bookId))
    return opened
  }
  const draftOf = (draftId: string) => {
    const found = drafts.get(draftId)
    if (!found) throw new Refused('not-found', 'draft')
    return found
  }
  const copyOut = () => {
    copying = copying.then(async () => {
      const to = second.get()
      secondFault = to === null ? null : await copyToSecond({ snapshots, documents, flight }, to, now())
    })
  }
  const tidy = async (bookId: string) => {
    await pruneSnapshots(snapshots, now())
    const own = (await listSnapshots(snapshots)).filter((one) => one.info.bookId === bookId && !one.kept.imported)
    const needed = own.slice(0, snapshotsBehindJournal).map((one) => one.info.generation)
    const covered = needed.length < snapshotsBehindJournal ? 0 : Math.min(...needed)
    await (await journalOf(bookId)).cut(covered)
  }
  /** The snapshot is safe by now: what cannot be tidied today is tidied after the next one. */
  const afterSnapshot = async (bookId: string) => {
    await tidy(bookId).catch(() => undefined)
    copyOut()
  }
  const state = async (): Promise<SafetyState> => {
    await swept
    const bookId = await latestBook
    const journal = bookId === null ? null : { bookId, ...(await journalOf(bookId)).last() }
    const secondPath = second.get()
    return {
      journal: journal && journal.generation > 0 ? journal : null,
      snapshots: (await listSnapshots(snapshots)).map((one) => one.info),
      secondFolder: secondPath === null ? null : basename(secondPath),
      ...(secondFault ? { secondFolderFault: secondFault } : {}),
    }
  }
  const begin = async (ask: Ask<'safety.beginSnapshot'>) => {
    await swept
    await journalOf(ask.bookId)
    if (drafts.size >= mostDrafts) await dropOldest(drafts)
    const snapshotId = newSnapshotId(now())
    const draft = await beginSnapshot(snapshots, snapshotId, ask)
    drafts.set(draft.draftId, { draft, snapshotId, bookId: ask.bookId })
    return { draftId: draft.draftId }
  }
  return {
    handlers: {
      'safety.state': state,
      'safety.append': async (entry) => {
        await (await journalOf(entry.bookId)).append(entry)
        latestBook = Promise.resolve(entry.bookId)
        return { generation: entry.generation }
      },
      'safety.readJournal': async ({ bookId, after }) => {
        const { entries, more, damaged } = await (await journalOf(bookId)).read(after)
        return { entries, more, ...(damaged ? { damaged } : {}) }
      },
      'safety.beginSnapshot': begin,
      'safety.addRows': async ({ draftId, table, lines }) => {
        await draftOf(draftId).draft.add(table, lines)
        return null
      },
      'safety.finishSnapshot': async ({ draftId }) => {
        const { draft, snapshotId, bookId } = draftOf(draftId)
        drafts.delete(draftId)
        await draft.finish()
        const info = await verified(snapshots, snapshotId)
        await afterSnapshot(bookId)
        return info
      },
      'safety.abandonSnapshot': async ({ draftId }) => {
        const { draft } = draftOf(draftId)
        drafts.delete(draftId)
        await draft.abandon()
        return null
      },
      'safety.readSnapshot': ({ snapshotId, part }) => readSnapshot(snapshots, snapshotId, part),
    },
    importFrom: (path) => importSnapshot(snapshots, path, now()),
    fileOf: (snapshotId) => pathOf(snapshots, snapshotId),
    chooseSecond: async (path) => {
      await second.set(path)
      copyOut()
      await copying
      return { name: basename(path) }
    },
    settled: () => copying,
    close: async () => {
      while (drafts.size > 0) await dropOldest(drafts)
      for (const opened of journals.values()) await opened.then((journal) => journal.close()).catch(() => undefined)
      journals.clear()
      await copying
    },
  }
}

/** A page that was reloaded in the middle leaves drafts that nobody will finish. */
async function dropOldest(drafts: Map<string, { readonly draft: Draft }>): Promise<void> {
  for (const [draftId, { draft }] of drafts) {
    drafts.delete(draftId)
    await draft.abandon()
    return
  }
}
