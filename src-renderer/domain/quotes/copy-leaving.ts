import type { Day } from '../values/dates'
import type { Money } from '../values/money'
import { cliffOf, exitCosts } from './leaving'
import type { QuoteOption } from './quote'
import type { TotalsAsk } from './totals'

/** The months in which a comparison says what leaving costs, those within the horizon. */
export const exitMonths = [0, 12, 24] as const

/** What a client may know about leaving an option. */
export type CopyLeaving = {
  /** Exit cost by month from signing to the horizon; null when the supplier has not stated its rule. */
  readonly exits: readonly Money[] | null
  readonly cliff: CopyCliff | null
}

export type CopyCliff = {
  readonly noticeOn: Day | null
  readonly noticeDays: number
  readonly termMonths: number
  readonly renewMonths: number
  readonly cost: Money
}

export function copyLeaving(option: QuoteOption, ask: TotalsAsk): CopyLeaving {
  const cliff = cliffOf(option, ask)
  return {
    exits: exitCosts(option, ask)?.map((exit) => exit.amount) ?? null,
    cliff: cliff && {
      noticeOn: cliff.noticeOn,
      noticeDays: cliff.noticeDays,
      termMonths: cliff.termMonths,
      renewMonths: cliff.renewMonths,
      cost: cliff.cost,
    },
  }
}
