import { type Money, money, sum } from '../../values/money'
import type { Finding } from '../finding'
import { isTakenBack, type Ledger, type Part } from '../ledger'
import type { Check } from './all'
import { lineIdsOf } from './per-service'

/** Money that a payer took back and did not give again, whatever the reason. */
export const clawback: Check = (ledger) =>
  takenBack(ledger)
    .filter((taken) => !taken.goesOn)
    .map((taken) => findingOf(taken, 'CLAW'))

/** Taken back although the service runs and is paid again: the chargeback should have been reversed. */
export const notReinstated: Check = (ledger) =>
  takenBack(ledger)
    .filter((taken) => taken.goesOn)
    .map((taken) => findingOf(taken, 'CLAW-REINST'))

type Taken = {
  readonly parts: readonly Part[]
  readonly left: Money
  /** Whether a residual came for a month after the chargeback, or the service never ended. */
  readonly goesOn: boolean
  readonly ledger: Ledger
}

/** What was taken from each service less what was given again since, where something is left. */
function takenBack(ledger: Ledger): readonly Taken[] {
  return [...ledger.partsOf.values()].flatMap((parts) => {
    const currencies = [...new Set(parts.map((part) => part.amount.currency))].sort()
    return currencies.flatMap((currency) => {
      const own = parts.filter((part) => part.amount.currency === currency)
      const back = own.filter(isTakenBack)
      const [first] = back
      if (!first) return []
      const given = own.filter(
        (part) => part.kind === 'adjustment' && part.amount.minor > 0 && part.paidOn >= first.paidOn,
      )
      const amounts = [...back, ...given].map((part) => part.amount)
      const left = sum(amounts, currency)
      if (left.minor >= 0) return []
      const goesOn = own.some(
        (part) =>
          part.kind === 'residual' && part.amount.minor > 0 && part.paidOn > (back.at(-1)?.paidOn ?? first.paidOn),
      )
      return [{ parts: back, left: money(-left.minor, currency), goesOn, ledger }]
    })
  })
}

function findingOf({ parts, left, ledger }: Taken, check: 'CLAW' | 'CLAW-REINST'): Finding {
  const serviceId = parts[0]?.serviceId ?? ''
  const due = ledger.byService.get(serviceId)?.at(-1)?.due
  return {
    id: `${check} ${serviceId} ${left.currency}`,
    check,
    severity: check === 'CLAW' ? 'warn' : 'bad',
    side: check === 'CLAW' ? 'risk' : 'owed',
    distributorId: parts[0]?.distributorId ?? '',
    serviceId,
    clientId: due?.clientId ?? null,
    supplierId: parts[0]?.supplierId ?? null,
    account: parts[0]?.account ?? '',
    months: [...new Set(parts.flatMap((part) => part.usageMonth ?? []))].sort(),
    atStake: left,
    expected: null,
    paid: money(-left.minor, left.currency),
    lineIds: lineIdsOf(parts),
    words: {},
  }
}
