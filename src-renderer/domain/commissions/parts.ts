import { addMonths, type Month } from '../values/dates'
import type { ExplainStep, Explanation } from '../values/explain'
import { type Money, money, share, subtract, zero } from '../values/money'
import { type Rate, wholeRate } from '../values/rate'
import { split } from '../values/split'
import type { Agreement, AgreementSplit } from './agreement'
import type { Part } from './charge'
import { commissionSteps } from './commission'
import { type Verdict, verdictSteps } from './conditions'
import { type Given, termsOf } from './rule'

/**
 * One month's money from the supplier down to the advisor; `net` and `others` sum to `yours` exactly. `others` are those paid
 * out of the advisor's part in their order, `onTop` those paid beside it. `arrives` is what the payer sends to the advisor: `net` and
 * those of `others` whom the advisor pays.
 */
export type Parts = {
  readonly commission: Money
  readonly yours: Money
  readonly others: readonly Money[]
  readonly net: Money
  readonly onTop: readonly Money[]
  readonly arrives: Money
}

/**
 * The commission is a payment in whole minor units, rounded once, and the advisor's share is a share of that payment (rounded once
 * more), as the two payers' own statements show it. Splits are by largest remainder, the advisor first. Rounding is the
 * agreement's. Source: golden figures of the trade notes.
 */
export function partsOfCommission(commission: Money, agreement: Agreement): Parts {
  const yours = share(commission, agreement.advisorShare, agreement.rounding)
  return partsOfYours(commission, agreement.terms ? limited(yours, agreement) : yours, agreement)
}

const nobody: readonly Money[] = []

/** Splits the advisor's part, whatever made it that large. */
export function partsOfYours(commission: Money, yours: Money, agreement: Agreement): Parts {
  if (agreement.splits.length === 0)
    return { commission, yours, others: nobody, net: yours, onTop: nobody, arrives: yours }
  const shares = outOf(agreement).map((one) => one.share)
  const kept = Math.max(0, wholeRate - shares.reduce<number>((total, part) => total + part, 0))
  const [net = yours, ...others] = split(yours, [kept, ...shares])
  const onTop = agreement.splits.filter(isOnTop).map((one) => share(yours, one.share, agreement.rounding))
  const passed = outOf(agreement).reduce(
    (minor, one, at) => minor + (isPassedOn(one) ? (others[at]?.minor ?? 0) : 0),
    0,
  )
  return { commission, yours, others, net, onTop, arrives: money(net.minor + passed, net.currency) }
}

/** Where a month stands, for its explanation. */
export type MonthFacts = {
  readonly usageMonth: Month
  readonly part?: Part | null
  readonly verdicts?: readonly Verdict[]
  /** Ends in what arrives instead of what is the advisor's own: they differ where the advisor pays others. */
  readonly arriving?: boolean
  /** The charge before a promotion, and the part that is paid after the term, where they apply. */
  readonly full?: Money | null
  readonly afterTerm?: Rate | null
}

/** One month with every step, up to the advisor's own or to what arrives; months count from the month of start. */
export function explainMonth(given: Given, agreement: Agreement, parts: Parts, facts: MonthFacts): Explanation {
  const { usageMonth, part = null, verdicts = [], arriving = false, full = null, afterTerm = null } = facts
  const { basis, payout } = termsOf(agreement)
  return {
    amount: arriving ? parts.arrives : parts.net,
    rule: { id: agreement.id, version: agreement.version, name: agreement.name },
    rounding: agreement.rounding,
    steps: [
      ...(full
        ? [
            { label: 'residual.full', value: { money: full } },
            { label: 'residual.promotion', value: { money: subtract(given.mrc, full) } },
          ]
        : []),
      ...commissionSteps(given, agreement),
      ...(afterTerm === null ? [] : [{ label: 'residual.after-term', value: { rate: afterTerm } }]),
      { label: 'residual.commission', value: { money: parts.commission } },
      { label: 'residual.share', value: { rate: agreement.advisorShare } },
      ...limitSteps(parts, agreement),
      ...splitSteps(parts, agreement),
      { label: 'residual.from', value: { day: agreement.from } },
      ...verdictSteps(verdicts),
      part
        ? { label: 'residual.usage-part', params: { days: part.days, of: part.of }, value: { month: usageMonth } }
        : { label: 'residual.usage', value: { month: usageMonth } },
      ...numberSteps(given.number, agreement),
      ...(basis === 'collected' ? [{ label: 'residual.collected', value: { text: '✓' } }] : []),
      { label: 'residual.pays', value: { month: addMonths(usageMonth, agreement.lagMonths) } },
      ...(payout && payout !== parts.net.currency ? [{ label: 'residual.payout', value: { text: payout } }] : []),
      ...endSteps(parts, arriving),
    ],
  }
}

