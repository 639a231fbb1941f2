import type { Supplier } from '../catalog/catalog'
import type { Client } from '../clients/client'
import type { Service } from '../clients/service'
import type { Payment } from '../commissions/agreement'
import { sumByCurrency } from '../commissions/sums'
import type { Layout, Statement, StatementLine } from '../statements/statement'
import { addMonths, daysBetween, type Month, monthOf } from '../values/dates'
import type { DistributorId, ServiceId } from '../values/ids'
import { type Money, money, share, toDecimal } from '../values/money'
import { percent } from '../values/rate'
import { distributorId } from './catalog'
import { ago, type Moment, sampleId } from './moment'
import { type Habit, paidMonthsCount } from './payments'
import { disguised } from './statement-riddles'

export type StatementGround = {
  readonly clients: readonly Client[]
  readonly suppliers: readonly Supplier[]
  readonly services: readonly Service[]
  readonly payments: readonly Payment[]
  readonly habits: ReadonlyMap<ServiceId, Habit>
}

/** Months for which the files are kept: as long as there are payments. */
const filedMonths = paidMonthsCount

const payers = ['meridian', 'harborview', 'tamarack'] as const

/** The columns of each payer's files, in its own words; the fields stand in the same order for all. */
const headers: Readonly<Record<(typeof payers)[number], readonly string[]>> = {
  meridian: ['Customer Name', 'Account Number', 'Vendor', 'Revenue Month', 'Net Billed', 'Total Commission'],
  harborview: ['Company Name', 'BAN', 'Supplier', 'Billing Month', 'MRC', 'Commission Due'],
  tamarack: ['Customer', 'Supplier Account', 'Provider', 'Report Month', 'Charges', 'Residual Commission'],
}
const fields = ['customer', 'account', 'supplier', 'usageMonth', 'billed', 'commission'] as const

/** Two years of payments as the payers' files said them: one statement a payer and month, with a few riddles for the review. */
export function sampleStatements(moment: Moment, ground: StatementGround) {
  const since = addMonths(monthOf(moment.today), 1 - filedMonths)
  const filed = ground.payments.filter((payment) => monthOf(payment.paidOn) >= since)
  const written = disguised(filed.map((payment) => writtenLine(payment, ground)))
  const groups = new Map<string, { line: StatementLine; payment: Payment }[]>()
  for (const one of written) {
    const key = `${one.line.distributorId} ${monthOf(one.line.paidOn)}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const files = [...groups.values()].map((group) => fileOf(moment, group))
  const kept = ground.payments.filter((payment) => monthOf(payment.paidOn) < since)
  return {
    layouts: payers.map((payer) => layoutOf(moment, payer)),
    statements: files.map((file) => file.statement),
    lines: files.flatMap((file) => file.lines),
    payments: [...kept, ...files.flatMap((file) => file.payments)],
  }
}

function writtenLine(payment: Payment, ground: StatementGround): { line: StatementLine; payment: Payment } {
  const service = ground.services.find((one) => one.id === payment.serviceId)
  const customer = ground.clients.find((one) => one.id === service?.clientId)?.name ?? 'Larkhill Bakery'
  const supplier = ground.suppliers.find((one) => one.id === payment.supplierId)?.name ?? ''
  const kind = payment.kind ?? (payment.amount.minor < 0 ? ('chargeback' as const) : ('residual' as const))
  const line: StatementLine = {
    id: payment.id,
    statementId: '',
    distributorId: payment.distributorId,
    sheet: '',
    row: 0,
    section: '',
    cells: [],
    fingerprint: payment.id,
    account: payment.account,
    order: '',
    circuit: '',
    customer,
    supplier,
    supplierId: payment.supplierId,
    product: '',
    usageMonth: payment.month,
    paidOn: payment.paidOn,
    billed: kind === 'residual' ? billedOf(payment, service, ground.habits) : null,
    rate: null,
    amount: payment.amount,
    kind,
    problems: [],
    standing: service ? 'matched' : 'open',
    matchedBy: service ? 'account' : null,
  }
  return { line, payment: { ...payment, kind } }
}

/** What the line says was billed: nothing where the cause shall stay open, less where the payer has the wrong charge. */
function billedOf(payment: Payment, service: Service | undefined, habits: StatementGround['habits']): Money | null {
  const habit = habits.get(service?.id ?? '') ?? 'right'
  if (!service || habit === 'pays-more' || payment.amount.currency !== service.mrc.currency) return null
  if (habit === 'pays-less' && service.id < (firstOf(habits, 'pays-less') ?? '')) return null
  return habit === 'bills-less' ? share(service.mrc, percent(80)) : service.mrc
}

const firstOf = (habits: StatementGround['habits'], habit: Habit): ServiceId | undefined =>
  [...habits].find(([, one]) => one === habit)?.[0]

type File = {
  readonly statement: Statement
  readonly lines: readonly StatementLine[]
  readonly payments: readonly Payment[]
}

function fileOf(moment: Moment, group: readonly { line: StatementLine; payment: Payment }[]): File {
  const [{ line: first } = { line: undefined }] = group
  if (!first) throw new RangeError('a statement without lines')
  const month = monthOf(first.paidOn)
  const payer = payers.find((one) => distributorId(one) === first.distributorId) ?? 'meridian'
  const id = sampleId('statement', `${payer}-${month}`)
  const lines = group.map(({ line }, index) => ({ ...line, statementId: id, row: index + 2, cells: cellsOf(line) }))
  const totals = sumByCurrency(lines.map((line) => line.amount))
  const [total] = totals
  const isNewest = month === monthOf(moment.today)
  // One file states a total that its own lines do not reach: a line was lost on the way.
  const off = total && payer === 'harborview' && isNewest ? money(total.minor + 18_450, total.currency) : total
  return {
    lines,
    payments: group.map(({ payment }) => ({ ...payment, lineId: payment.id, statementId: id })),
    statement: {
      id,
      distributorId: first.distributorId,
      fileName: fileName(payer, month),
      fileHash: id,
      layoutId: sampleId('layout', payer),
      statementMonth: month,
      paidOn: first.paidOn,
      at: ago(moment, isNewest ? 1 : Math.max(1, daysBetween(first.paidOn, moment.today) - 2)),
      lines: lines.length,
      totals,
      stated: total && off ? [{ sheet: '', row: lines.length + 2, words: 'Total', amount: off, ofLines: total }] : [],
      deposit: totals.length === 1 && total ? total : null,
      undoneAt: 0,
    },
  }
}

function layoutOf(moment: Moment, payer: (typeof payers)[number]): Layout {
  const own = headers[payer]
  return {
    id: sampleId('layout', payer),
    distributorId: distributorId(payer) as DistributorId,
    version: 1,
    name: own[0] ?? payer,
    sheets: [
      {
        sheet: '',
        headerRow: 1,
        headers: own,
        columns: fields.map((field, at) => ({ at, header: own[at] ?? '', field })),
      },
    ],
    currency: 'USD',
    decimal: '.',
    dayFirst: false,
    updatedAt: ago(moment, 170),
    deletedAt: 0,
  }
}

const cellsOf = (line: StatementLine): readonly string[] => [
  line.customer,
  line.account,
  line.supplier,
  line.usageMonth ?? '',
  line.billed ? toDecimal(line.billed) : '',
  line.amount.minor < 0 ? `(${toDecimal(money(-line.amount.minor, line.amount.currency))})` : toDecimal(line.amount),
]

const fileName = (payer: string, month: Month): string =>
  `${payer.slice(0, 1).toUpperCase()}${payer.slice(1)} commissions ${month}.csv`
