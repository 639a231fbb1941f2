import type { Payment } from '#domain/commissions/agreement'
import type { Layout, Statement, StatementLine } from '#domain/statements/statement'
import { money } from '#domain/values/money'

/** An invented statement of one payer with its lines; a test states only what it is about. */
export function statement(facts: Partial<Statement> = {}): Statement {
  return {
    id: 'statement-1',
    distributorId: 'distributor-1',
    fileName: 'Meridian October.csv',
    fileHash: 'a'.repeat(64),
    layoutId: 'layout-1',
    statementMonth: '2026-10',
    paidOn: '2026-10-12',
    at: 0,
    lines: 1,
    totals: [money(41_250, 'USD')],
    stated: [],
    deposit: null,
    undoneAt: 0,
    ...facts,
  }
}

export function layout(facts: Partial<Layout> = {}): Layout {
  const headers = ['Customer Name', 'Account', 'Supplier', 'Month', 'Net Billed', 'Commission Due', 'Agent']
  return {
    id: 'layout-1',
    distributorId: 'distributor-1',
    version: 1,
    name: 'Meridian',
    sheets: [
      {
        sheet: '',
        headerRow: 1,
        headers,
        columns: [
          { at: 0, header: 'Customer Name', field: 'customer' },
          { at: 1, header: 'Account', field: 'account' },
          { at: 2, header: 'Supplier', field: 'supplier' },
          { at: 3, header: 'Month', field: 'usageMonth' },
          { at: 4, header: 'Net Billed', field: 'billed' },
          { at: 5, header: 'Commission Due', field: 'commission' },
        ],
      },
    ],
    currency: 'USD',
    decimal: '.',
    dayFirst: false,
    updatedAt: 0,
    deletedAt: 0,
    ...facts,
  }
}

/** An open line of an account that the book does not know. */
export function statementLine(facts: Partial<StatementLine> = {}): StatementLine {
  const id = facts.id ?? 'line-1'
  return {
    id,
    statementId: 'statement-1',
    distributorId: 'distributor-1',
    sheet: '',
    row: 2,
    section: '',
    cells: ['OSPREY LOGISTIC', 'NV-77120', 'Northline Voice', 'Aug 2026', ' $ 2,750.00 ', '$ 412.50', 'A. Moreno'],
    fingerprint: id,
    account: 'NV-77120',
    order: '',
    circuit: '',
    customer: 'OSPREY LOGISTIC',
    supplier: 'Northline Voice',
    supplierId: 'supplier-1',
    product: '',
    usageMonth: '2026-08',
    paidOn: '2026-10-12',
    billed: money(275_000, 'USD'),
    rate: null,
    amount: money(41_250, 'USD'),
    kind: 'residual',
    problems: [],
    standing: 'open',
    matchedBy: null,
    ...facts,
  }
}

/** The payment that an open line makes: its money is in the book, nobody owns it yet. */
export function openPayment(line: StatementLine): Payment {
  return {
    id: line.id,
    month: line.usageMonth ?? '2026-10',
    paidOn: line.paidOn,
    distributorId: line.distributorId,
    supplierId: line.supplierId ?? '',
    serviceId: null,
    account: line.account,
    amount: line.amount,
    lineId: line.id,
    statementId: line.statementId,
    kind: line.kind,
  }
}
