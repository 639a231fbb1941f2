import type { ServiceId } from '../../values/ids'
import { lateAfter } from '../lag'
import { type AccountMonth, type Ledger, monthKey } from '../ledger'
import type { Check } from './all'
import { findingOf } from './per-service'

/** Due for months and never once paid. */
export const neverStarted: Check = (ledger) =>
  silences(ledger)
    .filter(({ before }) => before === 0)
    .flatMap(({ months }) => findingOf({ check: 'MISS-NEW', severity: 'bad', side: 'owed' }, months))

/** Paid, then nothing, though the agreement goes on. */
export const stopped: Check = (ledger) =>
  silences(ledger)
    .filter((silence) => silence.before > 0 && !isAtTerm(silence))
    .flatMap(({ months }) => findingOf({ check: 'MISS-STOP', severity: 'bad', side: 'owed' }, months))

/** Paid for exactly the contract's term and then nothing, though the agreement is evergreen: the payer's system took the term for the end. */
export const stoppedAtTerm: Check = (ledger) =>
  silences(ledger)
    .filter((silence) => silence.before > 0 && isAtTerm(silence))
    .flatMap(({ months }) => findingOf({ check: 'MISS-TERM', severity: 'bad', side: 'owed' }, months))

type Silence = {
  /** Months that are late and for which nothing came. */
  readonly months: readonly AccountMonth[]
  /** Months paid before the first of them. */
  readonly before: number
  /** Whether something came for a later month. */
  readonly resumed: boolean
}

export const isLate = ({ due }: AccountMonth, { today, lags }: Ledger): boolean => today > lateAfter(due, lags)

/** Accounts of which nothing came within the ledger before they fell silent: what came earlier tells a stop from a start that never was. */
export const silentFromFirst = (ledger: Ledger): readonly ServiceId[] =>
  silences({ ...ledger, paidBefore: new Map() }).flatMap(({ months: [first], before }) =>
    first && before === 0 ? [first.due.serviceId] : [],
  )

function silences(ledger: Ledger): readonly Silence[] {
  return [...ledger.byService].flatMap(([serviceId, months]) => {
    const silent = months.filter(
      (month) =>
        month.due.amount.minor > 0 &&
        month.paid === null &&
        month.foreign.length === 0 &&
        ledger.heard.has(monthKey(month.due.distributorId, month.due.usageMonth)) &&
        isLate(month, ledger),
    )
    const [first] = silent
    if (!first) return []
    const isPaid = (month: AccountMonth) => month.paid !== null || month.foreign.length > 0
    const earlier = months.filter((month) => month.due.usageMonth < first.due.usageMonth && isPaid(month)).length
    const resumed = months.some((month) => month.due.usageMonth > first.due.usageMonth && isPaid(month))
    return [{ months: silent, before: earlier + (ledger.paidBefore.get(serviceId) ?? 0), resumed }]
  })
}

function isAtTerm({ months: [first], resumed }: Silence): boolean {
  if (!first || resumed || first.due.number === null) return false
  return first.due.termMonths > 0 && first.due.number === first.due.termMonths + 1
}
