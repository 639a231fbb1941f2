import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotInfo, SnapshotPart } from '#contract/safety'
import { makeFolder, temporaryEnding, writeDurably } from '../durable'
import { errnoOf, Refused } from '../faults'
import { type Kept, toPrune } from './prune'
import { format, type Header, magic } from './snapshot-format'
import { type Described, describeFile, readPart, recognise, verify } from './snapshot-read'
import { type Draft, startDraft } from './snapshot-write'

export type Begin = Omit<Header, 'magic' | 'format'>
export type Listed = { readonly info: SnapshotInfo; readonly kept: Kept; readonly path: string }

export const ending = '.evergreen'
const idShape = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-[0-9a-f]{8}(-in)?$/

/** A fresh name: when it came to lie here, in order, and whether the advisor brought it in. */
export function newSnapshotId(now: number, imported = false): string {
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, '')
  return `${stamp}-${randomBytes(4).toString('hex')}${imported ? '-in' : ''}`
}

/** Where a snapshot lies; refuses anything that is not a name we gave. */
export function pathOf(folder: string, snapshotId: string): string {
  if (!idShape.test(snapshotId)) throw new Refused('bad-ask', 'snapshotId')
  return join(folder, snapshotId + ending)
}

/** Whole snapshots, newest first. A file that was cut off or is not ours is not listed. */
export async function listSnapshots(folder: string): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const name of await namesIn(folder)) {
    const snapshotId = name.slice(0, -ending.length)
    if (!name.endsWith(ending) || !idShape.test(snapshotId)) continue
    const path = join(folder, name)
    try {
      listed.push(listedAs(snapshotId, path, await describeFile(path)))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
  return listed.sort((a, b) => b.kept.storedAt - a.kept.storedAt || b.info.generation - a.info.generation)
}

export async function beginSnapshot(folder: string, snapshotId: string, begin: Begin): Promise<Draft> {
  await makeFolder(folder)
  return startDraft(pathOf(folder, snapshotId), { magic, format, ...begin })
}

/** Reads a new file back from the disk; one that is not what was written goes again and counts for nothing. */
export async function verified(folder: string, snapshotId: string): Promise<SnapshotInfo> {
  const path = pathOf(folder, snapshotId)
  try {
    return listedAs(snapshotId, path, await verify(path)).info
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** A part; before the first is given out, the whole file is checked. */
export async function readSnapshot(folder: string, snapshotId: string, part: number): Promise<SnapshotPart> {
  const path = pathOf(folder, snapshotId)
  if (part === 0) await verify(path)
  return readPart(path, part)
}

/** Takes in a file from elsewhere: known, whole and strictly checked before a byte of it is kept. */
export async function importSnapshot(folder: string, from: string, now: number): Promise<SnapshotInfo> {
  await recognise(from)
  const found = await verify(from, true)
  const same = (await listSnapshots(folder)).find((one) => one.info.sha256 === found.trailer.sha256)
  if (same) return same.info
  const snapshotId = newSnapshotId(now, true)
  await makeFolder(folder)
  await copyDurably(from, pathOf(folder, snapshotId))
  return verified(folder, snapshotId)
}

export async function copyDurably(from: string, to: string): Promise<void> {
  await writeDurably(to, async (file) => {
    for await (const piece of createReadStream(from)) await file.appendFile(piece as Buffer)
  })
}

/** Removes what the rule lets go, and what an interrupted run left half written. */
export async function pruneSnapshots(folder: string, now: number): Promise<void> {
  const listed = await listSnapshots(folder)
  const gone = new Set(
    toPrune(
      listed.map((one) => one.kept),
      now,
    ),
  )
  for (const one of listed) if (gone.has(one.info.snapshotId)) await rm(one.path, { force: true })
}

/** At a start nothing is being written: every temporary file is a leftover. */
export async function sweepTemporaries(folder: string): Promise<void> {
  for (const name of await namesIn(folder))
    if (name.endsWith(temporaryEnding)) await rm(join(folder, name), { force: true })
}

function listedAs(snapshotId: string, path: string, { header, trailer, bytes }: Described): Listed {
  const { bookId, generation, schemaVersion, at, reason } = header
  const { rows, sha256 } = trailer
  const info = { snapshotId, bookId, generation, schemaVersion, at, reason, rows, bytes, sha256 }
  const kept = { snapshotId, bookId, storedAt: storedAt(snapshotId), reason, imported: snapshotId.endsWith('-in') }
  return { info, kept, path }
}

function storedAt(snapshotId: string): number {
  const [, year, month, day, hour, minute, second, ms] = (idShape.exec(snapshotId) ?? []).map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, ms)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}
