import { type Intake, intakeOf, type KnownToTake } from '#domain/catalog/intake'
import type { Told } from '#domain/catalog/told'
import type { Announcement } from '#domain/deals/announcement'
import type { DistributorId } from '#domain/values/ids'
import { fold } from '#domain/values/text'
import { book } from './book'
import { write } from './write'

/** What taking in would change, compared with the book as it is now; nothing is written. */
export async function previewIntake(distributorId: DistributorId, told: Told): Promise<Intake> {
  const { around } = book()
  return intakeOf(told, await knownToTake(distributorId, told), around.newId, around.now())
}

/** Takes in what a distributor told, in one act that one undo takes back; compared anew, because the book may have changed meanwhile. */
export async function takeIn(distributorId: DistributorId, told: Told): Promise<Intake> {
  const name = (await book().tables.distributors.get(distributorId))?.name ?? ''
  const intake = await previewIntake(distributorId, told)
  if (intake.lines.length === 0) return intake
  const act = { label: 'taken-in', params: { name, count: intake.lines.length }, say: true }
  await write(act, ['suppliers', 'offerings', 'carries', 'agreements', 'announcements'], async (pens) => {
    await pens.suppliers.putMany(intake.suppliers)
    await pens.offerings.putMany(intake.offerings)
    await pens.carries.putMany(intake.carries)
    await pens.agreements.putMany(intake.agreements)
    await pens.announcements.putMany(intake.announcements)
  })
  return intake
}

/** A distributor's announcements, newest first. */
export async function announcementsOf(id: DistributorId, most = 20): Promise<readonly Announcement[]> {
  return book().tables.announcements.where('[distributorId+at]').between([id], [id, []]).reverse().limit(most).toArray()
}

/** Announcements that nobody has read yet, newest first. */
export async function unreadAnnouncements(most = 20): Promise<readonly Announcement[]> {
  const all = await book()
    .tables.announcements.filter(({ readAt }) => readAt === 0)
    .toArray()
  return all.sort((a, b) => b.at - a.at).slice(0, most)
}

export const markRead = ({ id, title }: Announcement) =>
  write({ label: 'announcement-read', params: { name: title } }, ['announcements'], async ({ announcements }) => {
    const row = await announcements.get(id)
    if (row && row.readAt === 0) await announcements.put({ ...row, readAt: book().around.now() })
  })

/** The newest announcement that is in the book already; only later ones are asked for. */
export async function newsReadUpTo(id: DistributorId): Promise<string | null> {
  const [newest] = await announcementsOf(id, 1)
  return newest ? new Date(newest.at).toISOString() : null
}

/** Of the suppliers that are told, everything that an offering or a rate of theirs can be the same as. */
async function knownToTake(distributorId: DistributorId, told: Told): Promise<KnownToTake> {
  const { tables } = book()
  const names = new Set([...told.catalog, ...told.rates].flatMap(({ supplier }) => (supplier ? [fold(supplier)] : [])))
  const keys = [...names].map((name) => [0, name])
  const suppliers = await tables.suppliers.where('[deletedAt+nameKey]').anyOf(keys).toArray()
  const ids = suppliers.map(({ id }) => id)
  const news = told.announcements.map(({ id }) => `${distributorId}:${id}`)
  const [offerings, carries, agreements, announcements] = await Promise.all([
    tables.offerings.where('supplierId').anyOf(ids).toArray(),
    tables.carries.where('distributorId').equals(distributorId).toArray(),
    tables.agreements.where('distributorId').equals(distributorId).toArray(),
    tables.announcements.bulkGet(news),
  ])
  return {
    distributorId,
    suppliers,
    offerings,
    carries,
    agreements: agreements.filter(({ deletedAt }) => deletedAt === 0),
    announcements: announcements.flatMap((one) => (one ? [one.id] : [])),
  }
}
