import type { Payment } from '#domain/commissions/agreement'
import type { StatementLine } from '#domain/statements/statement'
import { firstDayOf, type Month } from '#domain/values/dates'
import type { LineId, ServiceId } from '#domain/values/ids'
import { book } from './book'
import type { Pen } from './pen'
import { rowsWhere } from './rows-where'

/** Payments for these usage months, whenever they came, and every payment that came in `payMonth`; each once. */
export async function paymentsFor(usageMonths: readonly Month[], payMonth: Month): Promise<Payment[]> {
  const { payments } = book().tables
  const [forUsage, came] = await Promise.all([
    rowsWhere(payments, 'month', usageMonths),
    payments.where('paidOn').between(`${payMonth}-01`, `${payMonth}-31`, true, true).toArray(),
  ])
  return [...new Map([...forUsage, ...came].map((payment) => [payment.id, payment])).values()]
}

/** Every payment for a usage month from `from` on, and every one that came since then; each once. */
export async function paymentsSince(from: Month): Promise<Payment[]> {
  const { payments } = book().tables
  const [came, forUsage] = await Promise.all([
    payments.where('paidOn').aboveOrEqual(firstDayOf(from)).toArray(),
    payments.where('month').aboveOrEqual(from).primaryKeys(),
  ])
  const known = new Set(came.map(({ id }) => id))
  // Few are paid before the month that they are for: only the keys of the others are read twice.
  const early = await payments.bulkGet(forUsage.filter((id) => !known.has(id)))
  return [...came, ...early.flatMap((one) => one ?? [])]
}

/** The statement lines behind payments, a whole statement at a time: asking for line after line takes many times as long. */
export const linesBehind = (payments: readonly Payment[]): Promise<StatementLine[]> =>
  rowsWhere(book().tables.lines, 'statementId', [...new Set(payments.flatMap((one) => one.statementId ?? []))])

/** The payments that a line makes, as `settle` names them: one by the line's own id, or a part for each service. */
export async function paymentsOfLine(id: LineId): Promise<Payment[]> {
  const { payments } = book().tables
  const [whole, parts] = await Promise.all([payments.get(id), payments.where(':id').startsWith(`${id}:`).toArray()])
  return whole ? [whole, ...parts] : parts
}

/** The same for many lines, within a write. */
export async function paymentsOfLines(payments: Pen<Payment>, ids: readonly LineId[]): Promise<Payment[]> {
  const parts = await Promise.all(ids.map((id) => payments.keys(`${id}:`)))
  return (await payments.getMany([...ids, ...parts.flat()])).flatMap((one) => one ?? [])
}

/** A service's payments, the latest usage month first. */
export const paymentsOf = async (serviceId: ServiceId): Promise<Payment[]> =>
  (await book().tables.payments.where('serviceId').equals(serviceId).toArray()).sort((a, b) =>
    a.month < b.month ? 1 : -1,
  )

/** What came for a service and usage month, in the order of payment; for money that no service expects, the one payment itself. */
export async function paymentsBehind(id: string, serviceId: ServiceId | null, month: Month | null): Promise<Payment[]> {
  if (serviceId === null || month === null)
    return (await book().tables.payments.bulkGet([id])).flatMap((one) => one ?? [])
  const own = (await paymentsOf(serviceId)).filter((one) => one.month === month)
  return own.sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
}

/** How many usage months before `before` were ever paid, for each of these services. */
export async function monthsPaid(
  serviceIds: readonly ServiceId[],
  before: Month,
): Promise<ReadonlyMap<ServiceId, number>> {
  const found = await rowsWhere(book().tables.payments, 'serviceId', serviceIds)
  const months = new Map<ServiceId, Set<Month>>()
  for (const { serviceId, month, amount } of found) {
    if (serviceId === null || month >= before || amount.minor <= 0) continue
    months.set(serviceId, (months.get(serviceId) ?? new Set()).add(month))
  }
  return new Map([...months].map(([id, paid]) => [id, paid.size]))
}
