import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../values/dates'
import type { Agreement } from './agreement'
import { type MonthCharge, monthCharge, stateOn } from './charge'
import type { Earning } from './expected'
import { candidatesFor, isInForce } from './precedence'
import { ruleOf, termsOf } from './rule'

/** Months [first, end) counted from the asked month, all paid by one agreement at one amount. */
export type Span = { readonly agreement: Agreement; readonly first: number; readonly end: number } & MonthCharge

type Candidate = { readonly agreement: Agreement; readonly on: number; readonly off: number; readonly limit: number }

/**
 * Which agreement pays which months. The usage day of a month is its first day, in the month of start the start itself; the
 * month of start counts whole, the month of cancellation only when the service ran to its last day.
 */
export function spansOf(
  earning: Earning,
  agreements: readonly Agreement[],
  from: Month,
  count: number,
): readonly Span[] {
  const { startsOn, endsOn } = earning
  const start = startsOn ? monthsBetween(from, startsOn) : 0
  const low = Math.max(0, start)
  const last = Math.min(count, endsOn ? monthsBetween(from, endsOn) + 1 : count)
  if (earning.distributorId === null || low >= last) return []
  const found = candidatesFor(earning, agreements)
  const uneven = found.some(isUneven)
  const high = uneven || !endsOn ? last : Math.min(last, endIndex(from, endsOn))
  const [agreement] = found
  if (!agreement || low >= high) return []
  const moving = uneven || (earning.changes?.length ?? 0) > 0 || (earning.reductions?.length ?? 0) > 0
  const { mrc, quantity = null } = earning
  // Nearly always the best agreement pays every month, and all the same.
  const best = candidate(agreement, earning, from, start)
  if (
    !moving &&
    !turns(agreement) &&
    best.on <= low &&
    best.off >= high &&
    (start < low || !startsOn || isInForce(agreement, startsOn))
  ) {
    const end = Math.min(high, best.limit)
    return low < end ? [{ agreement, first: low, end, mrc, quantity, part: null }] : []
  }
  const covers = (one: Candidate, index: number) =>
    startsOn && index === start ? isInForce(one.agreement, startsOn) : one.on <= index && index < one.off
  const candidates = found.map((one) => candidate(one, earning, from, start))
  const spans: Span[] = []
  const edges = edgesOf(candidates, start, low, high)
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [first, end] = [edges[at] ?? high, edges[at + 1] ?? high]
    const winner = candidates.find((one) => covers(one, first))
    if (!winner || first >= winner.limit) continue
    const before = spans.at(-1)
    if (before && before.agreement === winner.agreement && before.end === first)
      spans[spans.length - 1] = { ...before, end }
    else spans.push({ agreement: winner.agreement, first, end, mrc, quantity, part: null })
  }
  return moving || spans.some((one) => turns(one.agreement))
    ? spans.flatMap((span) => cut(span, earning, from, start))
    : spans
}

/** Whether a month in which something begins, ends or changes may count for a part. */
const isUneven = (agreement: Agreement): boolean => termsOf(agreement).proration !== 'month-end'

/** Whether the same charge pays another amount from some month of service on. */
const turns = ({ rule, terms }: Agreement): boolean => rule?.kind === 'ramp' || terms?.afterTerm !== undefined

/** Months that the agreement pays, counted from the month of start; what is paid once is paid in the first. */
export function paidMonths(agreement: Agreement, termMonths: number): number {
  if (agreement.terms && agreement.terms.pays !== 'residual') return 1
  if (agreement.duration.kind === 'evergreen') return Number.POSITIVE_INFINITY
  return agreement.duration.kind === 'term' ? termMonths : agreement.duration.months
}

/** The first month after the last whole one. */
export function endIndex(from: Month, endsOn: Day): number {
  return monthsBetween(from, endsOn) + (endsOn === lastDayOf(monthOf(endsOn)) ? 1 : 0)
}

function candidate(agreement: Agreement, earning: Earning, from: Month, start: number): Candidate {
  return {
    agreement,
    on: firstFrom(from, agreement.from),
    off: agreement.to === null ? Number.POSITIVE_INFINITY : firstFrom(from, agreement.to),
    limit: start + paidMonths(agreement, earning.termMonths),
  }
}

/** Index of the first month that begins on or after a day. */
function firstFrom(from: Month, day: Day): number {
  return monthsBetween(from, day) + (day.endsWith('-01') ? 0 : 1)
}

function edgesOf(candidates: readonly Candidate[], start: number, low: number, high: number): readonly number[] {
  const edges = new Set([low, high])
  const note = (index: number) => {
    if (index > low && index < high) edges.add(index)
  }
  note(start + 1)
  for (const one of candidates) {
    note(one.on)
    note(one.off)
    note(one.limit)
  }
  return [...edges].sort((a, b) => a - b)
}

/** A span in pieces of one charge: months in which something begins, ends or changes stand alone. */
function cut(span: Span, earning: Earning, from: Month, start: number): readonly Span[] {
  const { pays, proration, afterTerm } = termsOf(span.agreement)
  const month = addMonths(from, span.first)
  if (pays !== 'residual')
    return monthCharge(earning, month, proration)
      ? [{ ...span, ...stateOn(earning, earning.startsOn ?? firstDayOf(month)), part: null }]
      : []
  const marks = new Set([span.first, span.end])
  const note = (index: number) => {
    if (index > span.first && index < span.end) marks.add(index)
  }
  const days = [earning.startsOn, earning.endsOn, ...(earning.changes ?? []).map((one) => one.on)]
  for (const day of days) {
    if (!day) continue
    const index = monthsBetween(from, day)
    note(index)
    note(index + 1)
  }
  for (const { fromMonth, months } of earning.reductions ?? []) {
    note(start + fromMonth - 1)
    note(start + fromMonth - 1 + months)
  }
  if (afterTerm !== undefined) note(start + earning.termMonths)
  const rule = ruleOf(span.agreement)
  if (rule.kind === 'ramp') for (const step of rule.steps) note(start + step.month - 1)
  const edges = [...marks].sort((a, b) => a - b)
  return edges.slice(0, -1).flatMap((first, at) => {
    const charge = monthCharge(earning, addMonths(from, first), proration)
    return charge ? [{ agreement: span.agreement, first, end: edges[at + 1] ?? span.end, ...charge }] : []
  })
}
