import type { Currency } from '../values/currency'
import type { Day, Month } from '../values/dates'
import { type Money, money } from '../values/money'
import type { Rate } from '../values/rate'
import type { Payout } from './payee'
import type { Below, PayeeShare, ShareState } from './payee-shares'

export type Period = { readonly from: Month; readonly to: Month }

/** One currency of a period: `before + payable - paid = due`; `held` and `direct` stand beside it. */
export type PayeeSum = {
  readonly currency: Currency
  /** Payable and not paid out before the period. */
  readonly before: Money
  readonly payable: Money
  readonly paid: Money
  /** What the advisor owes at the end of the period; below zero when more was paid out. */
  readonly due: Money
  /** Due by the end of the period, and the advisor's own money has not come. */
  readonly held: Money
  /** Paid to them by the payers in the period. */
  readonly direct: Money
}

export type StatementRow = {
  readonly client: string
  readonly service: string
  readonly payer: string
  readonly kind: PayeeShare['kind']
  readonly usageMonth: Month
  readonly month: Month
  readonly basis: Money
  readonly share: Rate
  readonly amount: Money
  readonly state: ShareState
  readonly below?: Below
}

/** Which sentence tells where a part stands: its state, and of what is held whether the payer carries it, and to when. */
export const standingOf = ({ state, below }: StatementRow): ShareState | 'carried' | 'waits' =>
  state === 'held' && below ? (below.goesTo ? 'carried' : 'waits') : state

/** What a payee is shown, and nothing else: the advisor's own commission and other payees are not in it. */
export type PayeeStatement = {
  readonly payee: string
  readonly period: Period
  /** Payable, then held, then lost, then paid by the payers; each by client, service and month. */
  readonly rows: readonly StatementRow[]
  readonly payouts: readonly { readonly paidOn: Day; readonly amount: Money; readonly note: string }[]
  readonly sums: readonly PayeeSum[]
  /** The period month by month where it has several. */
  readonly months: readonly { readonly month: Month; readonly sums: readonly PayeeSum[] }[]
}

export type ShareNames = {
  readonly clients: ReadonlyMap<string, string>
  readonly suppliers: ReadonlyMap<string, string>
  readonly distributors: ReadonlyMap<string, string>
}

/** The statement of one payee from their own shares, as they stand at the end of the period, and their own payouts. */
export function payeeStatement(
  payee: string,
  shares: readonly PayeeShare[],
  payouts: readonly Payout[],
  period: Period,
  names: ShareNames,
): PayeeStatement {
  const within = ({ month }: { readonly month: Month }) => month >= period.from && month <= period.to
  const listed = shares.filter((one) => (one.state === 'held' ? one.month <= period.to : within(one)))
  const months = [...new Set([...listed, ...payouts].filter(within).map((one) => one.month))].sort()
  return {
    payee,
    period,
    rows: listed.map((one) => rowOf(one, names)).sort(byState),
    payouts: payouts
      .filter(within)
      .map(({ paidOn, amount, note }) => ({ paidOn, amount, note }))
      .sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1)),
    sums: payeeSums(shares, payouts, period),
    months:
      period.from === period.to
        ? []
        : months.map((month) => ({
            month,
            sums: payeeSums(
              shares.filter((one) => one.state !== 'held' || one.month === month),
              payouts,
              { from: month, to: month },
            ),
          })),
  }
}

/** One sum a currency, in the order of currency codes; never across currencies. */
export function payeeSums(
  shares: readonly PayeeShare[],
  payouts: readonly Payout[],
  { from, to }: Period,
): readonly PayeeSum[] {
  const currencies = new Set([...shares, ...payouts].map(({ amount }) => amount.currency))
  return [...currencies].sort().flatMap((currency) => {
    const total = (list: readonly { readonly amount: Money }[]) =>
      list.reduce((sum, { amount }) => (amount.currency === currency ? sum + amount.minor : sum), 0)
    const of = (state: ShareState, fits: (month: Month) => boolean) =>
      total(shares.filter((one) => one.state === state && fits(one.month)))
    const earlier = (month: Month) => month < from
    const within = (month: Month) => month >= from && month <= to
    const before = of('payable', earlier) - total(payouts.filter(({ month }) => earlier(month)))
    const payable = of('payable', within)
    const paid = total(payouts.filter(({ month }) => within(month)))
    const held = of('held', (month) => month <= to)
    const direct = of('direct', within)
    if ([before, payable, paid, held, direct].every((minor) => minor === 0)) return []
    const amount = (minor: number) => money(minor, currency)
    return [
      {
        currency,
        before: amount(before),
        payable: amount(payable),
        paid: amount(paid),
        due: amount(before + payable - paid),
        held: amount(held),
        direct: amount(direct),
      },
    ]
  })
}

const rowOf = (one: PayeeShare, names: ShareNames): StatementRow => ({
  client: names.clients.get(one.clientId) ?? '',
  service: [names.suppliers.get(one.supplierId), one.description].filter(Boolean).join(' · '),
  payer: names.distributors.get(one.distributorId) ?? '',
  kind: one.kind,
  usageMonth: one.usageMonth,
  month: one.month,
  basis: one.basis,
  share: one.share,
  amount: one.amount,
  state: one.state,
  ...(one.below && { below: one.below }),
})

export const shareStates: readonly ShareState[] = ['payable', 'held', 'lost', 'direct']

function byState(a: StatementRow, b: StatementRow): number {
  const words = (one: StatementRow) => `${one.client}\u0000${one.service}\u0000${one.usageMonth}\u0000${one.month}`
  return shareStates.indexOf(a.state) - shareStates.indexOf(b.state) || (words(a) < words(b) ? -1 : 1)
}
