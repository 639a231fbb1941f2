import type { Explanation } from '../values/explain'
import { add, type Money, money, zero } from '../values/money'
import type { Agreement } from './agreement'
import { endSteps, type Parts, partsOfYours } from './parts'
import { termsOf } from './rule'

/** Whether what a month pays depends on the months before it. */
export function isRunning(agreement: Agreement): boolean {
  const { cap, minimum } = termsOf(agreement)
  return cap?.per === 'account' || minimum?.below === 'carry'
}

/** What one agreement has paid for one account so far, and what waits to be large enough. */
export type Tally = { readonly paid: Money; readonly carried: Money }

export const emptyTally = (currency: string): Tally => ({ paid: zero(currency), carried: zero(currency) })

/** `parts` null: nothing is paid this month. `carried` and `capped` say why the amount is another than the month's own. */
export type Settled = {
  readonly parts: Parts | null
  readonly tally: Tally
  readonly carried: Money | null
  readonly capped: Money | null
}

/** A month after the months before it: what was carried is added, the cap over the life of the account takes off, in that order. */
export function settle(own: Parts, agreement: Agreement, tally: Tally): Settled {
  const { cap, minimum } = termsOf(agreement)
  const { currency } = own.yours
  const due = add(own.yours, tally.carried)
  const small = minimum?.below === 'carry' && minimum.amount.currency === currency && due.minor < minimum.amount.minor
  if (small && due.minor >= 0) return { parts: null, tally: { ...tally, carried: due }, carried: null, capped: null }
  const limit = cap?.per === 'account' && cap.amount.currency === currency ? cap.amount : null
  const room = limit ? Math.max(0, limit.minor - tally.paid.minor) : due.minor
  const yours = money(Math.min(due.minor, room), currency)
  const after = { paid: add(tally.paid, yours), carried: zero(currency) }
  if (limit && yours.minor === 0 && due.minor > 0) return { parts: null, tally: after, carried: null, capped: limit }
  return {
    parts: yours.minor === own.yours.minor ? own : partsOfYours(own.commission, yours, agreement),
    tally: after,
    carried: tally.carried.minor > 0 ? tally.carried : null,
    capped: limit && yours.minor < due.minor ? limit : null,
  }
}

/** The month's own explanation with what the months before made of it. */
export function explainSettled(own: Explanation, { parts, carried, capped }: Settled): Explanation {
  if (!parts || (!carried && !capped)) return own
  return {
    ...own,
    amount: parts.arrives,
    steps: [
      ...own.steps.filter((step) => !endings.has(step.label)),
      ...(carried ? [{ label: 'residual.carried', value: { money: carried } }] : []),
      ...(capped ? [{ label: 'residual.cap-account', value: { money: capped } }] : []),
      ...endSteps(parts, true),
    ],
  }
}

const endings: ReadonlySet<string> = new Set(['residual.expected', 'residual.kept', 'residual.arrives'])
