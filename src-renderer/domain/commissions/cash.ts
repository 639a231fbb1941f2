import { type Lags, lagKey } from '../statements/lag'
import { addDays, monthOf, monthsBetween } from '../values/dates'
import type { Agreement } from './agreement'

/**
 * Agreements with the months that their payers really take, where a payer has shown enough of them: the middle of what was
 * learned, for its supplier where that is known apart. For the cash calendar alone; what is due stays as agreed.
 */
export const asPaid = (agreements: readonly Agreement[], lags: Lags): readonly Agreement[] =>
  agreements.map((one) => {
    const lag = lags.get(lagKey(one.distributorId, one.supplierId)) ?? lags.get(lagKey(one.distributorId))
    return lag ? { ...one, lagMonths: monthsAfter(lag.median) } : one
  })

/** Days after the end of a month of 31 days, in whole calendar months. */
function monthsAfter(days: number): number {
  return Math.max(0, monthsBetween('2026-01', monthOf(addDays('2026-01-31', days))))
}