/** The last steps of a month: what is the advisor's own, and what arrives where that is more. */
export function endSteps(parts: Parts, arriving: boolean): readonly ExplainStep[] {
  if (!arriving || parts.arrives.minor === parts.net.minor)
    return [{ label: 'residual.expected', value: { money: arriving ? parts.arrives : parts.net } }]
  return [
    { label: 'residual.kept', value: { money: parts.net } },
    { label: 'residual.arrives', value: { money: parts.arrives } },
  ]
}

const isPassedOn = (one: AgreementSplit): boolean => one.paidBy === 'advisor'
const isOnTop = (one: AgreementSplit): boolean => one.onTop === true
const outOf = (agreement: Agreement) => agreement.splits.filter((one) => !isOnTop(one))

/** At most the cap of a month; nothing when a month below the minimum is lost. */
function limited(yours: Money, agreement: Agreement): Money {
  const { cap, minimum } = termsOf(agreement)
  const capped =
    cap?.per === 'month' && cap.amount.currency === yours.currency && yours.minor > cap.amount.minor
      ? cap.amount
      : yours
  const lost =
    minimum?.below === 'forfeit' &&
    minimum.amount.currency === yours.currency &&
    capped.minor > 0 &&
    capped.minor < minimum.amount.minor
  return lost ? zero(yours.currency) : money(capped.minor, yours.currency)
}

function limitSteps(parts: Parts, agreement: Agreement): readonly ExplainStep[] {
  const { cap, minimum } = termsOf(agreement)
  const full = share(parts.commission, agreement.advisorShare, agreement.rounding)
  if (full.minor === parts.yours.minor) return []
  const { currency } = parts.yours
  return [
    { label: 'residual.before-limits', value: { money: full } },
    ...(cap?.per === 'month' && cap.amount.currency === currency && full.minor > cap.amount.minor
      ? [{ label: 'residual.cap-month', value: { money: cap.amount } }]
      : []),
    ...(minimum?.below === 'forfeit' && parts.yours.minor === 0
      ? [{ label: 'residual.below-minimum', value: { money: minimum.amount } }]
      : []),
  ]
}

function splitSteps(parts: Parts, agreement: Agreement): readonly ExplainStep[] {
  if (agreement.splits.length === 0) return []
  return [
    { label: 'residual.yours', value: { money: parts.yours } },
    ...outOf(agreement).map((one, index) => ({
      label: isPassedOn(one) ? 'residual.pass-on' : 'residual.split',
      params: { payee: one.payee },
      value: { money: parts.others[index] ?? parts.yours },
    })),
    ...agreement.splits.filter(isOnTop).map((one, index) => ({
      label: 'residual.on-top',
      params: { payee: one.payee },
      value: { money: parts.onTop[index] ?? parts.yours },
    })),
  ]
}

function numberSteps(number: number | null, agreement: Agreement): readonly ExplainStep[] {
  if (number === null) return []
  if (termsOf(agreement).pays !== 'residual') return [{ label: 'residual.once', value: { count: 1 } }]
  const { duration } = agreement
  const params: Readonly<Record<string, number>> = duration.kind === 'months' ? { months: duration.months } : {}
  return [{ label: `residual.month-${duration.kind}`, params, value: { count: number } }]
}
