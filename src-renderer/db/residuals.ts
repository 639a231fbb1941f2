import { coTermed } from '#domain/clients/co-term'
import type { Service } from '#domain/clients/service'
import {
  carriedInto,
  type MonthAccount,
  monthAccounts,
  usageMonthsOf,
  withoutAgreement,
} from '#domain/commissions/month'
import { addMonths, type Day, lastDayOf, type Month, monthOf } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import type { ClientId, DistributorId, SupplierId } from '#domain/values/ids'
import { livingAgreements } from './agreements'
import { book } from './book'
import { heldUntil } from './minimums'
import { monthsPaid, paymentsFor } from './payments'
import { rateFor } from './rates'
import { rowsWhere } from './rows-where'

export type Names = {
  readonly clients: ReadonlyMap<ClientId, string>
  readonly suppliers: ReadonlyMap<SupplierId, string>
  readonly distributors: ReadonlyMap<DistributorId, string>
}

export type ResidualMonth = {
  readonly accounts: readonly MonthAccount[]
  readonly unagreed: readonly Service[]
  readonly names: Names
  readonly agreements: number
  /** The rates at the end of the payment month, for what is paid out in another currency. */
  readonly payRates: RateDay | null
}

/** Services that run or ran; what can have been due in a month. */
export const earningServices = async (): Promise<readonly Service[]> =>
  coTermed(
    await rowsWhere(book().tables.services, '[deletedAt+status]', [
      [0, 'active'],
      [0, 'cancelled'],
    ]),
  )

/** One payment month, expected against paid. */
export async function residualMonth(payMonth: Month, today: Day): Promise<ResidualMonth> {
  const [services, agreements, rates] = await Promise.all([
    earningServices(),
    livingAgreements(),
    rateFor(lastDayOf(payMonth)),
  ])
  const newest = monthOf(today) > payMonth ? monthOf(today) : payMonth
  const held = await heldUntil(addMonths(newest, 12), services, agreements)
  const settled = [payMonth, ...carriedInto(payMonth, held)].flatMap((one) => usageMonthsOf(one, agreements))
  const payments = await paymentsFor(settled, payMonth)
  const payRates = rates ?? null
  const first = { services, agreements, payments, paidBefore: new Map(), held, payRates }
  const accounts = monthAccounts(first, payMonth, today)
  const silent = payMonth < monthOf(today) ? accounts.flatMap((one) => (one.paid ? [] : (one.serviceId ?? []))) : []
  const paidBefore = silent.length > 0 ? await monthsPaid(silent, payMonth) : new Map()
  return {
    accounts: silent.length > 0 ? monthAccounts({ ...first, paidBefore }, payMonth, today) : accounts,
    unagreed: withoutAgreement(services, agreements, today),
    names: await namesOf(accounts.flatMap((one) => one.clientId ?? [])),
    agreements: agreements.length,
    payRates,
  }
}

/** Names of these clients, and of every supplier and distributor: the latter two are short lists. */
export async function namesOf(clientIds: readonly ClientId[]): Promise<Names> {
  const { clients, suppliers, distributors } = book().tables
  const [who, what, where] = await Promise.all([
    clients.bulkGet([...new Set(clientIds)]),
    suppliers.toArray(),
    distributors.toArray(),
  ])
  const named = (rows: readonly ({ readonly id: string; readonly name: string } | undefined)[]) =>
    new Map(rows.flatMap((row) => (row ? [[row.id, row.name] as const] : [])))
  return { clients: named(who), suppliers: named(what), distributors: named(where) }
}
