import { addDays, addMonthsToDay, type Day } from '../values/dates'
import type { Explanation } from '../values/explain'
import { mulDiv } from '../values/integer'
import { type Money, money } from '../values/money'
import { because } from './explain-totals'
import { shareOf } from './line-cost'
import { renewalLength } from './line-months'
import { minorIn } from './line-price'
import type { ExitRule } from './pricing'
import type { QuoteLine, QuoteOption } from './quote'
import { addUp, optionSchedule, type Schedule } from './schedule'
import type { TotalsAsk } from './totals'

/** What leaving costs after so many months; 0 is the day of signing. */
export type ExitCost = { readonly month: number; readonly amount: Money; readonly explanation: Explanation }

/** A renewal that nobody stopped. */
export type Cliff = {
  readonly termMonths: number
  readonly renewMonths: number
  readonly noticeDays: number
  /** The last day on which notice is in time; null while the contract has no start. */
  readonly noticeOn: Day | null
  /** One whole renewal, at list price where a line states it. */
  readonly cost: Money
  readonly explanation: Explanation
}

/**
 * Exit cost month by month from signing to the end of the horizon; null when the option does not state its rule, because
 * silence is no promise. At the very end of a period leaving is free, with notice in time; what a missed notice costs is the
 * cliff's. What is left of leases is owed in full on top of the rule. Shares of remaining charges are of
 * lines after promotions, without estimated surcharges, and rounded once.
 */
export function exitCosts(option: QuoteOption, ask: TotalsAsk): readonly ExitCost[] | null {
  const rule = option.exit
  if (!rule) return null
  const ends = [endOfPeriod(option, ask.horizonMonths) ?? 0, ...option.lines.map((line) => leaseEnd(line))]
  const schedule = optionSchedule(option, { ...ask, horizonMonths: Math.max(ask.horizonMonths, ...ends) })
  return Array.from({ length: ask.horizonMonths + 1 }, (_, month) => exitAt(month, option, rule, schedule, ask))
}

/** What renews by itself, when that can still be stopped, and what it costs; null when nothing renews. */
export function cliffOf(option: QuoteOption, ask: TotalsAsk): Cliff | null {
  const { autoRenew, renewMonths, termMonths, noticeDays, startsOn } = option
  if (!autoRenew || renewMonths <= 0) return null
  const reach = termMonths + renewMonths
  const { months } = optionSchedule(option, { ...ask, horizonMonths: reach, afterTerm: 'list' })
  const cost = money(addUp(months.slice(termMonths)), ask.currency)
  return {
    termMonths,
    renewMonths,
    noticeDays,
    noticeOn: startsOn ? addDays(addMonthsToDay(startsOn, termMonths), -1 - noticeDays) : null,
    cost,
    explanation: because(cost, 'quote.renewal-cost', [
      { label: 'quote.renews-after', value: { count: termMonths } },
      { label: 'quote.renews-for', value: { count: renewMonths } },
      { label: 'quote.renewal-month', value: { money: money(months[termMonths] ?? 0, ask.currency) } },
    ]),
  }
}

/** The month with which the period ends that month `month` has reached; null when nothing binds any more. */
function endOfPeriod(option: QuoteOption, month: number): number | null {
  if (month < option.termMonths) return option.termMonths
  if (!option.autoRenew || option.renewMonths <= 0) return null
  const length = renewalLength(option)
  return option.termMonths + (Math.floor((month - option.termMonths) / length) + 1) * length
}

/** A period ends with this month: whoever gave notice in time leaves free of the rule. */
const isBoundary = (option: QuoteOption, month: number): boolean =>
  month >= option.termMonths && (month - option.termMonths) % renewalLength(option) === 0

const leaseEnd = ({ hardware, startMonth }: QuoteLine): number =>
  hardware?.how === 'leased' ? (startMonth ?? 1) + hardware.months - 1 : 0

function exitAt(month: number, option: QuoteOption, rule: ExitRule, schedule: Schedule, ask: TotalsAsk): ExitCost {
  const { currency } = ask
  const end = isBoundary(option, month) ? null : endOfPeriod(option, month)
  const left = end === null ? 0 : addUp(schedule.services.slice(month, end))
  const leases = addUp(schedule.leases.slice(month))
  const fee = end === null ? 0 : feeOf(rule, left, end - month, option, ask)
  const amount = money(fee + leases, currency)
  const of = (minor: number) => ({ money: money(minor, currency) })
  const steps = [
    { label: 'quote.months-left', value: { count: end === null ? 0 : end - month } },
    ...(rule.kind === 'remaining'
      ? [
          { label: 'quote.charges-left', value: of(left) },
          { label: 'quote.exit-share', value: { rate: rule.share } },
        ]
      : [{ label: `quote.exit-${rule.kind}`, value: of(fee) }]),
    ...(leases === 0 ? [] : [{ label: 'quote.leases-left', value: of(leases) }]),
  ]
  return { month, amount, explanation: because(amount, 'quote.exit', steps, { count: month }) }
}

function feeOf(rule: ExitRule, left: number, months: number, option: QuoteOption, ask: TotalsAsk): number {
  if (rule.kind === 'none') return 0
  if (rule.kind === 'remaining') return Math.max(0, shareOf(left, rule.share))
  const amount = minorIn(rule.amount, ask)
  return rule.kind === 'flat' ? amount : mulDiv(amount, Math.min(months, option.termMonths), option.termMonths)
}
