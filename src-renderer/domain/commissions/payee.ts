import type { Day, Instant, Month } from '../values/dates'
import type { PayeeId } from '../values/ids'
import type { Money } from '../values/money'

/** Somebody whom the advisor pays a part of what comes in: a sub-agent, a referrer, a partner. */
export type Payee = {
  readonly id: PayeeId
  /** As the splits of agreements name them. */
  readonly name: string
  readonly nameKey: string
  readonly email: string
  readonly notes: string
  readonly updatedAt: Instant
  readonly deletedAt: Instant
}

/** What a payee was really paid for one month. */
export type Payout = {
  readonly id: string
  readonly payeeId: PayeeId
  readonly month: Month
  readonly amount: Money
  readonly paidOn: Day
  readonly note: string
}
