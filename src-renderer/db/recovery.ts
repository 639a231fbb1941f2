import type { Service } from '#domain/clients/service'
import { cameOf } from '#domain/statements/came'
import { silentFromFirst } from '#domain/statements/checks/missing'
import { afterMinimums, duesOf } from '#domain/statements/due'
import type { Lags } from '#domain/statements/lag'
import { learnedLags } from '#domain/statements/lag'
import type { Around } from '#domain/statements/ledger'
import { ledgerOf, type Report, reportOf } from '#domain/statements/reconcile'
import { addMonths, type Day, firstDayOf, monthOf } from '#domain/values/dates'
import { convert } from '#domain/values/exchange'
import type { DistributorId, ServiceId } from '#domain/values/ids'
import { livingAgreements } from './agreements'
import { book } from './book'
import { heldUntil } from './minimums'
import { linesBehind, monthsPaid, paymentsSince } from './payments'
import { newestRates } from './rates'
import { earningServices, type Names, namesOf } from './residuals'
import { spiffDues } from './spiffs'

/** Usage months that are held against each other: older ones are beyond every payer's window. */
export const monthsBack = 18

export type Recovery = {
  readonly report: Report
  readonly names: Names
  readonly services: ReadonlyMap<ServiceId, Service>
  readonly lags: Lags
}

/** What is being done, and the share of it that is done, 0 to 1. */
export type Tell = (step: 'reading' | 'matching' | 'checking', share: number) => void

/** Everything that was due and came in the last months, reconciled. */
export async function recovery(today: Day, tell: Tell = () => undefined): Promise<Recovery> {
  tell('reading', 0)
  const spiffs = await spiffDues(today)
  const { statements, rateDays } = book().tables
  const from = addMonths(monthOf(today), -monthsBack)
  const [services, agreements, paid, standing, newest, dated] = await Promise.all([
    earningServices(),
    livingAgreements(),
    paymentsSince(from),
    statements.where('statementMonth').aboveOrEqual(from).toArray(),
    newestRates(),
    rateDays.where('id').aboveOrEqual(firstDayOf(from)).reverse().toArray(),
  ])
  tell('reading', 0.5)
  const rateOn = (on: Day) => dated.find(({ id }) => id <= on) ?? newest
  const behind = await linesBehind(paid)
  tell('matching', 0)
  const came = cameOf(paid, behind)
  const lags = learnedLags(came.lines)
  const held = await heldUntil(addMonths(monthOf(today), 12), services, agreements)
  const expected = afterMinimums(duesOf(services, agreements, from, monthsBack + 1), held)
  tell('matching', 0.5)
  const around: Around = {
    today,
    statements: standing,
    spiffs,
    lags,
    paidBefore: new Map(),
    convert: (amount, to, on) => {
      const rates = rateOn(on)
      return rates ? (convert(amount, to, rates)?.amount ?? null) : null
    },
  }
  const ledger = ledgerOf(expected, came.lines, came.decisions, around)
  const paidBefore = await monthsPaid(silentFromFirst(ledger), from)
  const report = reportOf({ ...ledger, paidBefore }, (share) => tell('checking', share))
  return {
    report,
    names: await namesOf(services.map((service) => service.clientId)),
    services: new Map(services.map((service) => [service.id, service])),
    lags,
  }
}

/** The address that a payer's disputes go to; empty when nobody has noted one. */
export const payerEmail = async (id: DistributorId): Promise<string> =>
  (await book().tables.distributors.get(id))?.contactEmail ?? ''
