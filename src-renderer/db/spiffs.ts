import type { Task } from '#domain/clients/client'
import { termsOf } from '#domain/commissions/rule'
import { type SpiffRow, salesOf, spiffRows } from '#domain/commissions/spiff-rows'
import { addMonthsToDay, type Day } from '#domain/values/dates'
import { livingAgreements } from './agreements'
import { book } from './book'
import { ordersIn } from './orders'
import { earningServices, type Names, namesOf } from './residuals'
import { write } from './write'

/** SPIFFs older than this are history. */
const monthsShown = 24

export type SpiffBook = { readonly rows: readonly SpiffRow[]; readonly names: Names; readonly agreements: number }

/** SPIFFs of what was sold in the last two years, ticked off by the payments that came for them. */
export async function spiffBook(today: Day): Promise<SpiffBook> {
  const agreements = (await livingAgreements()).filter((one) => termsOf(one).pays === 'spiff')
  if (agreements.length === 0) return { rows: [], names: await namesOf([]), agreements: 0 }
  const since = addMonthsToDay(today, -monthsShown)
  const [services, orders] = await Promise.all([earningServices(), ordersIn(['placed', 'installing'])])
  const sales = salesOf(services, orders).filter(
    ({ earning }) => (earning.signedOn ?? earning.startsOn ?? today) >= since,
  )
  const ids = sales.map((sale) => sale.earning.id)
  const [payments, claims] = await Promise.all([
    book().tables.payments.where('serviceId').anyOf(ids).toArray(),
    book().tables.tasks.where('about').startsWith('spiff-claimed:').toArray(),
  ])
  const rows = spiffRows(
    sales,
    agreements,
    payments.filter((one) => one.kind === 'spiff'),
    new Set(claims.filter((task) => task.doneAt > 0).flatMap((task) => task.about ?? [])),
    today,
  )
  return { rows, names: await namesOf(rows.map((row) => row.sale.clientId)), agreements: agreements.length }
}

/** Remembers that a SPIFF was claimed, as a finished task in its name. */
export const claimSpiff = (task: Task) =>
  write({ label: 'spiff-claimed', params: { name: task.title }, say: true }, ['tasks'], ({ tasks }) => tasks.put(task))
