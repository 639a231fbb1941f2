import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ask } from '#contract/channels'
import { makeFolder, syncFolder } from '../durable'
import { Refused } from '../faults'
import { jsonOf } from './journal-entry'
import { lastOf, type Reading, readEntries, segmentName, segmentsIn } from './journal-file'
import { lineOf, type Mark, standsAt } from './journal-line'
import { turns } from './turns'

export type Journal = {
  /** The last entry that is safely on the disk, 0 when there is none, and how many generations the files span. */
  readonly last: () => { readonly generation: number; readonly entries: number }
  /** Resolves after fsync; refuses what is no commit. What is asked for at the same time shares one. Order is the order of asking. */
  readonly append: (entry: Ask<'safety.append'>) => Promise<void>
  readonly read: (after: number) => Promise<Reading>
  /** Starts a new file and deletes those whose every entry is at or before `generation`. */
  readonly cut: (generation: number) => Promise<void>
  readonly close: () => Promise<void>
}

type Asked = {
  readonly generation: number
  readonly json: string
  readonly done: () => void
  readonly failed: (error: unknown) => void
}
type Open = { readonly file: FileHandle; readonly path: string; size: number; checksum: string }

export const largestPart = 2_000_000
const largestSegment = 4_000_000

/** The journal of one book in its own folder. A file of an earlier run is only read: what is torn in it stays as it is. */
export async function openJournal(folder: string): Promise<Journal> {
  let segments = await segmentsIn(folder)
  let last = await lastOf(segments)
  let current: Open | null = null
  let asked: Asked[] = []
  const inTurn = turns()

  const shut = async () => {
    const was = current
    current = null
    await was?.file.close()
    if (was?.size !== 0) return
    await rm(was.path, { force: true })
    segments = segments.filter((one) => one.path !== was.path)
  }
  const segmentFor = async (first: number): Promise<Open> => {
    if (current && current.size < largestSegment) return current
    await shut()
    await makeFolder(folder)
    const attempt = segments.filter((one) => one.first === first).length
    const path = join(folder, segmentName(first, attempt))
    const opened = { file: await open(path, 'ax', 0o600), path, size: 0, checksum: '' }
    current = opened
    segments = [...segments, { path, first }]
    await syncFolder(folder)
    return opened
  }
  const writeBatch = async () => {
    const batch = fitting(asked, last)
    asked = []
    const [first] = batch
    if (!first) return
    try {
      const segment = await segmentFor(first.generation)
      const mark = await appendTo(segment, batch)
      const newest = batch.at(-1) ?? first
      last = { generation: newest.generation, mark }
    } catch (error) {
      await shut().catch(() => undefined)
      for (const one of batch) one.failed(error)
      return
    }
    for (const one of batch) one.done()
  }
  return {
    last: () => ({
      generation: last.generation,
      entries: Math.max(0, last.generation + 1 - (segments[0]?.first ?? last.generation + 1)),
    }),
    append: (entry) =>
      new Promise((done, failed) => {
        asked.push({ generation: entry.generation, json: jsonOf(entry), done, failed })
        void inTurn(writeBatch)
      }),
    read: (after) => inTurn(() => readEntries(segments, after, largestPart)),
    cut: (upTo) =>
      inTurn(async () => {
        await shut()
        const old = segments.filter((_, at) => (segments[at + 1]?.first ?? Number.POSITIVE_INFINITY) <= upTo + 1)
        for (const { path } of old) await rm(path, { force: true })
        segments = segments.filter((one) => !old.includes(one))
      }),
    close: () => inTurn(shut),
  }
}

/** On failure the file is put back to its last acknowledged line. */
async function appendTo(segment: Open, batch: readonly Asked[]): Promise<Mark> {
  let mark: Mark = { previous: '', checksum: segment.checksum }
  let text = ''
  for (const { generation, json } of batch) {
    const line = lineOf(generation, json, mark.checksum)
    text += line.text
    mark = { previous: mark.checksum, checksum: line.checksum }
  }
  try {
    await segment.file.appendFile(text)
    await segment.file.datasync()
  } catch (error) {
    await segment.file.truncate(segment.size).catch(() => undefined)
    throw error
  }
  segment.size += Buffer.byteLength(text)
  segment.checksum = mark.checksum
  return mark
}

/** Lets through what comes next, acknowledges what already stands there, and refuses a past that differs. */
function fitting(asked: readonly Asked[], last: { readonly generation: number; readonly mark: Mark | null }) {
  const fresh: Asked[] = []
  let generation = last.generation
  for (const one of asked) {
    if (one.generation > generation) {
      fresh.push(one)
      generation = one.generation
    } else if (fresh.length === 0 && one.generation === generation && standsAt(one.generation, one.json, last.mark))
      one.done()
    else one.failed(new Refused('bad-ask', 'generation'))
  }
  return fresh
}
