import type { Agreement } from '../commissions/agreement'
import { type Earning, type ExpectedMonth, expectedMonths, monthlyResidual } from '../commissions/expected'
import { paying, spiffsFor } from '../commissions/spiffs'
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, monthOf, monthsBetween } from '../values/dates'
import type { ExplainStep, Explanation } from '../values/explain'
import type { DistributorId } from '../values/ids'
import { mulDiv } from '../values/integer'
import { type Money, money, subtract, sum } from '../values/money'
import { type Rate, rate, wholeRate } from '../values/rate'
import { keptShare, type ShortPaid, shortPaidIn, speaks, type Tally, type TrackRecord } from './track-record'

/** What registering with one distributor would bring. `worth` is null where no agreement pays the deal: missing, never zero. */
export type Candidate = {
  readonly distributorId: DistributorId
  readonly record: TrackRecord
  readonly worth: Explanation | null
}

export type Suggestion = {
  /** The most worth first; those that nothing is known of last. */
  readonly candidates: readonly Candidate[]
  /** Null while nothing can be compared, or all come to the same. */
  readonly best: DistributorId | null
  /** How far the best is ahead of the next over the horizon; null when it stands alone. */
  readonly ahead: Money | null
  readonly next: DistributorId | null
  /** Whether every answer rate that is compared rests on enough answers, so that the amounts are weighed by them. */
  readonly weighed: boolean
  /** Whether every one that is compared has enough settled disputes, so that the amounts are weighed by what of the money due came in the end. */
  readonly disputesWeighed: boolean
}

export const horizonMonths = 36

/** The deal as a sale that begins on a day; its distributor is what is asked for. */
export type Prospect = Omit<Earning, 'distributorId' | 'startsOn'> & { readonly startsOn: Day }

/**
 * Where a deal is worth most over 36 months from its start: the advisor's own part after splits of every month that arrives within
 * them, paid as late as the distributor has shown, with SPIFFs that it would earn, by the chance of an approval and by the share of
 * money due that came in the end, short payments recovered or not. Each of the two counts only when all compared have given enough
 * answers or settled enough disputes in the deal's currency, because an unknown one would beat a known one. One currency, rounded once.
 */
export function suggest(
  deal: Prospect,
  records: ReadonlyMap<DistributorId, TrackRecord>,
  agreements: readonly Agreement[],
): Suggestion {
  const found = [...records].map(([distributorId, record]) => ({
    distributorId,
    record,
    gross: grossOf({ ...deal, distributorId }, record, agreements),
  }))
  const paid = found.filter((one) => one.gross !== null)
  const weighed = paid.length > 0 && paid.every((one) => speaks(one.record.approvals))
  const shortOf = (record: TrackRecord) => shortPaidIn(record, deal.mrc.currency)
  const disputesWeighed = paid.length > 0 && paid.every((one) => shortOf(one.record) !== null)
  const candidates = found
    .map(
      ({ distributorId, record, gross }): Candidate => ({
        distributorId,
        record,
        worth: gross && worthOf(gross, weighed ? record.approvals : null, disputesWeighed ? shortOf(record) : null),
      }),
    )
    .sort(byWorth)
  const [first, second] = candidates
  const [mine, other] = [first?.worth ?? null, second?.worth ?? null]
  const ahead = mine && other ? subtract(mine.amount, other.amount) : null
  const best = mine && mine.amount.minor > 0 && ahead?.minor !== 0 ? (first?.distributorId ?? null) : null
  return { candidates, best, ahead, next: other ? (second?.distributorId ?? null) : null, weighed, disputesWeighed }
}

type Gross = { readonly amount: Money; readonly rule: Explanation['rule']; readonly steps: readonly ExplainStep[] }

/** Everything that arrives within the horizon, before any chance. */
function grossOf(earning: Earning & Prospect, record: TrackRecord, agreements: readonly Agreement[]): Gross | null {
  const start = monthOf(earning.startsOn)
  const last = lastDayOf(addMonths(start, horizonMonths - 1))
  const months = expectedMonths(earning, agreements, start, horizonMonths)
  const spiffs = paying(spiffsFor(earning, earning.startsOn, agreements))
  if (months.length === 0 && spiffs.length === 0) return null
  const arriving = months.filter((one) => arrivesOn(one, record) <= last)
  const { currency } = earning.mrc
  const residual = sum(
    arriving.map((one) => one.amount),
    currency,
  )
  const bonuses = spiffs.flatMap(({ agreement, amount }) => (amount ? [{ name: agreement.name, amount }] : []))
  const monthly = monthlyResidual(earning, firstDayOf(start), agreements)
  return {
    amount: sum([residual, ...bonuses.map((one) => one.amount)], currency),
    rule: monthly?.rule ?? null,
    steps: [
      ...(monthly ? [{ label: 'deal.monthly', value: { money: monthly.amount } }] : []),
      record.days
        ? { label: 'deal.pays-after', params: { months: record.days.months }, value: { count: record.days.median } }
        : { label: 'deal.pays-as-agreed', value: { count: lagOf(months) } },
      { label: 'deal.arriving', params: { months: horizonMonths }, value: { count: arriving.length } },
      { label: 'deal.residual', value: { money: residual } },
      ...bonuses.map(({ name, amount }) => ({ label: 'deal.spiff', params: { name }, value: { money: amount } })),
    ],
  }
}

function worthOf({ amount, rule, steps }: Gross, approvals: Tally | null, short: ShortPaid | null): Explanation {
  const chance: Rate = approvals ? rate(mulDiv(approvals.good, wholeRate, approvals.of)) : wholeRate
  const kept: Rate = short ? keptShare(short) : wholeRate
  // Both at once, so that it is rounded once.
  const worth = money(mulDiv(amount.minor, chance * kept, wholeRate * wholeRate), amount.currency)
  const by: readonly ExplainStep[] = [
    ...(approvals
      ? [{ label: 'deal.chance', params: { good: approvals.good, of: approvals.of }, value: { rate: chance } }]
      : []),
    ...(short
      ? [
          { label: 'deal.short-paid', params: { count: short.settled }, value: { money: short.short } },
          { label: 'deal.recovered', value: { money: short.back } },
          { label: 'deal.kept', value: { rate: kept } },
        ]
      : []),
  ]
  const total: ExplainStep = { label: 'deal.worth', params: { months: horizonMonths }, value: { money: worth } }
  return { amount: worth, rule, steps: [...steps, ...by, total], rounding: by.length > 0 ? 'half-away' : null }
}

const arrivesOn = ({ usageMonth, payMonth }: ExpectedMonth, { days }: TrackRecord): Day =>
  days ? addDays(lastDayOf(usageMonth), days.median) : lastDayOf(payMonth)

/** Months from usage to payment as the agreement has it. */
const lagOf = ([first]: readonly ExpectedMonth[]): number =>
  first ? monthsBetween(first.usageMonth, first.payMonth) : 0

/** Amounts first; what comes to the same stands by answers, then by days to pay. */
function byWorth(a: Candidate, b: Candidate): number {
  if (!a.worth || !b.worth) return Number(!a.worth) - Number(!b.worth)
  const chance = ({ record: { approvals } }: Candidate) => (approvals.of === 0 ? 0 : approvals.good / approvals.of)
  const days = ({ record }: Candidate) => record.days?.median ?? Number.MAX_SAFE_INTEGER
  return (
    b.worth.amount.minor - a.worth.amount.minor ||
    chance(b) - chance(a) ||
    days(a) - days(b) ||
    (a.distributorId < b.distributorId ? -1 : 1)
  )
}
