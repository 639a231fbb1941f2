import { type Day, lastDayOf, type Month, monthOf, monthsBetween } from '../values/dates'
import type { Agreement } from './agreement'
import type { Earning } from './expected'
import { candidatesFor, isInForce } from './precedence'

/** Months [first, end) counted from the asked month, all paid by one agreement at one amount. */
export type Span = { readonly agreement: Agreement; readonly first: number; readonly end: number }

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
  const start = startsOn ? monthsBetween(from, monthOf(startsOn)) : 0
  const low = Math.max(0, start)
  const high = Math.min(count, endsOn ? endIndex(from, endsOn) : count)
  if (earning.distributorId === null || low >= high) return []
  const candidates = candidatesFor(earning, agreements).map((agreement) => candidate(agreement, earning, from, start))
  if (candidates.length === 0) return []
  const covers = (one: Candidate, index: number) =>
    startsOn && index === start ? isInForce(one.agreement, startsOn) : one.on <= index && index < one.off
  const spans: Span[] = []
  const edges = edgesOf(candidates, start, low, high)
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [first, end] = [edges[at] ?? high, edges[at + 1] ?? high]
    const winner = candidates.find((one) => covers(one, first))
    if (!winner || first >= winner.limit) continue
    const before = spans.at(-1)
    if (before && before.agreement === winner.agreement && before.end === first)
      spans[spans.length - 1] = { ...before, end }
    else spans.push({ agreement: winner.agreement, first, end })
  }
  return spans
}

/** Months that the agreement pays, counted from the month of start. */
export function paidMonths(agreement: Agreement, termMonths: number): number {
  if (agreement.duration.kind === 'evergreen') return Number.POSITIVE_INFINITY
  return agreement.duration.kind === 'term' ? termMonths : agreement.duration.months
}

/** The first month after the last whole one. */
export function endIndex(from: Month, endsOn: Day): number {
  const month = monthOf(endsOn)
  return monthsBetween(from, month) + (endsOn === lastDayOf(month) ? 1 : 0)
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
  return monthsBetween(from, monthOf(day)) + (day.endsWith('-01') ? 0 : 1)
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
