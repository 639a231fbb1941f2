import { safe } from '../values/integer'
import { type Rate, wholeRate } from '../values/rate'
import { isOnce, priced } from './line-cost'
import { baseNanos, billed, currencyOf, type Into, minorIn, minorOf, usageNanos } from './line-price'
import type { AfterTerm, Discount, Escalation } from './pricing'
import type { QuoteLine, QuoteOption } from './quote'

export type MonthsAsk = Into & { readonly months: number; readonly afterTerm?: AfterTerm }

/** First and last month of something within a contract, counted from 1. */
export type Span = { readonly from: number; readonly to: number }

/**
 * What a line charges in each month of the contract, in minor units: price x quantity, escalated and discounted, with usage,
 * multiplied exactly and rounded once half away from zero; credits and a lease's buyout are amounts of their own. Usage is
 * neither escalated nor discounted. A missing price charges nothing here and is named elsewhere. Throws on a price in a
 * currency without a rate. Source of the rule: the TCO formula of the trade.
 */
export function lineMonths(line: QuoteLine, option: QuoteOption, ask: MonthsAsk): number[] {
  const months = new Array<number>(ask.months).fill(0)
  for (const { from, to, minor } of lineStretches(line, option, ask)) months.fill(minor, from - 1, to)
  addSingles(months, line, runOf(line, option), ask)
  return months
}

/** Months, first and last, in which a line charges the same. */
export type Stretch = Span & { readonly minor: number }

/** The same without credits and a lease's buyout, which are amounts of single months: what charges nothing is left out. */
export function lineStretches(line: QuoteLine, option: QuoteOption, ask: MonthsAsk): readonly Stretch[] {
  const run = runOf(line, option)
  const turns = turnsOf(line, run, ask.months)
  const stretches: Stretch[] = []
  for (let index = 0; index < turns.length; index += 1) {
    const from = turns[index] ?? 1
    const minor = amountIn(from, line, run, ask)
    if (minor !== 0) stretches.push({ from, to: (turns[index + 1] ?? ask.months + 1) - 1, minor })
  }
  return stretches
}

/** Whether some month has an amount beside its price times quantity. */
export const hasSingles = ({ discounts, hardware }: QuoteLine): boolean =>
  (discounts ?? []).some((discount) => discount.kind === 'credit') ||
  (hardware?.how === 'leased' && hardware.buyout !== null)

/** The months of a line's own term: to the contract's end, or a full term from its start when it does not co-terminate. */
export function termOf(line: QuoteLine, option: QuoteOption): Span {
  const from = line.startMonth ?? 1
  return { from, to: line.coTerm === false ? from + option.termMonths - 1 : option.termMonths }
}

/** How long each period after the term lasts. */
export const renewalLength = (option: QuoteOption): number =>
  option.autoRenew && option.renewMonths > 0 ? option.renewMonths : option.termMonths

/**
 * Free months lie at the start or at the end of the term and are granted once: a renewal brings no new ones. More free
 * months than the term make the whole term free.
 */
export function freeMonths({ promo }: QuoteLine, term: Span): Span | null {
  const count = Math.min(promo?.freeMonths ?? 0, term.to - term.from + 1)
  if (!promo || count <= 0) return null
  return promo.at === 'start'
    ? { from: term.from, to: term.from + count - 1 }
    : { from: term.to - count + 1, to: term.to }
}

/** A line's course through the contract, worked out once for all its months. */
type Run = {
  readonly term: Span
  /** The month from which contract years are counted. */
  readonly anchor: number
  readonly renewal: number
  readonly free: Span | null
  readonly escalation: Escalation
  /** The last month of a lease. */
  readonly leasedTo: number
}

function runOf(line: QuoteLine, option: QuoteOption): Run {
  const term = termOf(line, option)
  const { hardware } = line
  const fixed = hardware?.how === 'leased'
  const own = { at: option.escalatesAt ?? 'year', percent: fixed ? (0 as Rate) : option.escalator } as const
  return {
    term,
    anchor: line.coTerm === false ? term.from : 1,
    renewal: renewalLength(option),
    free: freeMonths(line, term),
    escalation: line.escalation ?? own,
    leasedTo: hardware?.how === 'leased' ? term.from + hardware.months - 1 : Number.POSITIVE_INFINITY,
  }
}

