import { type Month, monthOf, monthsBetween } from '../values/dates'
import type { AgreementId } from '../values/ids'
import type { Agreement } from './agreement'
import { type Earning, expectedMonths } from './expected'
import { partsFor } from './given'
import { isRunning } from './running'
import { spansOf } from './spans'

/** Usage months [first, end) counted from the asked one, each paying the same in minor units after the same lag. */
export type Run = {
  readonly first: number
  readonly end: number
  readonly net: number
  /** The net and what the advisor passes on to others. */
  readonly arrives: number
  readonly lag: number
  /** Null for what is only estimated. */
  readonly agreementId: AgreementId | null
}

/** What a source pays without its explanations: as many runs as something changes, however many months are asked for. */
export function runsOf(earning: Earning, agreements: readonly Agreement[], from: Month, count: number): readonly Run[] {
  const spans = spansOf(earning, agreements, from, count)
  if (spans.some((span) => isRunning(span.agreement))) return monthByMonth(earning, agreements, from, count)
  const started = earning.startsOn ? monthsBetween(monthOf(earning.startsOn), from) + 1 : null
  return spans.flatMap((span) => {
    const parts = partsFor(earning, span, started === null ? null : started + span.first, span.agreement)
    if (!parts || (parts.net.minor === 0 && parts.arrives.minor === 0)) return []
    return [
      {
        first: span.first,
        end: span.end,
        net: parts.net.minor,
        arrives: parts.arrives.minor,
        lag: span.agreement.lagMonths,
        agreementId: span.agreement.id,
      },
    ]
  })
}

const monthByMonth = (earning: Earning, agreements: readonly Agreement[], from: Month, count: number) =>
  expectedMonths(earning, agreements, from, count).map(({ usageMonth, payMonth, amount, own, agreementId }) => {
    const first = monthsBetween(from, usageMonth)
    const lag = monthsBetween(usageMonth, payMonth)
    return { first, end: first + 1, net: own.minor, arrives: amount.minor, lag, agreementId }
  })
