import type { Service } from '#domain/clients/service'
import { cameOf } from '#domain/statements/came'
import { afterMinimums, duesOf } from '#domain/statements/due'
import type { Lags } from '#domain/statements/lag'
import { learnedLags } from '#domain/statements/lag'
import type { Around } from '#domain/statements/ledger'
import { type Report, reconcile } from '#domain/statements/reconcile'
import { addMonths, type Day, firstDayOf, monthOf } from '#domain/values/dates'
import { convert } from '#domain/values/exchange'
import type { DistributorId, ServiceId } from '#domain/values/ids'
import { livingAgreements } from './agreements'
import { book } from './book'
import { heldUntil } from './minimums'
import { monthsPaid } from './payments'
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
  const { payments, statements, lines, rateDays } = book().tables
  const from = addMonths(monthOf(today), -monthsBack)
  const [services, agreements, forUsage, paidSince, standing, newest, dated] = await Promise.all([
    earningServices(),
    livingAgreements(),
    payments.where('month').aboveOrEqual(from).toArray(),
    payments.where('paidOn').aboveOrEqual(firstDayOf(from)).toArray(),
    statements.where('statementMonth').aboveOrEqual(from).toArray(),
    newestRates(),
    rateDays.where('id').aboveOrEqual(firstDayOf(from)).reverse().toArray(),
  ])
  tell('reading', 0.5)
  const rateOn = (on: Day) => dated.find(({ id }) => id <= on) ?? newest
  const paid = [...new Map([...forUsage, ...paidSince].map((one) => [one.id, one])).values()]
  const lineIds = [...new Set(paid.flatMap((one) => one.lineId ?? []))]
  const behind = (await lines.bulkGet(lineIds)).flatMap((line) => line ?? [])
  tell('matching', 0)
  const came = cameOf(paid, behind)
  const lags = learnedLags(came.lines)
  const held = await heldUntil(addMonths(monthOf(today), 12), services, agreements)
  const expected = afterMinimums(duesOf(services, agreements, from, monthsBack + 1), held)
  tell('matching', 0.5)
  const paidServices = new Set(paid.flatMap((one) => one.serviceId ?? []))
  const silent = [...new Set(expected.map((due) => due.serviceId))].filter((id) => !paidServices.has(id))
  const around: Around = {
    today,
    statements: standing,
    spiffs,
    lags,
    paidBefore: await monthsPaid([...silent, ...startedBefore(services, from)], from),
    convert: (amount, to, on) => {
      const rates = rateOn(on)
      return rates ? (convert(amount, to, rates)?.amount ?? null) : null
    },
  }
  const report = reconcile(expected, came.lines, came.decisions, around, (share) => tell('checking', share))
  return {
    report,
    names: await namesOf(services.map((service) => service.clientId)),
    services: new Map(services.map((service) => [service.id, service])),
    lags,
  }
}

/** Services that ran before the window: what was paid then tells a stop from a start that never came. */
const startedBefore = (services: readonly Service[], from: string): readonly ServiceId[] =>
  services.flatMap((service) => ((service.startsOn ?? service.signedOn ?? from) < from ? [service.id] : []))

/** The address that a payer's disputes go to; empty when nobody has noted one. */
export const payerEmail = async (id: DistributorId): Promise<string> =>
  (await book().tables.distributors.get(id))?.contactEmail ?? ''
