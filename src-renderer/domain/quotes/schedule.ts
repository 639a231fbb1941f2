import type { Currency } from '../values/currency'
import type { RateDay } from '../values/exchange'
import { mulDiv, safe } from '../values/integer'
import type { Money } from '../values/money'
import { counts, onceOf, shareOf } from './line-cost'
import { hasSingles, lineMonths, lineStretches } from './line-months'
import { currencyOf, hasRate, type Into, minorIn } from './line-price'
import type { AfterTerm, Commitment, OptionCost } from './pricing'
import type { QuoteLine, QuoteOption } from './quote'
import type { TodayCost } from './today'

export type ScheduleAsk = {
  readonly horizonMonths: number
  readonly currency: Currency
  /** What the client pays a month now; null when it is not known. */
  readonly todayMrc: Money | null
  /** Everything that today costs, month by month, where there is more than the bill. */
  readonly today?: TodayCost | null
  readonly rates?: RateDay | null
  readonly afterTerm?: AfterTerm
}

/** What an option costs month by month, in minor units of the quote's currency: `months` is the sum of the parts below it. */
export type Schedule = {
  /** Before the first month: one-time charges of lines and of the option. */
  readonly once: number
  readonly months: readonly number[]
  /** Lines without leases, after promotions and credits. */
  readonly services: readonly number[]
  readonly leases: readonly number[]
  /** Estimated taxes and fees on both. */
  readonly surcharges: readonly number[]
  /** The old provider, while both are paid. */
  readonly overlap: readonly number[]
  /** What a commitment bills beyond what was spent, in the last month of its year. */
  readonly shortfall: readonly number[]
}

/**
 * The schedule from which every total comes. Each line's month is rounded once, its surcharge once, and then added. An old
 * provider whose price is not known adds nothing to the overlap. Throws on a horizon below one month and on a price in
 * another currency without a rate.
 */
export function optionSchedule(option: QuoteOption, ask: ScheduleAsk): Schedule {
  const { horizonMonths: count } = ask
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('a horizon has whole months')
  const lines = option.lines.filter(counts)
  for (const line of lines) expectRate(line, ask)
  const empty = () => new Array<number>(count).fill(0)
  const [services, leases, surcharges, spent] = [empty(), empty(), empty(), new Map<string, number[]>()]
  const bySupplier = (option.commitments ?? []).length > 0
  const steps = { services: [...empty(), 0], leases: [...empty(), 0], surcharges: [...empty(), 0] }
  const within = { ...ask, months: count }
  for (const line of lines) {
    const leased = line.hardware?.how === 'leased'
    const rate = (line.surcharge === undefined ? option.surcharge : line.surcharge)?.rate ?? 0
    if (bySupplier || hasSingles(line)) {
      const months = lineMonths(line, option, within)
      addAll(leased ? leases : services, months)
      addSurcharges(surcharges, months, rate)
      if (bySupplier) addAll(spentOf(spent, line.supplierId, count), months)
      continue
    }
    for (const { from, to, minor } of lineStretches(line, option, within)) {
      addStep(leased ? steps.leases : steps.services, from, to, minor)
      if (rate !== 0) addStep(steps.surcharges, from, to, shareOf(minor, rate))
    }
  }
  addSteps(services, steps.services)
  addSteps(leases, steps.leases)
  addSteps(surcharges, steps.surcharges)
  const shortfall = shortfalls(option, spent, ask)
  const overlap = overlaps(option, ask)
  const months = empty()
  for (const part of [services, leases, surcharges, overlap, shortfall]) addAll(months, part)
  return { once: onceTotal(option, lines, ask), months, services, leases, surcharges, overlap, shortfall }
}

/** A cost of the option in the quote's currency; a credit is negative. */
export const costMinor = (cost: OptionCost, into: Into): number =>
  (cost.kind === 'credit' ? -1 : 1) * minorIn(cost.amount, into)

