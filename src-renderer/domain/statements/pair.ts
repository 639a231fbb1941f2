import type { MatchReason as NameReason } from '../clients/match'
import type { Service } from '../clients/service'
import type { SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import { exponentKeys, referenceKey, referencesOf, shortenedCell, zeroless } from './keys'
import type { StatementLine } from './statement'

/** The facts of a line that say whose it is. */
export type MatchLine = Pick<
  StatementLine,
  | 'distributorId'
  | 'supplierId'
  | 'supplier'
  | 'account'
  | 'order'
  | 'circuit'
  | 'customer'
  | 'usageMonth'
  | 'billed'
  | 'amount'
>

/** Why a line may pay for a service; the screen says it with the keys of `review:reason`. */
export type LineReason =
  | { readonly why: 'account' | 'order' | 'circuit' | 'lost-zeros' | 'exponent' | 'part'; readonly word: string }
  | { readonly why: 'name'; readonly word: string; readonly names: readonly NameReason[] }
  | { readonly why: 'supplier' | 'other-supplier' | 'other-distributor' | 'other-currency' | 'billed' | 'expected' }

/** What stands beside a pair: who the customer's name may be, who the written supplier is, and what was expected. */
export type PairFacts = {
  readonly supplierId: SupplierId | null
  readonly name: { readonly score: number; readonly word: string; readonly reasons: readonly NameReason[] } | null
  readonly expected: Money | null
}

/** From here on a pair is worth a person's look. */
export const worthReview = 0.4

/**
 * How likely a line pays for a service, 0 to 1, with its reasons. Signs for it add up as independent chances; signs against it
 * scale them. A name alone says nothing without the supplier or an amount in tolerance. Never used to match silently.
 */
export function pairScore(line: MatchLine, service: Service, facts: PairFacts): Scored {
  const reasons: LineReason[] = []
  let doubt = 1
  const sign = (strength: number, reason: LineReason) => {
    doubt *= 1 - strength
    reasons.push(reason)
  }
  const key = keySign(line, service)
  if (key) sign(key.strength, key.reason)
  const supplied = facts.supplierId !== null && facts.supplierId === service.supplierId
  const billed = line.billed !== null && inTolerance(line.billed, service.mrc)
  const expected = facts.expected !== null && inTolerance(line.amount, facts.expected)
  if (facts.name && (key || supplied || billed || expected))
    sign(facts.name.score * 0.7, { why: 'name', word: facts.name.word, names: facts.name.reasons })
  if (!key && reasons.length === 0) return { score: 0, reasons }
  if (supplied) sign(0.1, { why: 'supplier' })
  if (billed) sign(0.3, { why: 'billed' })
  if (expected) sign(0.3, { why: 'expected' })
  const against: readonly (readonly [boolean, number, LineReason])[] = [
    [line.supplier !== '' && !supplied, 0.8, { why: 'other-supplier' }],
    [service.distributorId !== null && service.distributorId !== line.distributorId, 0.8, { why: 'other-distributor' }],
    [line.amount.currency !== service.mrc.currency, 0.9, { why: 'other-currency' }],
  ]
  const held = against.filter(([holds]) => holds)
  const score = held.reduce((left, [, weight]) => left * weight, 1 - doubt)
  return { score: Math.round(score * 1000) / 1000, reasons: [...reasons, ...held.map(([, , reason]) => reason)] }
}

export type Scored = { readonly score: number; readonly reasons: readonly LineReason[] }

/** Two hundredths of the larger amount or one minor unit apart, in one currency; zero is near nothing but zero. */
export function inTolerance(a: Money, b: Money): boolean {
  if (a.currency !== b.currency) return false
  return Math.abs(a.minor - b.minor) <= Math.max(1, Math.floor(Math.max(Math.abs(a.minor), Math.abs(b.minor)) / 50))
}

function keySign(line: MatchLine, service: Service): { strength: number; reason: LineReason } | null {
  const account = referenceKey(service.account)
  const circuit = referenceKey(service.circuit)
  const written = referencesOf(line.account)
  const found = (strength: number, why: 'account' | 'order' | 'circuit' | 'lost-zeros' | 'exponent' | 'part') => ({
    strength,
    reason: { why, word: why === 'order' ? line.order : why === 'circuit' ? service.circuit : service.account },
  })
  if (account !== '' && written.includes(account)) return found(0.75, 'account')
  if (service.orderId && referencesOf(line.order).includes(referenceKey(service.orderId))) return found(0.75, 'order')
  if (circuit !== '' && [...written, ...referencesOf(line.circuit)].includes(circuit)) return found(0.75, 'circuit')
  if (account === '') return null
  const plain = zeroless(account)
  if (plain !== '' && written.some((key) => zeroless(key) === plain)) return found(0.7, 'lost-zeros')
  const cell = shortenedCell(line.account)
  if (cell) return exponentKeys(account).includes(cell) ? found(0.55, 'exponent') : null
  return written.some((key) => isPart(key, account)) ? found(0.5, 'part') : null
}

/** Enough of a number to tell accounts apart. */
export const partLength = 6

/** One number with something in front or behind is the other: a sub-account, a country code. */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= partLength && (long.startsWith(short) || long.endsWith(short))
}
