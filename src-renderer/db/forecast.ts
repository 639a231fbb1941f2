import type { OutlookBook } from '#domain/commissions/outlook'
import { openStages } from '#domain/deals/pipeline'
import { cameOf } from '#domain/statements/came'
import { type Lags, learnedLags } from '#domain/statements/lag'
import { addMonthsToDay, type Day } from '#domain/values/dates'
import type { RateDay } from '#domain/values/exchange'
import { livingAgreements } from './agreements'
import { book } from './book'
import { opportunitiesIn } from './deals'
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
