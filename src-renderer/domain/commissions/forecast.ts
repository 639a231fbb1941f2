import { contractOf } from '../clients/contract'
import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import type { Currency } from '../values/currency'
import {
  addDays,
  addMonths,
  addMonthsToDay,
  type Day,
  type Month,
  monthOf,
  monthRange,
  monthsBetween,
} from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import { type Rate, wholeRate } from '../values/rate'
import type { Agreement } from './agreement'
import { type Earning, earningOfOrder, earningOfService } from './expected'
import { type Run, runsOf } from './runs'
import { asItStands, factorsOf, type Scenario, scaled } from './scenario'

/** An order without a committed date is taken to start this many days after it was placed, and never before today. */
export const assumedInstallDays = 60

/** Running; running after its contract ends unless somebody renews it; ordered; hoped for, by its chance. */
export const seriesNames = ['booked', 'atRisk', 'ordered', 'pipeline'] as const
export type Series = (typeof seriesNames)[number]

export type Source = {
  readonly earning: Earning
  readonly clientId: string
  /** The start is ours, because the supplier has not given one. */
  readonly assumed: boolean
  /** Where it is not told by what earns: `booked` for a service, else `ordered`. */
  readonly series?: Series
  /** How likely it is, where it is not certain. */
  readonly weight?: Rate
  /** Usage months from here on are at risk. */
  readonly riskFrom?: Month | null
  /** A net a month from the start on, where no agreement can be asked. */
  readonly flat?: { readonly net: Money; readonly lagMonths: number }
}

/** Money that arrives, month by month, for one group and currency, in minor units. */
export type ForecastLine = {
  readonly key: string
  readonly currency: Currency
  /** Services, orders and opportunities that pay at least once. */
  readonly sources: number
} & Readonly<Record<Series, readonly number[]>>

export type Forecast = { readonly months: readonly Month[]; readonly lines: readonly ForecastLine[] }

type Filling = { readonly key: string; readonly currency: Currency; sources: number } & Record<Series, number[]>

/** What can pay in the future: services that run, and orders that were accepted and are not live yet. */
export function sourcesOf(
  services: readonly Service[],
  orders: readonly Order[],
  today: Day,
  slipMonths = 0,
): readonly Source[] {
  const booked = services
    .filter((service) => service.status !== 'ordered')
    .map((service) => ({
      earning: earningOfService(service),
      clientId: service.clientId,
      assumed: false,
      riskFrom: riskOf(service, today),
    }))
  const ordered = orders
    .filter((order) => order.status === 'placed' || order.status === 'installing')
    .map((order) => ({
      earning: { ...earningOfOrder(order), startsOn: addMonthsToDay(startOf(order, today), slipMonths) },
      clientId: order.clientId,
      assumed: order.installOn === null,
    }))
  return [...booked, ...ordered]
}

/** When an order starts to earn: the committed date, or our assumption; a date that has passed becomes today. */
export function startOf(order: Order, today: Day): Day {
  const start = order.installOn ?? addDays(order.orderedOn, assumedInstallDays)
  return start < today ? today : start
}

/**
 * The advisor's net by the month in which it arrives, in minor units of each source's own currency; groups by `keyOf`. Every
 * service is taken to go on until its cancellation. Sums of amounts that were rounded once a month and source, then once more by
 * chance and scenario where these are not whole.
 */
export function forecast(
  sources: readonly Source[],
  agreements: readonly Agreement[],
  payFrom: Month,
  count: number,
  keyOf: (source: Source) => string,
  scenario: Scenario = asItStands,
): Forecast {
  const longest = Math.max(
    agreements.reduce((lag, one) => Math.max(lag, one.lagMonths), 0),
    sources.reduce((lag, one) => Math.max(lag, one.flat?.lagMonths ?? 0), 0),
  )
  const usageFrom = addMonths(payFrom, -longest)
  const groups = new Map<string, Filling>()
  for (const source of sources) {
    let pays = false
    const risk = source.riskFrom ? monthsBetween(usageFrom, source.riskFrom) : Number.POSITIVE_INFINITY
    for (const { first, end, net, lag } of runsFor(source, agreements, usageFrom, count + longest)) {
      const shift = lag - longest
      const from = Math.max(0, first + shift)
      const to = Math.min(count, end + shift)
      if (from >= to) continue
      const into = groupFor(groups, keyOf(source), source.earning.mrc.currency, count)
      const own = into[source.series ?? (source.earning.kind === 'service' ? 'booked' : 'ordered')]
      const minor = source.weight === undefined ? net : mulDiv(net, source.weight, wholeRate)
      for (let at = from; at < to; at += 1) {
        const months = at - shift >= risk ? into.atRisk : own
        months[at] = (months[at] ?? 0) + minor
      }
      if (!pays) into.sources += 1
      pays = true
    }
  }
  const factors = factorsOf(scenario, count)
  const calm = scenario.churn === 0 && scenario.growth === 0
  const lines = [...groups.values()].map((line) =>
    calm ? line : { ...line, booked: scaled(line.booked, factors), atRisk: scaled(line.atRisk, factors) },
  )
  return { months: monthRange(payFrom, count), lines: lines.sort(largestFirst) }
}

export const totalOfLine = (line: ForecastLine): Money =>
  money(
    seriesNames.reduce((total, name) => total + sumOf(line[name]), 0),
    line.currency,
  )

/** The first month after a contract that ends by itself; null while it renews or has none. */
function riskOf(service: Service, today: Day): Month | null {
  if (service.autoRenew || service.cancelledOn || service.status !== 'active') return null
  const { endsOn } = contractOf(service, today)
  return endsOn && endsOn >= today ? addMonths(monthOf(endsOn), 1) : null
}

function runsFor(source: Source, agreements: readonly Agreement[], from: Month, count: number): readonly Run[] {
  const { flat, earning } = source
  if (!flat) return runsOf(earning, agreements, from, count)
  const first = Math.max(0, earning.startsOn ? monthsBetween(from, monthOf(earning.startsOn)) : 0)
  return first < count ? [{ first, end: count, net: flat.net.minor, lag: flat.lagMonths, agreementId: null }] : []
}

function groupFor(groups: Map<string, Filling>, key: string, currency: Currency, count: number): Filling {
  const id = `${key} ${currency}`
  const known = groups.get(id)
  if (known) return known
  const empty = () => Array.from({ length: count }, () => 0)
  const made: Filling = {
    key,
    currency,
    sources: 0,
    booked: empty(),
    atRisk: empty(),
    ordered: empty(),
    pipeline: empty(),
  }
  groups.set(id, made)
  return made
}

const sumOf = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0)
const largestFirst = (a: ForecastLine, b: ForecastLine): number =>
  totalOfLine(b).minor - totalOfLine(a).minor || (`${a.key} ${a.currency}` < `${b.key} ${b.currency}` ? -1 : 1)
