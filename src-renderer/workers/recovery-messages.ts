import type { MonthAnswer } from '#domain/statements/answer'
import type { ClaimMonth } from '#domain/statements/claim'
import type { Finding } from '#domain/statements/finding'
import type { Lags } from '#domain/statements/lag'
import type { Suggestion } from '#domain/statements/match'
import type { Dispute } from '#domain/statements/statement'
import type { Currency } from '#domain/values/currency'
import type { Day, Month } from '#domain/values/dates'
import type { ClientId, LineId } from '#domain/values/ids'

/** The reconciled book as far as a screen shows it: the months themselves stay where they were worked out. */
export type Reconciled = {
  readonly findings: readonly Finding[]
  /** By payment month. */
  readonly answers: ReadonlyMap<Month, MonthAnswer>
  /** The newest payment month, not after today, in which money came; null before any did. */
  readonly lastPaid: Month | null
  readonly lags: Lags
  /** Names of the clients that findings are about. */
  readonly clients: ReadonlyMap<ClientId, string>
}

export type RecoveryAsks = {
  readonly reconcile: { readonly today: Day; readonly base: Currency }
  readonly claim: { readonly today: Day; readonly dispute: Dispute }
  readonly suggest: null
}
export type Suggested = ReadonlyMap<LineId, readonly Suggestion[]>
export type RecoveryAnswers = {
  readonly reconcile: Omit<Reconciled, 'findings'>
  readonly claim: readonly ClaimMonth[]
  readonly suggest: Suggested
}
/** What the worker is at, and the share of it that is done, 0 to 1. */
export type RecoveryProgress = { readonly step: 'reading' | 'matching' | 'checking'; readonly share: number }
export type RecoveryAsk = keyof RecoveryAsks

export type ToRecoveryWorker = {
  readonly [Name in RecoveryAsk]: { readonly id: number; readonly name: Name; readonly ask: RecoveryAsks[Name] }
}[RecoveryAsk]

/** Findings come in parts before the answer, so that no message holds the window up; `passed`: a newer question is answered instead. */
export type FromRecoveryWorker =
  | { readonly id: number; readonly kind: 'findings'; readonly part: readonly Finding[] }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: RecoveryProgress }
  | { readonly id: number; readonly kind: 'done'; readonly value: RecoveryAnswers[RecoveryAsk] }
  | { readonly id: number; readonly kind: 'passed' }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string }