/** The months in which anything about the amount may change; between two of them it stays the same. */
function turnsOf(line: QuoteLine, run: Run, months: number): readonly number[] {
  const { term, free, escalation, leasedTo, anchor, renewal } = run
  const turns = [term.from, term.to + 1, leasedTo + 1]
  if (free) turns.push(free.from, free.to + 1)
  for (const step of line.ramp ?? []) turns.push(Math.max(term.from, step.fromMonth))
  for (const discount of line.discounts ?? [])
    if (isPercent(discount)) {
      const { fromMonth, months: count } = discount
      turns.push(Math.max(term.from, fromMonth), Math.max(term.from, fromMonth + count))
    }
  if (changes(escalation)) {
    const [first, step] = escalation.at === 'year' ? [anchor + 12, 12] : [term.to + 1, renewal]
    for (let month = first; month <= months; month += step) turns.push(Math.max(term.from, month))
  }
  turns.sort((a, b) => a - b)
  return turns.filter((month, at) => month >= 1 && month <= months && month !== turns[at - 1])
}

const changes = (escalation: Escalation): boolean =>
  'percent' in escalation ? escalation.percent !== 0 : escalation.amount.micros !== 0

function amountIn(month: number, line: QuoteLine, run: Run, ask: MonthsAsk): number {
  if (month < run.term.from || month > run.leasedTo) return 0
  const count = billed(line, month)
  const { escalation } = run
  const listed = ask.afterTerm === 'list' && line.listMrc && month > run.term.to ? line.listMrc : null
  const times = listed ? 0 : raises(month, run)
  const raise = 'amount' in escalation ? escalation.amount.micros * times : 0
  const covered = line.includedIn || isOnce(line) || (run.free && month >= run.free.from && month <= run.free.to)
  let top = covered ? 0n : listed ? BigInt(listed.micros) * BigInt(count) : (baseNanos(line, count, raise) ?? 0n)
  let over = 1n
  if ('percent' in escalation && escalation.percent !== 0 && times > 0) {
    top *= BigInt(wholeRate + escalation.percent) ** BigInt(times)
    over *= BigInt(wholeRate) ** BigInt(times)
  }
  for (const discount of line.discounts ?? [])
    if (isPercent(discount) && isOn(discount, month)) {
      top *= BigInt(wholeRate - discount.off)
      over *= BigInt(wholeRate)
    }
  top += (usageNanos(line) ?? 0n) * over
  return top === 0n ? 0 : minorOf(top, over, currencyOf(line) ?? ask.currency, ask)
}

function raises(month: number, { escalation, anchor, term, renewal }: Run): number {
  if (escalation.at === 'year') return Math.max(0, Math.floor((month - anchor) / 12))
  return month <= term.to ? 0 : 1 + Math.floor((month - term.to - 1) / renewal)
}

/** Amounts that are not a price times a quantity, each rounded by itself. */
function addSingles(months: number[], line: QuoteLine, run: Run, ask: MonthsAsk): void {
  for (const discount of line.discounts ?? []) {
    if (discount.kind !== 'credit') continue
    const credit = minorIn(discount.amount, ask)
    const last = Math.min(ask.months, discount.fromMonth + discount.months - 1)
    for (let month = Math.max(1, discount.fromMonth); month <= last; month += 1) addTo(months, month, -credit)
  }
  const { hardware } = line
  if (hardware?.how === 'leased' && hardware.buyout && run.leasedTo >= 1 && run.leasedTo <= ask.months)
    addTo(months, run.leasedTo, priced(hardware.buyout, line, ask).minor)
}

function addTo(months: number[], month: number, minor: number): void {
  months[month - 1] = safe((months[month - 1] ?? 0) + minor)
}

const isPercent = (discount: Discount): discount is Extract<Discount, { kind: 'percent' }> =>
  discount.kind === 'percent'
const isOn = ({ fromMonth, months }: Discount, month: number): boolean =>
  month >= fromMonth && month < fromMonth + months
