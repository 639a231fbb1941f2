import { mulDiv } from '../../values/integer'
import type { CheckCode, Severity, Side } from '../finding'
import { type AccountMonth, counts, type Ledger, type Part } from '../ledger'
import type { Check } from './all'
import { findingOf } from './per-service'

/** Less came than was agreed, and nothing about the line says why. */
export const amountLow: Check = (ledger) => byCause(ledger, 'AMT-LOW', 'warn', 'owed')

/** More came than was agreed: it may be taken back. */
export const amountHigh: Check = (ledger) => byCause(ledger, 'AMT-HIGH', 'info', 'risk')

/** The line bills what the book says, and still pays another share of it. */
export const rate: Check = (ledger) => byCause(ledger, 'RATE', 'bad', 'owed')

/** The agreed share of another charge than the book's: an upsell or a seat that one side has not noted. */
export const base: Check = (ledger) => byCause(ledger, 'BASE', 'warn', 'owed')

/** To the cent what somebody else should have had, or the whole before it was shared. */
export const split: Check = (ledger) => byCause(ledger, 'SPLIT', 'warn', 'owed')

/** The same amount for the same account and month more than once, and together too much. */
export const duplicate: Check = (ledger) => byCause(ledger, 'DUP', 'warn', 'risk')

/**
 * Why a month that was paid is not right: one cause a month, the most telling. Amounts are held against amounts with a cent a
 * line of tolerance; a rate as written is never believed. Null when it is right or nothing came.
 */
export function causeOf({ due, paid, parts }: AccountMonth): CheckCode | null {
  if (paid === null || paid.minor < 0) return null
  const counted = parts.filter(counts)
  const cents = Math.max(1, counted.length)
  const near = (minor: number) => Math.abs(paid.minor - minor) <= cents
  if (near(due.amount.minor)) return null
  if (paid.minor > due.amount.minor && hasTwins(counted)) return 'DUP'
  if (due.others.some((other) => other.minor > 0 && near(other.minor))) return 'SPLIT'
  const billed = billedOf(counted, due.mrc.currency)
  if (billed !== null && due.mrc.minor > 0) {
    if (Math.abs(billed - due.mrc.minor) > cents)
      return near(mulDiv(due.amount.minor, billed, due.mrc.minor)) ? 'BASE' : overOrUnder(due.amount.minor, paid.minor)
    if (paid.minor < due.amount.minor) return 'RATE'
  }
  return overOrUnder(due.amount.minor, paid.minor)
}

function byCause(ledger: Ledger, check: CheckCode, severity: Severity, side: Side) {
  return [...ledger.byService.values()].flatMap((months) => {
    const own = months.filter((month) => causeOf(month) === check)
    // More than agreed is never owed, whatever its cause.
    const over = own.filter(({ due, paid }) => (paid?.minor ?? 0) > due.amount.minor)
    const under = own.filter((month) => !over.includes(month))
    const more = findingOf({ check, severity: 'info', side: 'risk' }, over)
    return [
      ...findingOf({ check, severity, side }, under),
      ...more.map((finding) => (under.length > 0 ? { ...finding, id: `${finding.id} over` } : finding)),
    ]
  })
}

const overOrUnder = (due: number, paid: number): CheckCode => (paid < due ? 'AMT-LOW' : 'AMT-HIGH')

/** Two lines that say the same: a part of a line has no twin in another part of it. */
function hasTwins(parts: readonly Part[]): boolean {
  const seen = new Map<string, string>()
  return parts.some((part) => {
    const key = `${part.kind} ${String(part.amount.minor)} ${part.account}`
    const twin = seen.get(key)
    seen.set(key, part.id)
    return twin !== undefined && twin !== part.id
  })
}

/** What the lines bill together, in minor units; null when one does not say, speaks another currency, or pays for others too. */
function billedOf(parts: readonly Part[], currency: string): number | null {
  let total = 0
  for (const { billed, whole, amount } of parts) {
    if (!billed || billed.currency !== currency || whole.minor !== amount.minor) return null
    total += billed.minor
  }
  return total
}
