import type { Task } from '#domain/clients/client'
import { termsOf } from '#domain/commissions/rule'
import { type SpiffRow, salesOf, spiffDuesOf, spiffRows } from '#domain/commissions/spiff-rows'
import type { SpiffDue } from '#domain/statements/ledger'
import { addMonthsToDay, type Day, dayAt } from '#domain/values/dates'
import { livingAgreements } from './agreements'
import { book } from './book'
import { ordersIn } from './orders'
import { earningServices, type Names, namesOf } from './residuals'
import { rowsWhere } from './rows-where'
import { write } from './write'

/** SPIFFs older than this are history. */
const monthsShown = 24

export type SpiffBook = {
  readonly rows: readonly SpiffRow[]
  readonly names: Names
  readonly agreements: number
  /** The day on which each was claimed. */
  readonly claims: ReadonlyMap<string, Day>
}

/** SPIFFs of what was sold in the last two years, ticked off by the payments that came for them. */
export async function spiffBook(today: Day): Promise<SpiffBook> {
  const agreements = (await livingAgreements()).filter((one) => termsOf(one).pays === 'spiff')
  if (agreements.length === 0) return { rows: [], names: await namesOf([]), agreements: 0, claims: new Map() }
  const since = addMonthsToDay(today, -monthsShown)
  const [services, orders] = await Promise.all([earningServices(), ordersIn(['placed', 'installing'])])
  const sales = salesOf(services, orders).filter(
    ({ earning }) => (earning.signedOn ?? earning.startsOn ?? today) >= since,
  )
  const ids = sales.map((sale) => sale.earning.id)
  const [payments, tasks] = await Promise.all([
    rowsWhere(book().tables.payments, 'serviceId', ids),
    book().tables.tasks.where('about').startsWith('spiff-claimed:').toArray(),
  ])
  const claims = new Map(
    tasks.flatMap(({ about, doneAt }) => (about && doneAt > 0 ? [[about, dayAt(doneAt)] as const] : [])),
  )
  const rows = spiffRows(
    sales,
    agreements,
    payments.filter((one) => one.kind === 'spiff'),
    new Set(claims.keys()),
    today,
  )
  const names = await namesOf(rows.map((row) => row.sale.clientId))
  return { rows, names, agreements: agreements.length, claims }
}

/** The same as the reconciliation asks for them: due by the end of the payment month. */
export async function spiffDues(today: Day): Promise<readonly SpiffDue[]> {
  const { rows, claims } = await spiffBook(today)
  return spiffDuesOf(rows, claims, today)
}

/** Remembers that a SPIFF was claimed, as a finished task in its name. */
export const claimSpiff = (task: Task) =>
  write({ label: 'spiff-claimed', params: { name: task.title }, say: true }, ['tasks'], ({ tasks }) => tasks.put(task))
