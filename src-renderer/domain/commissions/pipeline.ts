import type { openStages } from '../deals/pipeline'
import { counts } from '../quotes/line-cost'
import type { Opportunity, Quote } from '../quotes/quote'
import { earningsOfOption, type PrivateGround } from '../quotes/residual'
import { addDays, addMonthsToDay, type Day, type Month } from '../values/dates'
import { type Money, share } from '../values/money'
import { percent, type Rate, rate } from '../values/rate'
import { assumedInstallDays, type Source } from './forecast'
import type { SpiffRow } from './spiff-rows'
import { paying, type Spiff, spiffsFor } from './spiffs'

/** How likely an opportunity in a stage is to be won: a rule of thumb of the trade, stated wherever it is used. */
export const stageChance: Readonly<Record<(typeof openStages)[number], Rate>> = {
  lead: percent(10),
  qualified: percent(25),
  quoting: percent(50),
  deciding: percent(75),
}

/** An opportunity that names no closing day is taken to close after this many days. */
export const assumedCloseDays = 90

export type Average = { readonly rate: Rate; readonly lagMonths: number }

type Ground = Omit<PrivateGround, 'on'> & {
  readonly quotes: readonly Quote[]
  readonly today: Day
  readonly slipMonths: number
  /** The book's own net for each part of a charge, for what has no quote; null when nothing is known. */
  readonly average: Average | null
}

/**
 * Open opportunities as sources of the forecast, each by its chance: by the option that counts of its newest quote, or by its
 * monthly charge at the book's average; one with neither is left out and not taken for zero.
 */
export function pipelineSources(opportunities: readonly Opportunity[], ground: Ground): readonly Source[] {
  return opportunities.flatMap((opportunity): readonly Source[] => {
    if (opportunity.stage === 'won' || opportunity.stage === 'lost') return []
    const { id, clientId, stage, mrc } = opportunity
    const startsOn = startOfDeal(opportunity, ground)
    const shared = { clientId, assumed: true, series: 'pipeline', weight: stageChance[stage] } as const
    const lines = quoted(
      ground.quotes.filter((one) => one.opportunityId === id),
      ground,
    )
    const sales = lines.map((earning) => ({ ...earning, startsOn, opportunityId: id }))
    if (sales.length > 0)
      return sales.flatMap((earning) => [
        { ...shared, earning },
        ...paying(spiffsFor(earning, startsOn, ground.agreements)).flatMap((spiff) => onceOf(spiff, earning, shared)),
      ])
    return mrc && ground.average ? [estimated(id, mrc, startsOn, ground.average, shared)] : []
  })
}

/** SPIFFs of running sales that arrive from a month on; what was paid, missed or is late already is no part of the future. */
export const spiffSources = (rows: readonly SpiffRow[], payFrom: Month): readonly Source[] =>
  rows
    .filter(({ standing }) => standing === 'waiting' || standing === 'due' || standing === 'unclaimed')
    .flatMap(({ sale, spiff }) =>
      spiff.payMonth && spiff.payMonth >= payFrom
        ? onceOf(spiff, sale.earning, { clientId: sale.clientId, assumed: false, series: 'spiffs' })
        : [],
    )

function onceOf(
  { amount, payMonth }: Spiff,
  earning: Source['earning'],
  shared: Omit<Source, 'earning' | 'once'>,
): readonly Source[] {
  return amount && payMonth ? [{ ...shared, earning, once: { net: amount, payMonth } }] : []
}

/** What the running book pays for its charges, in parts per million; null without either. */
export function averageOf(
  pairs: readonly { readonly net: number; readonly mrc: number }[],
  lagMonths: number,
): Average | null {
  const net = pairs.reduce((sum, one) => sum + one.net, 0)
  const mrc = pairs.reduce((sum, one) => sum + one.mrc, 0)
  return net > 0 && mrc > 0 ? { rate: rate(Math.round((net / mrc) * 1_000_000)), lagMonths } : null
}

function quoted(quotes: readonly Quote[], ground: Ground) {
  const alive = quotes.filter((one) => one.status === 'draft' || one.status === 'presented')
  const newest = alive.reduce<Quote | null>((last, one) => (last && last.updatedAt >= one.updatedAt ? last : one), null)
  if (!newest) return []
  const option = newest.options.find((one) => one.id === newest.recommendedId) ?? newest.options[0]
  if (!option?.distributorId || option.lines.filter(counts).length === 0) return []
  return earningsOfOption(option, newest, { ...ground, on: ground.today }).map((one) => one.earning)
}

function startOfDeal({ expectedCloseOn }: Opportunity, { today, slipMonths }: Ground): Day {
  const closes = expectedCloseOn ?? addDays(today, assumedCloseDays)
  return addMonthsToDay(addDays(closes < today ? today : closes, assumedInstallDays), slipMonths)
}

function estimated(
  id: string,
  mrc: Money,
  startsOn: Day,
  average: Average,
  shared: Pick<Source, 'clientId' | 'assumed'> & Partial<Source>,
): Source {
  return {
    ...shared,
    flat: { net: share(mrc, average.rate), lagMonths: average.lagMonths },
    earning: {
      id,
      kind: 'line',
      supplierId: '',
      distributorId: null,
      category: 'saas',
      offeringId: null,
      mrc,
      startsOn,
      termMonths: 0,
      endsOn: null,
    },
  }
}
