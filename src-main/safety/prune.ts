/** A snapshot as pruning sees it: when it came to lie here, and why it was made. */
export type Kept = {
  readonly snapshotId: string
  readonly bookId: string
  readonly storedAt: number
  readonly reason: string
  readonly imported: boolean
}

const keptToday = 3
const keptDays = 14
const keptMonths = 12
const keptOfKind = 3

/**
 * Ids that may go. Kept for each book: the newest, the last 3 of today, the last of each of 14 days and 12 months, and the last 3
 * made before a migration, made before a restore, or brought in by the advisor. Days are those of the machine's time zone.
 */
export function toPrune(all: readonly Kept[], now: number): readonly string[] {
  const keep = new Set<string>()
  for (const bookId of new Set(all.map((one) => one.bookId))) {
    const newestFirst = all.filter((one) => one.bookId === bookId).sort((a, b) => b.storedAt - a.storedAt)
    for (const one of keptOf(newestFirst, now)) keep.add(one.snapshotId)
  }
  return all.filter((one) => !keep.has(one.snapshotId)).map((one) => one.snapshotId)
}

function keptOf(newestFirst: readonly Kept[], now: number): readonly Kept[] {
  const today = dayOf(now)
  const days = new Set(Array.from({ length: keptDays }, (_, back) => dayOf(now, back)))
  const months = new Set(Array.from({ length: keptMonths }, (_, back) => monthOf(now, back)))
  const ofDay = (one: Kept) => dayOf(one.storedAt)
  const ofMonth = (one: Kept) => monthOf(one.storedAt)
  return [
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter((one) => one.storedAt > now || ofDay(one) === today).slice(0, keptToday),
    ...firstOfEach(newestFirst, ofDay, days),
    ...firstOfEach(newestFirst, ofMonth, months),
    ...newestFirst.filter((one) => one.reason === 'before-migration').slice(0, keptOfKind),
    ...newestFirst.filter((one) => one.reason === 'before-restore').slice(0, keptOfKind),
    ...newestFirst.filter((one) => one.imported).slice(0, keptOfKind),
  ]
}

function firstOfEach(all: readonly Kept[], key: (one: Kept) => string, wanted: ReadonlySet<string>): readonly Kept[] {
  const first = new Map<string, Kept>()
  for (const one of all) if (wanted.has(key(one)) && !first.has(key(one))) first.set(key(one), one)
  return [...first.values()]
}

function dayOf(at: number, daysBack = 0): string {
  const date = new Date(at)
  date.setHours(12, 0, 0, 0)
  date.setDate(date.getDate() - daysBack)
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`
}

function monthOf(at: number, monthsBack = 0): string {
  const date = new Date(at)
  const month = date.getFullYear() * 12 + date.getMonth() - monthsBack
  return String(month)
}
