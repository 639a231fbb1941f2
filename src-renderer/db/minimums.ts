import type { Service } from '#domain/clients/service'
import type { Agreement } from '#domain/commissions/agreement'
import {
  type Held,
  heldMonths,
  owedByPayer,
  type PayoutMinimum,
  payerKey,
  smallMonths,
} from '#domain/commissions/minimum'
import type { PayerTerms } from '#domain/commissions/paid-out'
import { addMonths, firstDayOf, lastDayOf, type Month } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { book } from './book'

/** Payment months up to `until` that payers hold because they are too small; empty where no distributor has a minimum. */
export async function heldUntil(
  until: Month,
  services: readonly Service[],
  agreements: readonly Agreement[],
): Promise<Held> {
  const terms = await minimumsOfPayers()
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

/** Every payer with a minimum, and what it still carries when the payment month `from` begins. */
export async function payersFrom(
  from: Month,
  services: readonly Service[],
  agreements: readonly Agreement[],
): Promise<readonly PayerTerms[]> {
  const terms = await minimumsOfPayers()
  if (terms.size === 0) return []
  const held = await heldUntil(addMonths(from, -1), services, agreements)
  const payers = [...terms].map(async ([distributorId, minimums]): Promise<readonly PayerTerms[]> => {
    const came = [...(await monthsOfMoney(distributorId, [from]))]
    return [...new Set(minimums.map((one) => one.amount.currency))].map((currency) => {
      const months = [...(held.get(payerKey(distributorId, currency)) ?? [])]
      const waitsSince = months.find(([, { goesTo }]) => goesTo === null)?.[0] ?? null
      return { distributorId, currency, minimums, waitsSince, came }
    })
  })
  return (await Promise.all(payers)).flat()
}

export async function minimumsOfPayers(): Promise<ReadonlyMap<DistributorId, readonly PayoutMinimum[]>> {
  const payers = await book().tables.distributors.toArray()
  return new Map(payers.flatMap(({ id, minimums }) => (minimums?.[0] ? [[id, minimums] as const] : [])))
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
