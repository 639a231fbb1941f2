import { addMonths, type Month } from '../values/dates'
import type { ExplainStep, Explanation } from '../values/explain'
import { type Money, share } from '../values/money'
import { wholeRate } from '../values/rate'
import { split } from '../values/split'
import type { Agreement } from './agreement'

/** One month's money from the supplier down to the advisor; `net` and `others` sum to `yours` exactly. */
export type Parts = {
  readonly commission: Money
  readonly yours: Money
  readonly others: readonly Money[]
  readonly net: Money
}

/**
 * The commission is a payment in whole minor units (MRC x residual, rounded once), and the advisor's share is a share of
 * that payment (rounded once more), as the two payers' own statements show it. Splits are by largest remainder, the
 * advisor first. Rounding is the agreement's. Source: golden figures of the trade notes.
 */
export function partsOf(mrc: Money, agreement: Agreement): Parts {
  const commission = share(mrc, agreement.residual, agreement.rounding)
  const yours = share(commission, agreement.advisorShare, agreement.rounding)
  if (agreement.splits.length === 0) return { commission, yours, others: [], net: yours }
  const shares = agreement.splits.map((one) => one.share)
  const kept = Math.max(0, wholeRate - shares.reduce<number>((total, part) => total + part, 0))
  const [net = yours, ...others] = split(yours, [kept, ...shares])
  return { commission, yours, others, net }
}

/** Where a month stands: `number` counts from the month of start, null when the start is not known. */
export type MonthOfService = { readonly usageMonth: Month; readonly number: number | null }

/** The advisor's net of one month with every step; months count whole from the month of start. */
export function explainMonth(mrc: Money, agreement: Agreement, month: MonthOfService): Explanation {
  const parts = partsOf(mrc, agreement)
  const splitSteps: readonly ExplainStep[] =
    agreement.splits.length === 0
      ? []
      : [
          { label: 'residual.yours', value: { money: parts.yours } },
          ...agreement.splits.map((one, index) => ({
            label: 'residual.split',
            params: { payee: one.payee },
            value: { money: parts.others[index] ?? parts.yours },
          })),
        ]
  const number: readonly ExplainStep[] =
    month.number === null
      ? []
      : [
          {
            label: `residual.month-${agreement.duration.kind}`,
            params: limitOf(agreement),
            value: { count: month.number },
          },
        ]
  return {
    amount: parts.net,
    rule: { id: agreement.id, version: agreement.version, name: agreement.name },
    rounding: agreement.rounding,
    steps: [
      { label: 'residual.mrc', value: { money: mrc } },
      { label: 'residual.rate', value: { rate: agreement.residual } },
      { label: 'residual.commission', value: { money: parts.commission } },
      { label: 'residual.share', value: { rate: agreement.advisorShare } },
      ...splitSteps,
      { label: 'residual.from', value: { day: agreement.from } },
      { label: 'residual.usage', value: { month: month.usageMonth } },
      ...number,
      { label: 'residual.pays', value: { month: addMonths(month.usageMonth, agreement.lagMonths) } },
      { label: 'residual.expected', value: { money: parts.net } },
    ],
  }
}

const limitOf = (agreement: Agreement): Readonly<Record<string, number>> =>
  agreement.duration.kind === 'months' ? { months: agreement.duration.months } : {}
