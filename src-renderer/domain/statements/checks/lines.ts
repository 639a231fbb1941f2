import { matchScore, nearlySure } from '../../clients/match'
import { bankSlack } from '../../commissions/payout'
import { grouped } from '../../values/grouped'
import { type Money, money, sum, zero } from '../../values/money'
import { fold } from '../../values/text'
import type { Finding } from '../finding'
import { referenceKey } from '../keys'
import type { AccountMonth, Came } from '../ledger'
import type { Statement } from '../statement'
import type { Check } from './all'
import { findingOf, lineIdsOf, sizeOf } from './per-service'

/** Money for an account that the book does not know: found money, or somebody else's. */
export const unknown: Check = ({ open }) =>
  perAccount(open.filter((line) => line.amount.minor > 0)).map((lines) => {
    const currency = lines[0]?.amount.currency ?? ''
    const amounts = lines.map((line) => line.amount)
    return lineFinding(lines, { check: 'UNKNOWN', severity: 'info', side: 'found' }, sum(amounts, currency), {})
  })

/** The payer writes another customer or supplier for the same account than before: a merger or a rename that can lose the record. */
export const renamed: Check = ({ came, open }) => {
  const undecided = new Set(open.map((line) => line.id))
  return perAccount(came.filter((line) => referenceKey(line.account) !== '')).flatMap((lines) => {
    const [last, change] = lastChange(lines)
    if (!last || !change) return []
    const since = lines.filter((line) => line.paidOn >= last.paidOn)
    const waiting = since.filter((line) => undecided.has(line.id))
    const atStake = sum(
      waiting.map((line) => sizeOf(line.amount)),
      last.amount.currency,
    )
    const severity = waiting.length > 0 ? 'warn' : 'info'
    return [lineFinding(since, { check: 'RENAME', severity, side: 'risk' }, atStake, change)]
  })
}

/** Paid in another currency than agreed, and no dated rate makes it the same. */
export const foreignCurrency: Check = (ledger) =>
  [...ledger.byService.values()].flatMap((months) => {
    const stake = (month: AccountMonth): number => {
      const { currency, minor } = month.due.amount
      const own = month.foreign.map((part) => ledger.convert(part.amount, currency, part.paidOn))
      if (own.some((amount) => amount === null)) return minor
      const came = own.reduce((total, amount) => total + (amount?.minor ?? 0), month.paid?.minor ?? 0)
      return Math.max(0, minor - came)
    }
    const off = months.filter((month) => month.foreign.length > 0 && stake(month) > bankSlack(month.due.amount.minor))
    return findingOf({ check: 'FX', severity: 'warn', side: 'owed' }, off, stake)
  })

/** A statement whose lines, stated totals and bank deposit do not come to the same. */
export const totals: Check = ({ statements }) =>
  statements.filter((statement) => statement.undoneAt === 0).flatMap((statement) => totalsOf(statement))

function totalsOf(statement: Statement): readonly Finding[] {
  const off = statement.stated.filter((total) => total.amount.minor !== total.ofLines.minor)
  const stated = off.map((total) => ({ kind: 'file', says: total.amount, lines: total.ofLines, words: total.words }))
  const { deposit } = statement
  const own =
    deposit && (statement.totals.find((total) => total.currency === deposit.currency) ?? zero(deposit.currency))
  const banked =
    deposit && own && deposit.minor !== own.minor ? [{ kind: 'bank', says: deposit, lines: own, words: '' }] : []
  return [...stated, ...banked].map((one, index) => ({
    id: `TOTAL ${statement.id} ${String(index)}`,
    check: 'TOTAL',
    severity: 'warn',
    side: one.says.minor < one.lines.minor ? 'owed' : 'risk',
    distributorId: statement.distributorId,
    serviceId: null,
    clientId: null,
    supplierId: null,
    account: '',
    months: [statement.statementMonth],
    atStake: money(Math.abs(one.says.minor - one.lines.minor), one.says.currency),
    expected: one.lines,
    paid: one.says,
    lineIds: [],
    words: { kind: one.kind, file: statement.fileName, statementId: statement.id, words: one.words },
  }))
}

/** Lines of one account at one payer in one currency, in the order of time. */
function perAccount(lines: readonly Came[]): readonly (readonly Came[])[] {
  const who = (line: Came) => referenceKey(line.account) || fold(line.customer) || line.id
  return [...grouped(lines, (line) => `${line.distributorId} ${who(line)} ${line.amount.currency}`).values()]
}

type Names = Readonly<Record<'before' | 'after' | 'field', string>>

/** The first line that writes a name which differs from the line before it, the newest such change. */
function lastChange(lines: readonly Came[]): readonly [Came, Names] | readonly [] {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const [line, before] = [lines[at], lines[at - 1]]
    if (!line || !before || line.paidOn === before.paidOn) continue
    for (const field of ['customer', 'supplier'] as const) {
      if (differ(before[field], line[field])) return [line, { field, before: before[field], after: line[field] }]
    }
  }
  return []
}

function differ(a: string, b: string): boolean {
  if (fold(a) === fold(b) || fold(a) === '' || fold(b) === '') return false
  return matchScore({ name: a }, { name: b }).score < nearlySure
}

function lineFinding(
  lines: readonly Came[],
  kind: Pick<Finding, 'check' | 'severity' | 'side'>,
  atStake: Money,
  words: Finding['words'],
): Finding {
  const [first] = lines
  return {
    ...kind,
    id: `${kind.check} ${first?.distributorId ?? ''} ${referenceKey(first?.account ?? '') || (first?.id ?? '')} ${atStake.currency}`,
    distributorId: first?.distributorId ?? '',
    serviceId: null,
    clientId: null,
    supplierId: first?.supplierId ?? null,
    account: first?.account ?? '',
    months: [...new Set(lines.flatMap((line) => line.usageMonth ?? []))].sort(),
    atStake,
    expected: null,
    paid: sum(
      lines.map((line) => line.amount),
      atStake.currency,
    ),
    lineIds: lineIdsOf(lines),
    words: { customer: first?.customer ?? '', ...words },
  }
}
