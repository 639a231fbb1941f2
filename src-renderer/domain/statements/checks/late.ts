import type { Month } from '../../values/dates'
import { grouped } from '../../values/grouped'
import type { DistributorId } from '../../values/ids'
import { type Money, sum } from '../../values/money'
import { type Ledger, monthKey } from '../ledger'
import type { Check } from './all'
import { isLate } from './missing'

/**
 * A payer from whom nothing at all came for a month, past the day by which it has paid nine times of ten. Months before the
 * first that it ever paid are not late: there the book began later than the money.
 */
export const late: Check = (ledger) => {
  const firsts = firstHeard(ledger)
  const silent = ledger.months.filter((month) => {
    const { distributorId, usageMonth, amount } = month.due
    if (amount.minor <= 0 || month.paid !== null || ledger.heard.has(monthKey(distributorId, usageMonth))) return false
    const first = firsts.get(distributorId)
    return first !== undefined && usageMonth >= first && isLate(month, ledger)
  })
  return [...grouped(silent, ({ due }) => due.distributorId)].flatMap(([distributorId, months]) => {
    const currencies = [...new Set(months.map(({ due }) => due.amount.currency))].sort()
    return currencies.map((currency) => {
      const own = months.filter(({ due }) => due.amount.currency === currency)
      const amounts: readonly Money[] = own.map(({ due }) => due.amount)
      const owed = sum(amounts, currency)
      return {
        id: `LATE ${distributorId} ${currency}`,
        check: 'LATE' as const,
        severity: 'warn' as const,
        side: 'owed' as const,
        distributorId,
        serviceId: null,
        clientId: null,
        supplierId: null,
        account: '',
        months: [...new Set(own.map(({ due }) => due.usageMonth))].sort(),
        atStake: owed,
        expected: owed,
        paid: null,
        lineIds: [],
        words: { accounts: String(new Set(own.map(({ due }) => due.serviceId)).size) },
      }
    })
  })
}

function firstHeard({ came }: Ledger): ReadonlyMap<DistributorId, Month> {
  const firsts = new Map<DistributorId, Month>()
  for (const { distributorId, usageMonth } of came) {
    const first = firsts.get(distributorId)
    if (usageMonth && (first === undefined || usageMonth < first)) firsts.set(distributorId, usageMonth)
  }
  return firsts
}
