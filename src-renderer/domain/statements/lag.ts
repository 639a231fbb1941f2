import { addDays, addMonths, type Day, daysBetween, lastDayOf, type Month, monthsBetween } from '../values/dates'
import type { DistributorId, SupplierId } from '../values/ids'
import type { Came, Due } from './ledger'

/** Days from the last day of a usage month to its payment, as this payer has shown it. */
export type PayerLag = { readonly median: number; readonly p90: number; readonly months: number }

/** Fewer months than this teach nothing. */
const fewest = 3

/** Lags under `lagKey`: of a payer as a whole, and of a payer for one supplier. */
export type Lags = ReadonlyMap<string, PayerLag>

export const lagKey = (distributorId: DistributorId, supplierId: SupplierId | null = null): string =>
  `${distributorId} ${supplierId ?? ''}`

/**
 * How long each payer takes, learned from residuals that came: the middle and the ninth of ten, one voice a usage month, so
 * that a month of many lines says no more than another. A payer may pass one supplier's money on sooner than another's, so
 * each pair is learned too. Nearest-rank percentiles.
 */
export function learnedLags(came: readonly Came[]): Lags {
  const seen = new Map<string, Map<Month, Map<number, number>>>()
  for (const { distributorId, supplierId, usageMonth, paidOn, kind, amount } of came) {
    if (usageMonth === null || kind !== 'residual' || amount.minor <= 0) continue
    const lag = daysBetween(lastDayOf(usageMonth), paidOn)
    for (const key of new Set([lagKey(distributorId), lagKey(distributorId, supplierId)])) {
      const months = seen.get(key) ?? new Map<Month, Map<number, number>>()
      const days = months.get(usageMonth) ?? new Map<number, number>()
      days.set(lag, (days.get(lag) ?? 0) + 1)
      seen.set(key, months.set(usageMonth, days))
    }
  }
  const learned = new Map<string, PayerLag>()
  for (const [key, months] of seen) {
    if (months.size < fewest) continue
    const lags = [...months.values()].map(commonest).sort((a, b) => a - b)
    learned.set(key, { median: rank(lags, 0.5), p90: rank(lags, 0.9), months: months.size })
  }
  return learned
}

/**
 * The last day on which a due month is not late: what the payer has shown, else the last day of the agreed payment month; as many
 * months later as the payer carried it.
 */
export function lateAfter(due: Timed, lags: Lags): Day {
  const lag = lags.get(lagKey(due.distributorId, due.supplierId))
  const carried = monthsBetween(due.carriedFrom ?? due.payMonth, due.payMonth)
  return lag ? addDays(lastDayOf(addMonths(due.usageMonth, carried)), lag.p90) : lastDayOf(due.payMonth)
}

type Timed = Pick<Due, 'distributorId' | 'supplierId' | 'usageMonth' | 'payMonth' | 'carriedFrom'>

/** The lag of most lines of a month; of two alike the shorter. */
function commonest(days: ReadonlyMap<number, number>): number {
  return [...days].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

const rank = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
