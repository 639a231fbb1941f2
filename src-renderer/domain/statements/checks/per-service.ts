import { type Money, money, sum, zero } from '../../values/money'
import type { CheckCode, Finding, Severity, Side } from '../finding'
import type { AccountMonth, Part } from '../ledger'

type Kind = { readonly check: CheckCode; readonly severity: Severity; readonly side: Side }

/** One finding for the months of one service, its money summed; null for no months. Months of another currency make their own. */
export function findingOf(
  kind: Kind,
  months: readonly AccountMonth[],
  stakeOf: (month: AccountMonth) => number = short,
): readonly Finding[] {
  const currencies = [...new Set(months.map(({ due }) => due.amount.currency))].sort()
  return currencies.flatMap((currency) => {
    const own = months.filter(({ due }) => due.amount.currency === currency)
    const [first] = own
    if (!first) return []
    const paid = own.flatMap((month) => month.paid ?? [])
    const { due } = first
    return [
      {
        ...kind,
        id: `${kind.check} ${due.serviceId} ${currency}`,
        distributorId: due.distributorId,
        serviceId: due.serviceId,
        clientId: due.clientId,
        supplierId: due.supplierId,
        account: due.account,
        months: own.map((month) => month.due.usageMonth),
        atStake: money(
          own.reduce((total, month) => total + stakeOf(month), 0),
          currency,
        ),
        expected: sum(
          own.map((month) => month.due.amount),
          currency,
        ),
        paid: paid.length === 0 ? null : sum(paid, currency),
        lineIds: lineIdsOf(own.flatMap((month) => [...month.parts, ...month.foreign])),
        words: {},
      },
    ]
  })
}

/** How far paid and due lie apart, in minor units. */
export const short = ({ due, paid }: AccountMonth): number =>
  Math.abs(due.amount.minor - (paid ?? zero(due.amount.currency)).minor)

export const lineIdsOf = (parts: readonly Pick<Part, 'lineId'>[]): readonly string[] => [
  ...new Set(parts.flatMap((part) => part.lineId ?? [])),
]

export const sizeOf = (amount: Money): Money => money(Math.abs(amount.minor), amount.currency)
