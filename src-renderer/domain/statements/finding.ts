import type { Month } from '../values/dates'
import type { ClientId, DistributorId, LineId, ServiceId, SupplierId } from '../values/ids'
import type { Money } from '../values/money'

/** The eighteen ways in which a payer's money and the book can disagree. Source: the trade notes. */
export const checkCodes = [
  'MISS-TERM',
  'MISS-STOP',
  'MISS-NEW',
  'CLAW-REINST',
  'CLAW',
  'RATE',
  'BASE',
  'SPLIT',
  'AMT-LOW',
  'SPIFF-DUE',
  'SPIFF-CLAIM',
  'LATE',
  'FX',
  'TOTAL',
  'UNKNOWN',
  'RENAME',
  'DUP',
  'AMT-HIGH',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** `owed`: money that should be here. `risk`: money that may be taken back or lost. `found`: money that nobody expected. */
export type Side = 'owed' | 'risk' | 'found'
export type Severity = 'bad' | 'warn' | 'info'

/** One thing that a check found, with what it rests on. */
export type Finding = {
  /** The same for the same matter however often it is looked for, so that a dispute can name it. */
  readonly id: string
  readonly check: CheckCode
  readonly severity: Severity
  readonly side: Side
  readonly distributorId: DistributorId
  readonly serviceId: ServiceId | null
  readonly clientId: ClientId | null
  readonly supplierId: SupplierId | null
  readonly account: string
  /** Usage months, the earliest first. */
  readonly months: readonly Month[]
  /** Never negative; in the currency of the agreement where there is one. */
  readonly atStake: Money
  readonly expected: Money | null
  readonly paid: Money | null
  readonly lineIds: readonly LineId[]
  /** Words that the evidence adds: a name as written, a total as stated. */
  readonly words: Readonly<Record<string, string>>
}

/** The locale key of what to do next, in the `review` namespace. */
export const nextStep = (finding: Pick<Finding, 'check'>): string => `next.${finding.check}`
