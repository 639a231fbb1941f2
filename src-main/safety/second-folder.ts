import { constants } from 'node:fs'
import { access, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultCode } from '#contract/fault'
import { makeFolder } from '../durable'
import { faultOf } from '../faults'
import { toPrune } from './prune'
import { verify } from './snapshot-read'
import { copyDurably, listSnapshots, pathOf } from './snapshots'

/** What is copied: the folders of this machine. */
export type Own = {
  readonly snapshots: string
  readonly documents: string
  /** The flight recorder's folder, where there is one. */
  readonly flight?: string | undefined
}

/** Where the second folder keeps documents, named by the SHA-256 of their content as here. */
export function documentsIn(second: string): string {
  return join(second, 'documents')
}

/**
 * Brings the advisor's own folder to what the pruning rule keeps of both: copies what it lacks, checks each copy, lets old ones go.
 * Never throws: a stick that was pulled out must not break a save. Answers with what went wrong.
 */
export async function copyToSecond(from: Own, to: string, now: number): Promise<FaultCode | null> {
  try {
    await access(to, constants.W_OK)
    await copyDocuments(from.documents, documentsIn(to))
    if (from.flight) await copyFlight(from.flight, join(to, 'flight'))
    const there = await listSnapshots(to)
    const known = new Set(there.map((one) => one.info.snapshotId))
    const missing = (await listSnapshots(from.snapshots)).filter(
      (one) => !one.kept.imported && !known.has(one.info.snapshotId),
    )
    const gone = new Set(
      toPrune(
        [...there, ...missing].map((one) => one.kept),
        now,
      ),
    )
    for (const { info, path } of missing)
      if (!gone.has(info.snapshotId)) await copyOne(path, pathOf(to, info.snapshotId))
    for (const { info, path } of there) if (gone.has(info.snapshotId)) await rm(path, { force: true })
    return null
  } catch (error) {
    return faultOf(error).code
  }
}

async function copyOne(from: string, to: string): Promise<void> {
  await copyDurably(from, to)
  try {
    await verify(to)
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}

/** A log only grows: a longer one over there is another machine's or an earlier life's, and is not written over. */
async function copyFlight(from: string, to: string): Promise<void> {
  const sizeIn = async (folder: string) => (await stat(join(folder, 'flight.log')).catch(() => null))?.size ?? 0
  if ((await sizeIn(from)) <= (await sizeIn(to))) return
  await makeFolder(to)
  for (const name of ['flight.log', 'flight.head'])
    if (await stat(join(from, name)).catch(() => null)) await copyDurably(join(from, name), join(to, name))
}

/** Documents never change and are never let go: what is there by name and size is there. */
async function copyDocuments(from: string, to: string): Promise<void> {
  for (const name of await readdir(from).catch(() => [])) {
    if (!/^[0-9a-f]{64}$/.test(name)) continue
    const [here, there] = [join(from, name), join(to, name)]
    const { size } = await stat(here)
    if ((await stat(there).catch(() => null))?.size === size) continue
    await makeFolder(to)
    await copyDurably(here, there)
  }
}
