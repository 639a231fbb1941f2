import { livingDisputes } from '#db/disputes'
import { useLive } from '#db/live'
import { type Recovery, recovery } from '#db/recovery'
import { newestRates } from '#db/residuals'
import { openLineCount } from '#db/review'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import { askedOf } from '#domain/statements/claim'
import type { Finding } from '#domain/statements/finding'
import { lateAfter } from '#domain/statements/lag'
import type { AccountMonth } from '#domain/statements/ledger'
import type { Dispute } from '#domain/statements/statement'
import type { Currency } from '#domain/values/currency'
import { type Day, dayAt, type Month } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import { type Money, subtract } from '#domain/values/money'
import { now } from '#platform/clock'

export type RecoveryBook = Recovery & {
  readonly disputes: readonly Dispute[]
  readonly open: number
  readonly rates: RateDay | null
  readonly today: Day
}

/** The reconciled book, live. */
export function useRecovery(): RecoveryBook | undefined {
  const today = dayAt(now())
  return useLive(async () => {
    const [found, disputes, open, rates] = await Promise.all([
      recovery(today),
      livingDisputes(),
      openLineCount(),
      newestRates(),
    ])
    return { ...found, disputes, open, rates, today }
  }, [today])
}

export type MonthAnswer = {
  readonly expected: BaseSum
  readonly paid: BaseSum
  readonly missing: BaseSum
  /** Per payer, in the base currency. */
  readonly payers: readonly {
    readonly id: string
    readonly paid: BaseSum
    readonly expected: BaseSum
    readonly missing: BaseSum
  }[]
}

/** What the months that are paid in one month come to: due, paid for them whenever it came, and late or short. */
export function answerFor(found: RecoveryBook, payMonth: Month, base: Currency): MonthAnswer {
  const months = found.report.months.filter(({ due }) => due.payMonth === payMonth)
  const sums = (of: readonly AccountMonth[]) => ({
    expected: inBase(
      of.map(({ due }) => due.amount),
      base,
      found.rates,
    ),
    paid: inBase(
      of.flatMap(({ paid }) => paid ?? []),
      base,
      found.rates,
    ),
    missing: inBase(
      of.flatMap((month) => lackOf(month, found)),
      base,
      found.rates,
    ),
  })
  const payers = [...new Set(months.map(({ due }) => due.distributorId))].sort()
  return {
    ...sums(months),
    payers: payers.map((id) => ({ id, ...sums(months.filter(({ due }) => due.distributorId === id)) })),
  }
}

/** What is short of one month: all of it once it is late, and the rest of what was paid too low. */
function lackOf({ due, paid, foreign }: AccountMonth, { today, lags }: RecoveryBook): readonly Money[] {
  if (foreign.length > 0 || (paid === null && today <= lateAfter(due, lags))) return []
  const lack = paid ? subtract(due.amount, paid) : due.amount
  return lack.minor > 0 ? [lack] : []
}

/** The dispute that already asks for what a finding found. */
export const disputeAbout = (finding: Finding, disputes: readonly Dispute[]): Dispute | undefined =>
  disputes.find(
    (dispute) =>
      dispute.check === finding.check &&
      dispute.serviceId === finding.serviceId &&
      dispute.distributorId === finding.distributorId &&
      dispute.status !== 'given-up' &&
      dispute.months.some((month) => finding.months.includes(month)),
  )

export type PayerTotal = {
  readonly id: string
  readonly asked: BaseSum
  readonly recovered: BaseSum
  readonly count: number
}

/** What each payer was asked for and gave back, the most asked first. */
export function payerTotals(
  disputes: readonly Dispute[],
  base: Currency,
  rates: RateDay | null,
): readonly PayerTotal[] {
  const ids = [...new Set(disputes.map((dispute) => dispute.distributorId))]
  return ids
    .map((id) => {
      const own = disputes.filter((dispute) => dispute.distributorId === id)
      return {
        id,
        count: own.length,
        asked: inBase(own.map(askedOf), base, rates),
        recovered: inBase(
          own.flatMap((dispute) => dispute.recovered ?? []),
          base,
          rates,
        ),
      }
    })
    .sort((a, b) => b.asked.total.minor - a.asked.total.minor || (a.id < b.id ? -1 : 1))
}
