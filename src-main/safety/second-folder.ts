import { constants } from 'node:fs'
import { access, rm } from 'node:fs/promises'
import type { FaultCode } from '#contract/fault'
import { faultOf } from '../faults'
import { verify } from './snapshot-read'
import { copyDurably, listSnapshots, pathOf, pruneSnapshots } from './snapshots'

/**
 * Copies verified snapshots that the advisor's own folder lacks, checks the copies and lets old ones go by the same rule. Never
 * throws: a stick that was pulled out must not break a save. Answers with what went wrong.
 */
export async function copyToSecond(from: string, to: string, now: number): Promise<FaultCode | null> {
  try {
    await access(to, constants.W_OK)
    const there = new Set((await listSnapshots(to)).map((one) => one.info.snapshotId))
    const newest = (await listSnapshots(from)).find((one) => !one.kept.imported)
    if (newest && !there.has(newest.info.snapshotId)) await copyOne(newest.path, pathOf(to, newest.info.snapshotId))
    await pruneSnapshots(to, now)
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
