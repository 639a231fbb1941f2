import type { ClosedMonth } from '#domain/statements/statement'
import type { Month } from '#domain/values/dates'
import { book } from './book'
import { write } from './write'

/** Months that were ever closed, the newest first, each with its trail. */
export const monthLocks = (): Promise<ClosedMonth[]> => book().tables.closedMonths.orderBy('id').reverse().toArray()

/** Whether the newest word about a month is that it is closed. */
export const isClosed = (month: ClosedMonth | undefined): boolean => month?.trail.at(-1)?.did === 'closed'

/** Of these payment months those that are closed. */
export async function closedAmong(months: readonly Month[]): Promise<readonly Month[]> {
  const found = await book().tables.closedMonths.bulkGet([...months])
  return found.flatMap((one) => (one && isClosed(one) ? [one.id] : []))
}

/** Closes a payment month, or opens it again; the trail keeps both with the reason. */
export async function lockMonth(month: Month, did: 'closed' | 'reopened', why: string): Promise<void> {
  const label = did === 'closed' ? 'month-closed' : 'month-reopened'
  await write({ label, params: { month } }, ['closedMonths'], async ({ closedMonths }) => {
    const before = await closedMonths.get(month)
    if (isClosed(before) === (did === 'closed')) return
    const step = { at: book().around.now(), did, why: why.trim() }
    await closedMonths.put({ id: month, trail: [...(before?.trail ?? []), step] })
  })
}
