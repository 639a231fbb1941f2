import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import type { Currency } from '../values/currency'
import { addDays, addMonths, type Day, type Month, monthRange } from '../values/dates'
import { type Money, money } from '../values/money'
import type { Agreement } from './agreement'
import { type Earning, earningOfOrder, earningOfService } from './expected'
import { runsOf } from './runs'

/** An order without a committed date is taken to start this many days after it was placed, and never before today. */
export const assumedInstallDays = 60

export type Source = {
  readonly earning: Earning
  readonly clientId: string
  /** The start is ours, because the supplier has not given one. */
  readonly assumed: boolean
}

/** Money that arrives, month by month, for one group and currency, in minor units. */
export type ForecastLine = {
  readonly key: string
  readonly currency: Currency
  readonly booked: readonly number[]
  readonly ordered: readonly number[]
  /** Services and orders that pay at least once. */
  readonly sources: number
}

export type Forecast = { readonly months: readonly Month[]; readonly lines: readonly ForecastLine[] }

type Filling = {
  readonly key: string
  readonly currency: Currency
  readonly booked: number[]
  readonly ordered: number[]
  sources: number
}

/** What can pay in the future: services that run, and orders that were accepted and are not live yet. */
export function sourcesOf(services: readonly Service[], orders: readonly Order[], today: Day): readonly Source[] {
  const booked = services
    .filter((service) => service.status !== 'ordered')
    .map((service) => ({ earning: earningOfService(service), clientId: service.clientId, assumed: false }))
  const ordered = orders
    .filter((order) => order.status === 'placed' || order.status === 'installing')
    .map((order) => ({
      earning: { ...earningOfOrder(order), startsOn: startOf(order, today) },
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
 * service is taken to go on until its cancellation. Sums of amounts that were rounded once a month and source.
 */
export function forecast(
  sources: readonly Source[],
  agreements: readonly Agreement[],
  payFrom: Month,
  count: number,
  keyOf: (source: Source) => string,
): Forecast {
  const longest = agreements.reduce((lag, one) => Math.max(lag, one.lagMonths), 0)
  const usageFrom = addMonths(payFrom, -longest)
  const groups = new Map<string, Filling>()
  for (const source of sources) {
    const { earning } = source
    let pays = false
    for (const { first, end, net, lag } of runsOf(earning, agreements, usageFrom, count + longest)) {
      const shift = lag - longest
      const from = Math.max(0, first + shift)
      const to = Math.min(count, end + shift)
      if (from >= to) continue
      const into = groupFor(groups, keyOf(source), earning.mrc.currency, count)
      const months = earning.kind === 'service' ? into.booked : into.ordered
      for (let at = from; at < to; at += 1) months[at] = (months[at] ?? 0) + net
      if (!pays) into.sources += 1
      pays = true
    }
  }
  return { months: monthRange(payFrom, count), lines: [...groups.values()].sort(largestFirst) }
}

export const totalOfLine = (line: ForecastLine): Money => money(sumOf(line.booked) + sumOf(line.ordered), line.currency)

function groupFor(groups: Map<string, Filling>, key: string, currency: Currency, count: number): Filling {
  const id = `${key} ${currency}`
  const known = groups.get(id)
  if (known) return known
  const empty = () => Array.from({ length: count }, () => 0)
  const made: Filling = { key, currency, booked: empty(), ordered: empty(), sources: 0 }
  groups.set(id, made)
  return made
}

const sumOf = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0)
const largestFirst = (a: ForecastLine, b: ForecastLine): number =>
  totalOfLine(b).minor - totalOfLine(a).minor || (`${a.key} ${a.currency}` < `${b.key} ${b.currency}` ? -1 : 1)
