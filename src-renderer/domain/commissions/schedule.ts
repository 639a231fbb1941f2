import { addMonths, type Month, monthOf, monthRange, monthsBetween } from '../values/dates'
import type { Explanation } from '../values/explain'
import type { AgreementId } from '../values/ids'
import type { Agreement } from './agreement'
import type { MonthCharge } from './charge'
import { verdictsOf } from './conditions'
import type { Earning, ExpectedMonth } from './expected'
import { afterTermRate, givenOf, partsFor } from './given'
import { explainMonth, type Parts } from './parts'
import { termsOf } from './rule'
import { emptyTally, explainSettled, settle, type Tally } from './running'
import { type Span, spansOf } from './spans'

/** A month with what it was made of. */
export type Own = { readonly month: ExpectedMonth; readonly parts: Parts; readonly agreement: Agreement }

/** Spans told month by month; a span whose rule lacks a fact tells none. */
export function monthsOf(earning: Earning, spans: readonly Span[], from: Month, count: number): readonly Own[] {
  const months = monthRange(from, count)
  const started = earning.startsOn ? monthsBetween(monthOf(earning.startsOn), from) + 1 : null
  return spans.flatMap((span) => {
    const { agreement, first, end } = span
    const parts = partsFor(earning, span, started === null ? null : started + first, agreement)
    if (!parts) return []
    const { payout } = termsOf(agreement)
    const paysOut = payout && payout !== parts.arrives.currency ? { payout } : {}
    return months.slice(first, end).map((usageMonth, index) => ({
      agreement,
      parts,
      month: {
        usageMonth,
        payMonth: months[first + index + agreement.lagMonths] ?? addMonths(usageMonth, agreement.lagMonths),
        amount: parts.arrives,
        own: parts.net,
        ...paysOut,
        get explanation() {
          const number = started === null ? null : started + first + index
          return explained(earning, span, number, agreement, parts, usageMonth, true)
        },
        agreementId: agreement.id,
        version: agreement.version,
      },
    }))
  })
}

/** The same where a month depends on those before it: what is carried and used up begins with the service, whatever is asked for. */
export function fromTheStart(
  earning: Earning,
  agreements: readonly Agreement[],
  from: Month,
  count: number,
): readonly Own[] {
  const start = earning.startsOn && monthOf(earning.startsOn) < from ? monthOf(earning.startsOn) : from
  const whole = monthsBetween(start, from) + count
  const tallies = new Map<AgreementId, Tally>()
  return monthsOf(earning, spansOf(earning, agreements, start, whole), start, whole).flatMap((own) => {
    const { agreement, month } = own
    const tally = tallies.get(agreement.id) ?? emptyTally(month.amount.currency)
    const settled = settle(own.parts, agreement, tally)
    tallies.set(agreement.id, settled.tally)
    if (!settled.parts || month.usageMonth < from) return []
    const { net, arrives } = settled.parts
    const explanation = explainSettled(month.explanation, settled)
    return [{ agreement, parts: settled.parts, month: { ...month, amount: arrives, own: net, explanation } }]
  })
}

export function explained(
  earning: Earning,
  charge: MonthCharge,
  number: number | null,
  agreement: Agreement,
  parts: Parts,
  usageMonth: Month,
  arriving = false,
): Explanation {
  const facts = {
    usageMonth,
    arriving,
    part: charge.part,
    full: charge.full ?? null,
    afterTerm: afterTermRate(earning, number, agreement),
    verdicts: verdictsOf(earning, agreement),
  }
  return explainMonth(givenOf(earning, charge, number), agreement, parts, facts)
}
