import type { PayeeStatement } from '#domain/commissions/payee-statement'
import { asPercent } from '#domain/values/rate'
import { type CsvCell, csvBytes } from './csv'
import { type PayeeWording, whereItStands } from './payee-wording'

const columns = [
  'client',
  'service',
  'payer',
  'kind',
  'usage',
  'basis',
  'share',
  'amount',
  'currency',
  'state',
  'month',
  'why',
] as const
const totals = ['currency', 'before', 'payable', 'paid', 'due', 'held', 'direct'] as const

/** The statement as a table: one row a part, then the sums of each currency, then what was paid out. */
export function payeeCsv(statement: PayeeStatement, wording: PayeeWording): Uint8Array<ArrayBuffer> {
  const { t } = wording
  const text = (words: string): CsvCell => ({ text: words })
  const rows = statement.rows.map((one): readonly CsvCell[] => [
    text(one.client),
    text(one.service),
    text(one.payer),
    text(t(`kind.${one.kind}`)),
    text(one.usageMonth),
    { money: one.basis },
    { decimal: String(asPercent(one.share)) },
    { money: one.amount },
    text(one.amount.currency),
    text(t(`state.${one.state}`)),
    text(one.month),
    text(one.below ? whereItStands(one, wording) : ''),
  ])
  const sums = statement.sums.map((sum): readonly CsvCell[] => [
    text(sum.currency),
    ...(['before', 'payable', 'paid', 'due', 'held', 'direct'] as const).map((name): CsvCell => ({ money: sum[name] })),
  ])
  const payouts = statement.payouts.map((one): readonly CsvCell[] => [
    text(one.paidOn),
    { money: one.amount },
    text(one.amount.currency),
    text(one.note),
  ])
  return csvBytes([
    columns.map((name) => text(t(`column.${name}`))),
    ...rows,
    [],
    totals.map((name) => text(t(`column.${name}`))),
    ...sums,
    ...(payouts.length > 0 ? [[], [text(t('paper.payouts'))], ...payouts] : []),
  ])
}
