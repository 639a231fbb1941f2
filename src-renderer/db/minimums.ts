import type { Service } from '#domain/clients/service'
import type { Agreement } from '#domain/commissions/agreement'
import { type Held, heldMonths, owedByPayer, payerKey, smallMonths } from '#domain/commissions/minimum'
import { firstDayOf, lastDayOf, type Month } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { book } from './book'

/** Payment months up to `until` that payers hold because they are too small; empty where no distributor has a minimum. */
export async function heldUntil(
  until: Month,
  services: readonly Service[],
  agreements: readonly Agreement[],
): Promise<Held> {
  const payers = await book().tables.distributors.toArray()
  const terms = new Map(payers.flatMap(({ id, minimums }) => (minimums?.[0] ? [[id, minimums] as const] : [])))
  const [first] = [...terms.values()].flatMap((minimums) => minimums.map((one) => one.from)).sort()
  if (!first) return new Map()
  const owed = owedByPayer(services, agreements, new Set(terms.keys()), first, until)
  const held = owed.map(async ({ distributorId, currency, months }) => {
    const minimums = terms.get(distributorId) ?? []
    const came = await monthsOfMoney(distributorId, smallMonths(months, minimums))
    return [payerKey(distributorId, currency), heldMonths(months, minimums, came)] as const
  })
  return new Map(await Promise.all(held))
}

/** Those of these months in which money of a payer came, whatever for. */
async function monthsOfMoney(payer: DistributorId, months: readonly Month[]): Promise<ReadonlySet<Month>> {
  const { payments } = book().tables
  const came = months.map(async (month) => {
    const inMonth = payments.where('paidOn').between(firstDayOf(month), lastDayOf(month), true, true)
    return (await inMonth.filter((one) => one.distributorId === payer).first()) ? [month] : []
  })
  return new Set((await Promise.all(came)).flat())
}
