import type { Claim } from '#domain/statements/claim'
import type { ClaimWording } from './claim-wording'
import { type CsvCell, csvBytes } from './csv'

/** The claim as a table that a payer's own people can work with: one row a month, then the rows of their files. */
export function claimCsv(claim: Claim, { t }: ClaimWording): Uint8Array<ArrayBuffer> {
  const text = (words: string): CsvCell => ({ text: words })
  const { currency } = claim.expected
  const head = [
    'client',
    'supplier',
    'account',
    'month',
    'currency',
    'expected',
    'paid',
    'difference',
    'rule',
    'version',
  ]
  const months = claim.months.map((one): readonly CsvCell[] => [
    text(claim.client),
    text(claim.supplier),
    text(claim.account),
    text(one.month),
    text(currency),
    { money: one.expected },
    one.paid && { money: one.paid },
    { money: one.difference },
    text(one.rule),
    { decimal: String(one.version) },
  ])
  const total: readonly CsvCell[] = [
    text(t('claim.total')),
    null,
    null,
    null,
    text(currency),
    { money: claim.expected },
    { money: claim.paid },
    { money: claim.difference },
  ]
  const sources = claim.sources.map((one): readonly CsvCell[] => [
    text(one.file),
    text(one.sheet),
    { decimal: String(one.row) },
    text(one.amount.currency),
    { money: one.amount },
    ...one.cells.map(text),
  ])
  const sourceHead = ['file', 'sheet', 'row', 'currency', 'amount', 'cells'].map((name) =>
    text(t(`claim.source.${name}`)),
  )
  return csvBytes([
    head.map((name) => text(t(`claim.column.${name}`))),
    ...months,
    total,
    ...(sources.length > 0 ? [[], sourceHead, ...sources] : []),
  ])
}
