import { constants } from 'node:fs'
import { access, rm } from 'node:fs/promises'
import type { FaultCode } from '#contract/fault'
import { faultOf } from '../faults'
import { toPrune } from './prune'
import { verify } from './snapshot-read'
import { copyDurably, listSnapshots, pathOf } from './snapshots'

/**
 * Brings the advisor's own folder to what the pruning rule keeps of both: copies what it lacks, checks each copy, lets old ones go.
 * Never throws: a stick that was pulled out must not break a save. Answers with what went wrong.
 */
export async function copyToSecond(from: string, to: string, now: number): Promise<FaultCode | null> {
  try {
    await access(to, constants.W_OK)
    const there = await listSnapshots(to)
    const known = new Set(there.map((one) => one.info.snapshotId))
    const missing = (await listSnapshots(from)).filter((one) => !one.kept.imported && !known.has(one.info.snapshotId))
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
