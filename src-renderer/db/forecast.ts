import { asPaid } from '#domain/commissions/cash'
import type { OutlookBook } from '#domain/commissions/outlook'
import type { PayerTerms } from '#domain/commissions/paid-out'
import { openStages } from '#domain/deals/pipeline'
import { cameOf } from '#domain/statements/came'
import { type Lags, learnedLags } from '#domain/statements/lag'
import { addMonths, addMonthsToDay, type Day, monthOf } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import { livingAgreements } from './agreements'
import { book } from './book'
import { opportunitiesIn } from './deals'
import { minimumsOfPayers, payersFrom } from './minimums'
import { ordersIn } from './orders'
import { newestRates } from './rates'
import { earningServices, type Names, namesOf } from './residuals'

/** Everything that a forecast looks at, read once; what is asked of it is worked out without reading again. */
export type ForecastBook = OutlookBook & { readonly rates: RateDay | null; readonly names: Names }

/** How long each payer took over the last year. */
export async function payerLags(today: Day): Promise<Lags> {
  const paid = await book().tables.payments.where('paidOn').aboveOrEqual(addMonthsToDay(today, -12)).toArray()
  return learnedLags(cameOf(paid, []).lines)
}

/** Payers with a minimum as they stand when next month begins, by the months that were agreed or by those that were shown. */
export async function nextPayers(today: Day, lags: Lags): Promise<readonly PayerTerms[]> {
  if ((await minimumsOfPayers()).size === 0) return []
  const [services, agreements] = await Promise.all([earningServices(), livingAgreements()])
  return payersFrom(addMonths(monthOf(today), 1), services, asPaid(agreements, lags))
}

export async function forecastBook(): Promise<ForecastBook> {
  const { tables } = book()
  const [services, orders, agreements, opportunities, rates] = await Promise.all([
    earningServices(),
    ordersIn(['placed', 'installing']),
    livingAgreements(),
    opportunitiesIn(openStages),
    newestRates(),
  ])
  const quotes = (
    await tables.quotes
      .where('opportunityId')
      .anyOf(opportunities.map((one) => one.id))
      .toArray()
  ).filter((one) => one.deletedAt === 0)
  const lines = quotes.flatMap((quote) => quote.options.flatMap((option) => option.lines))
  const [suppliers, offerings, names] = await Promise.all([
    tables.suppliers.bulkGet([...new Set(lines.map((line) => line.supplierId))]),
    tables.offerings.bulkGet([...new Set(lines.flatMap((line) => line.offeringId ?? []))]),
    namesOf([...services, ...orders, ...opportunities].map((one) => one.clientId)),
  ])
  return {
    services,
    orders,
    agreements,
    opportunities,
    quotes,
    rates,
    names,
    suppliers: byId(suppliers),
    offerings: byId(offerings),
  }
}

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}
