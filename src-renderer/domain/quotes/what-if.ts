import { mulDiv } from '../values/integer'
import type { Money } from '../values/money'
import { type Quantity, quantity } from '../values/quantity'
import { noRate, percent, type Rate, rate, wholeRate } from '../values/rate'
import { counts, lacksPrice } from './line-cost'
import type { RampStep } from './pricing'
import type { Quote, QuoteLine, QuoteOption } from './quote'
import { addUp, optionSchedule } from './schedule'
import { askOf } from './totals'

/** A change to try on a quote; nothing of it is stored. Shares are of what the quote says now. */
export type WhatIf = {
  readonly seats: Rate
  readonly usage: Rate
  /** More units each contract year, compounded. */
  readonly growth: Rate
  /** Added to the yearly increase of each option. */
  readonly increase: Rate
  /** The same term for all options; null leaves each its own. */
  readonly termMonths: number | null
}

export const asIs: WhatIf = { seats: noRate, usage: noRate, growth: noRate, increase: noRate, termMonths: null }

/**
 * The quote as it would be. Whole units stay whole and at least one; a line of one unit is a thing, not a head count, and keeps
 * its quantity, as do flat and one-time lines. A line with a ramp of its own has its ramp scaled and no further growth.
 */
export const whatIf = (quote: Quote, change: WhatIf): Quote => ({
  ...quote,
  options: quote.options.map((option) => ({
    ...option,
    termMonths: change.termMonths ?? option.termMonths,
    escalator: rate(Math.max(1 - wholeRate, option.escalator + change.increase)),
    lines: option.lines.map((line) => changed(line, change, quote.horizonMonths)),
  })),
})

/** What one thing alone does to an option's total, at its low and its high end. */
export type Swing = {
  readonly driver: keyof WhatIf
  readonly low: Money
  readonly high: Money
  /** The cheapest complete option at each end, by id. */
  readonly winners: readonly [string | null, string | null]
}

/** The ends between which each driver is tried. */
export const swings = {
  seats: [percent(-20), percent(20)],
  usage: [percent(-20), percent(20)],
  growth: [percent(-5), percent(10)],
  increase: [percent(-2), percent(3)],
} as const

/** The drivers that move an option's total at all, the strongest first. */
export function tornado(quote: Quote, option: QuoteOption): readonly Swing[] {
  return (Object.keys(swings) as (keyof typeof swings)[])
    .map((driver): Swing => {
      const [low, high] = swings[driver].map((end) => tried(quote, option.id, { ...asIs, [driver]: end })) as [Try, Try]
      return { driver, low: low.total, high: high.total, winners: [low.winner, high.winner] }
    })
    .filter((swing) => swing.low.minor !== swing.high.minor)
    .sort((a, b) => spread(b) - spread(a))
}

/** The total of each option, and the cheapest among those that are complete. */
export function totalsOf(quote: Quote): {
  readonly totals: ReadonlyMap<string, Money>
  readonly winner: string | null
} {
  const ask = askOf(quote)
  const totals = new Map(
    quote.options.map((option): [string, Money] => {
      const { once, months } = optionSchedule(option, ask)
      return [option.id, { minor: addUp([once, ...months]), currency: quote.currency } as Money]
    }),
  )
  const complete = quote.options.filter((option) => option.lines.some(counts) && !option.lines.some(lacksPrice))
  const best = [...complete].sort((a, b) => (totals.get(a.id)?.minor ?? 0) - (totals.get(b.id)?.minor ?? 0))[0]
  return { totals, winner: best?.id ?? null }
}

type Try = { readonly total: Money; readonly winner: string | null }

function tried(quote: Quote, optionId: string, change: WhatIf): Try {
  const { totals, winner } = totalsOf(whatIf(quote, change))
  return { total: totals.get(optionId) as Money, winner }
}

const spread = ({ low, high }: Swing): number => Math.abs(high.minor - low.minor)

function changed(line: QuoteLine, change: WhatIf, horizon: number): QuoteLine {
  const usage = line.usage && { ...line.usage, expected: part(line.usage.expected, change.usage) }
  const used = usage ? { ...line, usage } : line
  if (!isHeadCount(line)) return used
  const count = whole(line.quantity, change.seats)
  const ramp = line.ramp?.length
    ? line.ramp.map((step) => ({ ...step, quantity: whole(step.quantity, change.seats) }))
    : grown(count, change.growth, horizon)
  return { ...used, quantity: count, ramp }
}

const isHeadCount = ({ quantity: count, form, hardware }: QuoteLine): boolean =>
  count > 1000 && form?.kind !== 'flat' && form?.kind !== 'once' && hardware?.how !== 'bought'

function grown(count: Quantity, growth: Rate, horizon: number): readonly RampStep[] {
  if (growth === 0) return []
  let now = count
  return Array.from({ length: Math.ceil(horizon / 12) - 1 }, (_, year) => {
    now = whole(now, growth)
    return { fromMonth: year * 12 + 13, quantity: now }
  })
}

const part = (count: Quantity, change: Rate): Quantity => quantity(mulDiv(count, wholeRate + change, wholeRate))

/** What is counted in whole units stays whole; what is measured stays exact. */
function whole(count: Quantity, change: Rate): Quantity {
  if (change === 0 || count % 1000 !== 0) return part(count, change)
  return quantity(Math.max(1, mulDiv(count, wholeRate + change, wholeRate * 1000)) * 1000)
}
