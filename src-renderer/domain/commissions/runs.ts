import { type Month, monthsBetween } from '../values/dates'
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
  const started = earning.startsOn ? monthsBetween(earning.startsOn, from) + 1 : null
  const runs: Run[] = []
  for (const span of spansOf(earning, agreements, from, count)) {
    const { agreement, first, end } = span
    if (isRunning(agreement)) return monthByMonth(earning, agreements, from, count)
    const parts = partsFor(earning, span, started === null ? null : started + first, agreement)
    if (!parts || (parts.net.minor === 0 && parts.arrives.minor === 0)) continue
    const { net, arrives } = parts
    runs.push({
      first,
      end,
      net: net.minor,
      arrives: arrives.minor,
      lag: agreement.lagMonths,
      agreementId: agreement.id,
    })
  }
  return runs
}

const monthByMonth = (earning: Earning, agreements: readonly Agreement[], from: Month, count: number) =>
  expectedMonths(earning, agreements, from, count).map(({ usageMonth, payMonth, amount, own, agreementId }) => {
    const first = monthsBetween(from, usageMonth)
    const lag = monthsBetween(usageMonth, payMonth)
    return { first, end: first + 1, net: own.minor, arrives: amount.minor, lag, agreementId }
  })