export const addUp = (amounts: readonly number[]): number => {
  let total = 0
  for (const amount of amounts) total += amount
  return safe(total)
}

function onceTotal(option: QuoteOption, lines: readonly QuoteLine[], into: Into): number {
  let total = 0
  for (const line of lines) total = safe(total + (onceOf(line, into)?.minor ?? 0))
  for (const cost of option.costs ?? []) total = safe(total + costMinor(cost, into))
  return total
}

/** Throws when a price can not be counted in the quote's currency: cells refuse it before it gets here. */
function expectRate(line: QuoteLine, into: Into): void {
  const buyout = line.hardware?.how === 'leased' ? line.hardware.buyout : null
  const expect = (currency: Currency | null | undefined) => {
    if (currency && !hasRate(currency, into)) throw new RangeError(`line ${line.id} is in ${currency}`)
  }
  expect(currencyOf(line))
  expect(line.unitNrc?.currency)
  expect(buyout?.currency)
}

function addAll(totals: number[], amounts: readonly number[]): void {
  for (let at = 0; at < totals.length; at += 1) totals[at] = safe((totals[at] ?? 0) + (amounts[at] ?? 0))
}

/** Notes an amount for a stretch of months by where it begins and ends: however long the stretch, two additions. */
function addStep(steps: number[], from: number, to: number, minor: number): void {
  steps[from - 1] = safe((steps[from - 1] ?? 0) + minor)
  steps[to] = safe((steps[to] ?? 0) - minor)
}

function addSteps(totals: number[], steps: readonly number[]): void {
  let level = 0
  for (let at = 0; at < totals.length; at += 1) {
    level = safe(level + (steps[at] ?? 0))
    totals[at] = safe((totals[at] ?? 0) + level)
  }
}

function addSurcharges(totals: number[], months: readonly number[], rate: number): void {
  if (rate === 0) return
  let last = 0
  let share = 0
  for (let at = 0; at < months.length; at += 1) {
    const amount = months[at] ?? 0
    if (amount !== last) share = shareOf(amount, rate)
    last = amount
    if (share !== 0) totals[at] = safe((totals[at] ?? 0) + share)
  }
}

function spentOf(spent: Map<string, number[]>, supplierId: string, count: number): number[] {
  const known = spent.get(supplierId) ?? new Array<number>(count).fill(0)
  spent.set(supplierId, known)
  return known
}

/** Only full or last contract years that end within the horizon bill a shortfall; a part year commits to its part. */
function shortfalls(option: QuoteOption, spent: ReadonlyMap<string, readonly number[]>, ask: ScheduleAsk): number[] {
  const months = new Array<number>(ask.horizonMonths).fill(0)
  for (const commitment of option.commitments ?? []) {
    for (let from = 1; from <= option.termMonths; from += 12) {
      const to = Math.min(from + 11, option.termMonths)
      if (to > ask.horizonMonths) break
      months[to - 1] = safe((months[to - 1] ?? 0) + shortfallOf(commitment, from, to, spent, ask))
    }
  }
  return months
}

function shortfallOf(
  commitment: Commitment,
  from: number,
  to: number,
  spent: ReadonlyMap<string, readonly number[]>,
  into: Into,
): number {
  const owed = mulDiv(minorIn(commitment.yearly, into), to - from + 1, 12)
  const mine = [...spent].filter(([id]) => commitment.supplierId === null || commitment.supplierId === id)
  const paid = addUp(mine.map(([, months]) => addUp(months.slice(from - 1, to))))
  return paid >= owed ? 0 : shareOf(owed - paid, commitment.share)
}

function overlaps(option: QuoteOption, ask: ScheduleAsk): number[] {
  const months = new Array<number>(ask.horizonMonths).fill(0)
  const { overlap } = option
  const monthly = overlap && (overlap.monthly ?? ask.todayMrc)
  return overlap && monthly ? months.fill(minorIn(monthly, ask), 0, overlap.months) : months
}
