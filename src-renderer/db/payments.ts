import type { Payment } from '#domain/commissions/agreement'
import type { Month } from '#domain/values/dates'
import type { ServiceId } from '#domain/values/ids'
import { book } from './book'
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
  const found = await book()
    .tables.payments.where('serviceId')
    .anyOf([...serviceIds])
    .toArray()
  const months = new Map<ServiceId, Set<Month>>()
  for (const { serviceId, month, amount } of found) {
    if (serviceId === null || month >= before || amount.minor <= 0) continue
    months.set(serviceId, (months.get(serviceId) ?? new Set()).add(month))
  }
  return new Map([...months].map(([id, paid]) => [id, paid.size]))
}
