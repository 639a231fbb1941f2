import type { CheckCode, Finding } from '../finding'
import type { Ledger } from '../ledger'
import { amountHigh, amountLow, base, duplicate, rate, split } from './amounts'
import { clawback, notReinstated } from './clawbacks'
import { late } from './late'
import { foreignCurrency, renamed, totals, unknown } from './lines'
import { neverStarted, stopped, stoppedAtTerm } from './missing'
import { spiffDue, spiffUnclaimed } from './spiffs'

/** A check reads the ledger and says what it found; it changes nothing and knows no other check. */
export type Check = (ledger: Ledger) => readonly Finding[]

export const allChecks: Readonly<Record<CheckCode, Check>> = {
  'MISS-TERM': stoppedAtTerm,
  'MISS-STOP': stopped,
  'MISS-NEW': neverStarted,
  'CLAW-REINST': notReinstated,
  CLAW: clawback,
  RATE: rate,
  BASE: base,
  SPLIT: split,
  'AMT-LOW': amountLow,
  'SPIFF-DUE': spiffDue,
  'SPIFF-CLAIM': spiffUnclaimed,
  LATE: late,
  FX: foreignCurrency,
  TOTAL: totals,
  UNKNOWN: unknown,
  RENAME: renamed,
  DUP: duplicate,
  'AMT-HIGH': amountHigh,
}
