import type { RemoteRegistration } from '#domain/deals/outcome'
import { heard } from '#domain/deals/progress'
import type { Registration } from '#domain/deals/registration'
import { isFinal } from '#domain/deals/remote-status'
import type { DistributorId } from '#domain/values/ids'
import { book } from './book'
import { actOn } from './queueing'
import { type Act, write } from './write'

/** The distributor's own text of the newest change that we have read; null before the first. */
export async function changesReadUpTo(id: DistributorId): Promise<string | null> {
  return (await book().tables.watermarks.get(id))?.updatedSince ?? null
}

/** Whether a distributor holds anything that may still change. */
export async function awaitsNews(id: DistributorId): Promise<boolean> {
  const held = book().tables.registrations.where('distributorId').equals(id)
  return (
    (await held
      .filter((one) => one.remoteId !== '' && !isFinal(one.status))
      .limit(1)
      .count()) > 0
  )
}

/**
 * Takes over what a distributor says of our registrations and notes how far we have read, in one write; no write when nothing is new.
 * Registrations with an envelope on its way are left to it. Tells how many changed.
 */
export async function hearChanges(
  id: DistributorId,
  remotes: readonly RemoteRegistration[],
  updatedSince: string | null,
): Promise<number> {
  const news = await changedBy(
    remotes,
    await book().tables.registrations.bulkGet(remotes.map((one) => one.partnerReference)),
  )
  if (news.length === 0 && updatedSince === (await changesReadUpTo(id))) return 0
  const { value } = await write(await actFor(news), ['registrations', 'watermarks'], async (pens) => {
    const fresh = await changedBy(remotes, await pens.registrations.getMany(remotes.map((one) => one.partnerReference)))
    await pens.registrations.putMany(fresh)
    await pens.watermarks.put({ id, updatedSince })
    return fresh.length
  })
  return value
}

async function changedBy(
  remotes: readonly RemoteRegistration[],
  mine: readonly (Registration | undefined)[],
): Promise<readonly Registration[]> {
  const now = book().around.now()
  const after = new Map<string, Registration>()
  remotes.forEach((remote, index) => {
    const before = after.get(remote.partnerReference) ?? mine[index]
    if (!before || before.remoteId !== remote.remoteId || isUnsent(before)) return
    const changed = heard(before, remote, now)
    if (changed !== before) after.set(before.id, changed)
  })
  return [...after.values()]
}

const isUnsent = ({ status }: Registration): boolean =>
  status === 'draft' || status === 'queued' || status === 'sending'

async function actFor(news: readonly Registration[]): Promise<Act> {
  const [first] = news
  if (!first) return { label: 'changes-read', undoable: false }
  const { params = {} } = await actOn(first.id, '')
  if (news.length > 1)
    return { label: 'registrations-heard', params: { ...params, count: news.length }, undoable: false, say: true }
  if (first.status === 'approved' && first.protectedUntil) {
    const until = Date.parse(first.protectedUntil)
    return { label: 'heard-approved-until', params: { ...params, until }, undoable: false, say: true }
  }
  return { label: `heard-${first.status}`, params, undoable: false, say: true }
}
