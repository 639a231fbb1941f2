import { type SpiffRow, toComeOf } from '../commissions/spiff-rows'
import { type Month, monthOf } from '../values/dates'
import { add, type Money, subtract, zero } from '../values/money'
import type { Finding } from './finding'
import type { AccountMonth } from './ledger'
import type { Dispute, PagePlace, StatementLine } from './statement'

/** What a payer needs to check a claim by itself: the account month by month with the rule, and the rows of its own files. */
export type Claim = {
  readonly payer: string
  readonly email: string
  readonly client: string
  readonly supplier: string
  readonly account: string
  readonly check: Finding['check']
  readonly expected: Money
  readonly paid: Money
  readonly difference: Money
  readonly months: readonly ClaimMonth[]
  readonly sources: readonly ClaimSource[]
}

export type ClaimMonth = {
  readonly month: Month
  readonly expected: Money
  /** Null where nothing came. */
  readonly paid: Money | null
  readonly difference: Money
  /** Name of the agreement and its version. */
  readonly rule: string
  readonly version: number
}

export type ClaimSource = {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly printed?: PagePlace
  readonly amount: Money
  readonly cells: readonly string[]
}

/** A dispute drawn from a finding: what was due and came for these months, nothing asked that the finding does not hold. */
export function disputeOf(finding: Finding, facts: Pick<Dispute, 'id' | 'createdAt'>): Dispute {
  const { currency } = finding.atStake
  const paid = finding.paid && finding.paid.currency === currency ? finding.paid : zero(currency)
  return {
    ...facts,
    distributorId: finding.distributorId,
    serviceId: finding.serviceId,
    check: finding.check,
    months: finding.months,
    expected: finding.expected ?? add(paid, finding.atStake),
    paid,
    lineIds: finding.lineIds,
    status: 'draft',
    sentOn: null,
    windowEndsOn: null,
    reply: '',
    recovered: null,
    notes: '',
    updatedAt: facts.createdAt,
    deletedAt: 0,
  }
}

/** Money asked back; never negative. */
export const askedOf = (dispute: Pick<Dispute, 'expected' | 'paid'>): Money => {
  const left = subtract(dispute.expected, dispute.paid)
  return left.minor < 0 ? zero(left.currency) : left
}

/** The claim's months, as the ledger has them now, in order. */
export function claimMonths(
  dispute: Dispute,
  months: readonly AccountMonth[],
  ruleName: (id: string) => string,
): readonly ClaimMonth[] {
  const wanted = new Set(dispute.months)
  return months
    .filter(({ due }) => wanted.has(due.usageMonth) && isOf(dispute, due))
    .filter(({ due }) => due.amount.currency === dispute.expected.currency)
    .map(({ due, paid }) => ({
      month: due.usageMonth,
      expected: due.amount,
      paid,
      difference: subtract(due.amount, paid ?? zero(due.amount.currency)),
      rule: ruleName(due.agreementId),
      version: due.version,
    }))
}

/** Whether a dispute is about a bonus, and not about what comes every month. */
export const isAboutBonus = ({ check }: Pick<Dispute, 'check'>): boolean => check.startsWith('SPIFF')

/** The claimed bonus as the book has it now; where a sale has several of its month, the one whose amount is claimed. */
export function claimBonuses(dispute: Dispute, rows: readonly SpiffRow[]): readonly ClaimMonth[] {
  const bonuses = rows.flatMap((row): readonly ClaimMonth[] => {
    const { earning } = row.sale
    const [month, expected, difference] = [
      earning.startsOn && monthOf(earning.startsOn),
      row.spiff.parts?.arrives,
      toComeOf(row),
    ]
    const isIts = earning.id === dispute.serviceId && month !== null && dispute.months.includes(month)
    if (!isIts || !expected || !difference) return []
    const { name, version } = row.spiff.agreement
    return [{ month, expected, paid: row.paid, difference, rule: name, version }]
  })
  const exact = bonuses.filter(({ expected }) => expected.minor === dispute.expected.minor)
  return exact.length > 0 ? exact.slice(0, 1) : bonuses
}

export const claimSources = (
  lines: readonly StatementLine[],
  fileOf: (line: StatementLine) => string,
): readonly ClaimSource[] =>
  lines.map((line) => ({
    file: fileOf(line),
    sheet: line.sheet,
    row: line.row,
    ...(line.printed && { printed: line.printed }),
    amount: line.amount,
    cells: line.cells,
  }))

/** A dispute about a payer as a whole counts every account of it that was due. */
const isOf = (dispute: Dispute, due: AccountMonth['due']): boolean =>
  dispute.serviceId === null
    ? dispute.check === 'LATE' && due.distributorId === dispute.distributorId
    : due.serviceId === dispute.serviceId
