import type { Payment } from '../commissions/agreement'
import type { LineId } from '../values/ids'
import type { Came, Decision } from './ledger'
import type { StatementLine } from './statement'

/**
 * What came, from the payments of the book and the statement lines behind them: parts of one line are one line again, with
 * the decision that they stand for. A payment booked without a line speaks for itself; a negative one without a kind is money
 * taken back. Lines that are somebody else's or repeat an earlier statement have no payments and so are not among them.
 */
export function cameOf(
  payments: readonly Payment[],
  lines: readonly StatementLine[],
): { readonly lines: readonly Came[]; readonly decisions: readonly Decision[] } {
  const byId = new Map<LineId, StatementLine>(lines.map((line) => [line.id, line]))
  const groups = new Map<string, Payment[]>()
  for (const payment of payments) {
    const key = payment.lineId ?? payment.id
    const group = groups.get(key)
    if (group) group.push(payment)
    else groups.set(key, [payment])
  }
  const came: Came[] = []
  const decisions: Decision[] = []
  for (const [id, parts] of groups) {
    const line = byId.get(id)
    const [first] = parts
    if (!first) continue
    came.push(line ? fromLine(line, first) : fromPayment(first))
    const pays = parts.flatMap(({ serviceId, amount }) => (serviceId === null ? [] : [{ serviceId, amount }]))
    if (pays.length > 0) decisions.push({ id, pays })
  }
  return { lines: came, decisions }
}

/** A residual that names no month counts for the one that its payment was given; anything else stays without. */
function fromLine(line: StatementLine, payment: Payment): Came {
  return {
    id: line.id,
    lineId: line.id,
    statementId: line.statementId,
    distributorId: line.distributorId,
    supplierId: line.supplierId ?? (payment.supplierId === '' ? null : payment.supplierId),
    supplier: line.supplier,
    customer: line.customer,
    account: line.account,
    usageMonth: line.usageMonth ?? (line.kind === 'residual' ? payment.month : null),
    paidOn: line.paidOn,
    amount: line.amount,
    billed: line.billed,
    kind: line.kind,
  }
}

function fromPayment(payment: Payment): Came {
  return {
    id: payment.lineId ?? payment.id,
    lineId: payment.lineId ?? null,
    statementId: payment.statementId ?? null,
    distributorId: payment.distributorId,
    supplierId: payment.supplierId === '' ? null : payment.supplierId,
    supplier: '',
    customer: '',
    account: payment.account,
    usageMonth: payment.month,
    paidOn: payment.paidOn,
    amount: payment.amount,
    billed: null,
    kind: payment.kind ?? (payment.amount.minor < 0 ? 'chargeback' : 'residual'),
  }
}
