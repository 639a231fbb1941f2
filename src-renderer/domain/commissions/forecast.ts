import { contractOf } from '../clients/contract'
import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import type { Currency } from '../values/currency'
import { addDays, addMonths, addMonthsToDay, type Day, type Month, monthOf } from '../values/dates'
import { type Money, money } from '../values/money'
import type { Rate } from '../values/rate'
import type { Agreement } from './agreement'
import { type Earning, earningOfOrder, earningOfService } from './expected'
import { copyOf, put, type Sums, told } from './forecast-sums'
import { asItStands, type Scenario } from './scenario'

/** An order without a committed date is taken to start this many days after it was placed, and never before today. */
export const assumedInstallDays = 60

/** Running; running after its contract ends unless somebody renews it; ordered; SPIFFs of what was sold; hoped for, by its chance. */
export const seriesNames = ['booked', 'atRisk', 'ordered', 'spiffs', 'pipeline'] as const
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
  /** Paid once, in this month, instead of every month. */
  readonly once?: { readonly net: Money; readonly payMonth: Month }
}

/** Money that arrives, month by month, for one group and currency, in minor units. */
export type ForecastLine = {
  readonly key: string
  readonly currency: Currency
  /** Services, orders and opportunities that pay at least once. */
  readonly sources: number
} & Readonly<Record<Series, readonly number[]>>

export type Forecast = { readonly months: readonly Month[]; readonly lines: readonly ForecastLine[] }

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
export const forecast = (
  sources: readonly Source[],
  agreements: readonly Agreement[],
  payFrom: Month,
  count: number,
  keyOf: (source: Source) => string,
  scenario: Scenario = asItStands,
): Forecast => standingForecast(sources, { agreements, payFrom, count, keyOf, scenario }).result

/** A forecast that stays: a source that changes costs its own months and no others'. */
export type StandingForecast = {
  readonly result: Forecast
  /** The forecast with `come` in the place of `gone`, to the same figures as one from the start. */
  readonly changed: (gone: readonly Source[], come: readonly Source[]) => StandingForecast
}

export type ForecastAsked = {
  readonly agreements: readonly Agreement[]
  readonly payFrom: Month
  readonly count: number
  readonly keyOf: (source: Source) => string
  readonly scenario: Scenario
  /** All that arrives, with what the advisor pays on, instead of the advisor's net. */
  readonly what?: 'net' | 'arrives'
  /** Months before `payFrom` that stand in front of the others, untouched by the scenario; absent: none. */
  readonly early?: number
}

export function standingForecast(sources: readonly Source[], asked: ForecastAsked): StandingForecast {
  const sums: Sums = new Map()
  for (const source of sources) put(sums, source, 1, asked)
  return standing(sums, asked)
}

function standing(sums: Sums, asked: ForecastAsked): StandingForecast {
  return {
    result: told(sums, asked),
    changed: (gone, come) => {
      const next = new Map(sums)
      for (const key of new Set([...gone, ...come].map(asked.keyOf))) next.set(key, (sums.get(key) ?? []).map(copyOf))
      for (const source of gone) put(next, source, -1, asked)
      for (const source of come) put(next, source, 1, asked)
      return standing(next, asked)
    },
  }
}

export const totalOfLine = (line: ForecastLine): Money =>
  money(
    seriesNames.reduce((total, name) => total + sumOf(line[name]), 0),
    line.currency,
  )

/** The first month after a contract that ends by itself; null while it renews or has none. */
function riskOf(service: Service, today: Day): Month | null {
  const { autoRenew } = service.contract ?? service
  if (autoRenew || service.cancelledOn || service.status !== 'active') return null
  const { endsOn } = contractOf(service, today)
  return endsOn && endsOn >= today ? addMonths(monthOf(endsOn), 1) : null
}

const sumOf = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0)
