import { useMemo } from 'react'
import { livingDisputes, type Payback, paybacks, servicesOf } from '#db/disputes'
import { useLive } from '#db/live'
import { newestRates } from '#db/rates'
import { type Names, namesOf } from '#db/residuals'
import { openLineCount } from '#db/review'
import type { Service } from '#domain/clients/service'
import { type BaseSum, inBase } from '#domain/commissions/sums'
import { askedOf } from '#domain/statements/claim'
import type { Finding } from '#domain/statements/finding'
import type { Dispute } from '#domain/statements/statement'
import type { Currency } from '#domain/values/currency'
import { type Day, dayAt } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import type { ServiceId } from '#domain/values/ids'
import { now } from '#platform/clock'
import type { Reconciled } from '#workers/recovery-messages'
import { type Answered, type Question, useAnswered } from './use-answered'

export type RecoveryBook = Reconciled & {
  readonly disputes: readonly Dispute[]
  /** Services that disputes are about. */
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly names: Names
  /** Payments that may answer a dispute and wait for a word. */
  readonly paybacks: readonly Payback[]
  readonly open: number
  readonly rates: RateDay | null
  readonly today: Day
}

/** The reconciled book with what was asked back, live. */
export function useRecovery(base: Currency): Answered<RecoveryBook> {
  const today = dayAt(now())
  const question = useMemo<Question<Reconciled>>(
    () => ({ kind: 'reconcile', of: `${today} ${base}`, ask: (line, hear) => line.reconcile({ today, base }, hear) }),
    [today, base],
  )
  const { found, progress } = useAnswered(question)
  const beside = useLive(asked, [])
  if (!found || !beside) return { found: undefined, progress }
  const clients = new Map([...found.clients, ...beside.names.clients])
  return { found: { ...found, ...beside, names: { ...beside.names, clients }, today }, progress }
}

async function asked() {
  const [disputes, open, rates] = await Promise.all([livingDisputes(), openLineCount(), newestRates()])
  const [services, back] = await Promise.all([servicesOf(disputes), paybacks(disputes)])
  return {
    disputes,
    services,
    open,
    rates,
    paybacks: back,
    names: await namesOf([...services.values()].map((one) => one.clientId)),
  }
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
