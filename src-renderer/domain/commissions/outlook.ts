import type { Offering, Supplier } from '../catalog/catalog'
import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import type { Opportunity, Quote } from '../quotes/quote'
import type { Lags } from '../statements/lag'
import { addMonths, type Day, type Month, monthOf } from '../values/dates'
import type { Agreement } from './agreement'
import { asPaid } from './cash'
import { type ForecastAsked, type Source, sourcesOf } from './forecast'
import { type PaidOut, type PaidOutAsked, type PayerTerms, paidOutForecast, type StandingPaidOut } from './paid-out'
import { averageOf, pipelineSources, spiffSources } from './pipeline'
import { runsOf } from './runs'
import type { Scenario } from './scenario'
import type { SpiffRow } from './spiff-rows'

export type OutlookBook = {
  readonly services: readonly Service[]
  readonly orders: readonly Order[]
  readonly agreements: readonly Agreement[]
  readonly opportunities: readonly Opportunity[]
  readonly quotes: readonly Quote[]
  readonly suppliers: ReadonlyMap<string, Supplier>
  readonly offerings: ReadonlyMap<string, Offering>
}

export type OutlookAsked = Pick<ForecastAsked, 'count' | 'keyOf'> & {
  readonly scenario: Scenario
  readonly today: Day
  readonly spiffs: readonly SpiffRow[]
  /** What payers have shown, where the cash calendar is asked for; else empty. */
  readonly lags: Lags
  /** Payers with a minimum payout, as they stand when next month begins. */
  readonly payers: readonly PayerTerms[]
}

/** What running services pay this month and what they charge, in minor units over all currencies alike: a ratio has none. */
type Pays = { readonly net: number; readonly mrc: number }

export type Outlook = {
  readonly result: PaidOut
  /** Orders whose start is our assumption. */
  readonly assumed: number
  readonly opportunities: number
  /** What the next one goes on from. */
  readonly kept: {
    readonly terms: PaidOutAsked
    readonly running: readonly Source[]
    readonly apart: readonly Source[]
    readonly pays: Pays
    readonly standing: StandingPaidOut
  }
}

/**
 * The whole book's forecast from next month on: what runs, what was ordered, SPIFFs to come and the pipeline. Goes on from the one
 * before while agreements, payers, months, grouping and scenario are the same: then only what changed in the book is worked out again, to
 * the same figures as from the start.
 */
export function outlook(book: OutlookBook, asked: OutlookAsked, before: Outlook | null = null): Outlook {
  const { today, scenario } = asked
  const { terms, ...kept } = keptFor(termsFor(book.agreements, asked), before)
  const running = sourcesOf(book.services, book.orders, today, scenario.slipMonths)
  const moved = turnover(kept.running, running)
  const month = monthOf(today)
  const [lost, won] = [moved.gone, moved.come].map((sources) => paysOf(sources, terms.agreements, month))
  const pays = {
    net: kept.pays.net - (lost?.net ?? 0) + (won?.net ?? 0),
    mrc: kept.pays.mrc - (lost?.mrc ?? 0) + (won?.mrc ?? 0),
  }
  const average = averageOf([pays], middleLag(book.agreements))
  const hoped = pipelineSources(book.opportunities, { ...book, today, slipMonths: scenario.slipMonths, average })
  const apart = [...spiffSources(asked.spiffs, terms.payFrom), ...hoped]
  const other = turnover(kept.apart, apart)
  const standing = kept.standing.changed([...moved.gone, ...other.gone], [...moved.come, ...other.come])
  return {
    result: standing.result,
    assumed: running.filter((one) => one.assumed).length,
    opportunities: new Set(hoped.map(({ earning }) => earning.opportunityId ?? earning.id)).size,
    kept: { terms, running, apart, pays, standing },
  }
}

const termsFor = (agreements: readonly Agreement[], asked: OutlookAsked): PaidOutAsked => ({
  agreements: asPaid(agreements, asked.lags),
  payFrom: addMonths(monthOf(asked.today), 1),
  count: asked.count,
  keyOf: asked.keyOf,
  scenario: asked.scenario,
  payers: asked.payers,
})

const keptFor = (terms: PaidOutAsked, before: Outlook | null): Outlook['kept'] =>
  before && same(before.kept.terms, terms)
    ? before.kept
    : { terms, running: [], apart: [], pays: { net: 0, mrc: 0 }, standing: paidOutForecast([], terms) }

function paysOf(sources: readonly Source[], agreements: readonly Agreement[], month: Month): Pays {
  let [net, mrc] = [0, 0]
  for (const { earning } of sources) {
    const [run] = earning.kind === 'service' ? runsOf(earning, agreements, month, 1) : []
    if (!run) continue
    net += run.net
    mrc += earning.mrc.minor
  }
  return { net, mrc }
}

function middleLag(agreements: readonly Agreement[]): number {
  const lags = agreements.map((one) => one.lagMonths).sort((a, b) => a - b)
  return lags[Math.floor(lags.length / 2)] ?? 0
}

/** What left a list of sources and what came to it; what is the same in every field did neither. */
function turnover(before: readonly Source[], now: readonly Source[]) {
  let head = 0
  while (head < before.length && head < now.length && same(before[head], now[head])) head += 1
  const left = new Map<string, Source[]>()
  for (const one of before.slice(head)) {
    const own = left.get(one.earning.id)
    if (own) own.push(one)
    else left.set(one.earning.id, [one])
  }
  const come = now.slice(head).filter((one) => {
    const own = left.get(one.earning.id) ?? []
    const at = own.findIndex((was) => same(was, one))
    if (at >= 0) own.splice(at, 1)
    return at < 0
  })
  return { gone: [...left.values()].flat(), come }
}

/** Equal in every field, however deep. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  const fields = Object.keys(one)
  return fields.length === Object.keys(other).length && fields.every((field) => same(one[field], other[field]))
}
