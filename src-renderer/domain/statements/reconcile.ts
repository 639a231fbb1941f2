import { grouped } from '../values/grouped'
import type { ServiceId } from '../values/ids'
import { money } from '../values/money'
import { allChecks } from './checks/all'
import { checkCodes, type Finding } from './finding'
import {
  type AccountMonth,
  type Around,
  type Came,
  counts,
  type Decision,
  type Due,
  isTakenBack,
  type Ledger,
  monthKey,
  type Part,
} from './ledger'

/** The answer to "was I paid right": every month of every account, what nobody has decided on, and what the checks found. */
export type Report = {
  readonly months: readonly AccountMonth[]
  readonly open: readonly Came[]
  readonly findings: readonly Finding[]
}

/**
 * Holds what was due against what came. Pure and repeatable: the same facts give the same report, in whatever order they are
 * handed in. A line counts for the usage month that it names, whenever it came; amounts of two currencies are never added. A
 * decision about a line that is not there says nothing. `tell` hears the share of the checks that are done, 0 to 1.
 */
export function reconcile(
  expected: readonly Due[],
  lines: readonly Came[],
  decisions: readonly Decision[],
  around: Around,
  tell?: (share: number) => void,
): Report {
  return reportOf(ledgerOf(expected, lines, decisions, around), tell)
}

/** The same for facts that are sorted already. */
export function reportOf(ledger: Ledger, tell?: (share: number) => void): Report {
  const findings = checkCodes.flatMap((code, at) => {
    tell?.(at / checkCodes.length)
    return allChecks[code](ledger)
  })
  return { months: ledger.months, open: ledger.open, findings: [...findings].sort(worstFirst) }
}

/** Sorts the facts once for every check. */
export function ledgerOf(
  expected: readonly Due[],
  lines: readonly Came[],
  decisions: readonly Decision[],
  around: Around,
): Ledger {
  const decided = new Map(decisions.map((decision) => [decision.id, decision.pays]))
  const came = [...lines].sort(byTime)
  const parts = came.flatMap((line) => {
    const pays = decided.get(line.id)
    if (!pays || pays === 'not-mine') return []
    const ordered = [...pays].sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1))
    return ordered.map(({ serviceId, amount }): Part => ({ ...line, amount, serviceId, whole: line.amount }))
  })
  const partsOf = grouped(parts, (part) => part.serviceId)
  const dues = [...expected].sort((a, b) => compared(a.serviceId, b.serviceId) || compared(a.usageMonth, b.usageMonth))
  const byMonth = grouped(parts, (part) => `${part.serviceId} ${String(part.usageMonth)}`)
  const months = dues.map((due) => accountMonth(due, byMonth.get(`${due.serviceId} ${due.usageMonth}`) ?? []))
  return {
    ...around,
    months,
    byService: grouped(months, (month): ServiceId => month.due.serviceId),
    parts,
    partsOf,
    open: came.filter((line) => !decided.has(line.id)),
    came,
    heard: new Set(came.flatMap((one) => (one.usageMonth ? [monthKey(one.distributorId, one.usageMonth)] : []))),
  }
}

function accountMonth(due: Due, parts: readonly Part[]): AccountMonth {
  const { currency } = due.amount
  const same = parts.filter((part) => part.amount.currency === currency)
  const counted = same.filter(counts)
  const minors = (of: readonly Part[]) => of.reduce((total, part) => total + part.amount.minor, 0)
  const given = minors(counted.filter(({ kind, amount }) => kind === 'adjustment' && amount.minor > 0))
  const taken = -minors(same.filter(isTakenBack))
  return {
    due,
    parts: same,
    paid: counted.length === 0 ? null : money(minors(counted) - Math.min(given, taken), currency),
    foreign: parts.filter((part) => part.amount.currency !== currency),
  }
}

const severities = ['bad', 'warn', 'info'] as const

/** What hurts most first: severity, then money, then a fixed order. */
function worstFirst(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.atStake.minor - a.atStake.minor ||
    compared(a.id, b.id)
  )
}

const byTime = (a: Came, b: Came): number => compared(a.paidOn, b.paidOn) || compared(a.id, b.id)

const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
