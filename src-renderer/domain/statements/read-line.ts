import { plainNumber } from '../imports/amount-text'
import { readDay } from '../imports/day-text'
import type { Currency } from '../values/currency'
import type { Day, Month } from '../values/dates'
import type { Money } from '../values/money'
import { remembered } from '../values/remembered'
import { tidy } from '../values/text'
import { hasLostDigits, hasSeveral, isBlank, kindOf, readAmount, readCurrency, readMonth, readRate } from './cells'
import { keptCells } from './fingerprints'
import type { Layout, LineField, LineKind, LineProblem, SheetLayout, StatementLine } from './statement'

/** A line as the file says it, before anyone has decided whose it is or when the statement was paid. */
export type ReadLine = Omit<
  StatementLine,
  'id' | 'statementId' | 'distributorId' | 'supplierId' | 'fingerprint' | 'paidOn' | 'standing' | 'matchedBy'
> & { readonly paidOn: Day | null; readonly statementMonth: Month | null }

/** How the cells of a file are understood. */
export type Reading = Pick<Layout, 'currency' | 'decimal' | 'dayFirst'>

/** A reading with what it has read of months and days. */
export type Readers = Reading & {
  readonly month: (text: string) => Month | null
  readonly day: (text: string) => Day | null
}

export const readersOf = (reading: Reading): Readers => ({
  ...reading,
  month: remembered((text) => readMonth(text, reading.dayFirst)),
  day: remembered((text) => readDay(text, reading.dayFirst ? 'day-first' : 'month-first')),
})

export type RowCells = {
  readonly text: (field: LineField) => string
  /** The column that speaks for a field in this row, from 0; the first of its columns when none is filled. */
  readonly column: (field: LineField) => number
}

/** Reads cells by field: of several columns for one field the first that is filled in the row. */
export function cellsOf({ columns }: SheetLayout): (row: readonly string[]) => RowCells {
  const byField = new Map<LineField, number[]>()
  for (const { at, field } of columns) byField.set(field, [...(byField.get(field) ?? []), at])
  return (row) => {
    const column = (field: LineField) => {
      const places = byField.get(field) ?? []
      return places.find((at) => !isBlank(row[at] ?? '')) ?? places[0] ?? -1
    }
    return { column, text: (field) => row[column(field)] ?? '' }
  }
}

/** The currency of a row: its own column, or the one the layout assumes; null says that the column is there and empty. */
export const currencyOf = (cells: RowCells): Currency | null => readCurrency(cells.text('currency'))

/** One line of a statement from the cells of its row; the amount has been read before. */
export function lineOf(
  row: readonly string[],
  cells: RowCells,
  amount: Money,
  at: Pick<StatementLine, 'sheet' | 'row' | 'section' | 'printed'>,
  { decimal, month, day }: Readers,
): ReadLine {
  const known: Partial<Record<LineField, string>> = {}
  const said = (field: LineField) => {
    known[field] ??= isBlank(cells.text(field)) ? '' : (tidy(cells.text(field)) ?? '')
    return known[field]
  }
  const problems: LineProblem[] = []
  const unread = (field: LineField, value: unknown) => {
    if (value === null && said(field) !== '') problems.push({ kind: 'unread', field, text: said(field) })
  }
  const usageMonth = said('usageMonth') === '' ? null : month(said('usageMonth'))
  const paidOn = said('paidOn') === '' ? null : day(said('paidOn'))
  const statementMonth = month(said('statementMonth') || said('paidOn'))
  const billedCell = readAmount(said('billed'), decimal, amount.currency)
  const billed = billedCell.kind === 'money' && billedCell.money.currency === amount.currency ? billedCell.money : null
  unread('usageMonth', usageMonth)
  unread('paidOn', paidOn ?? statementMonth)
  if (billedCell.kind === 'unread') unread('billed', null)
  if (usageMonth === null && said('usageMonth') === '')
    problems.push({ kind: 'no-month', field: 'usageMonth', text: '' })
  if (cells.column('currency') >= 0 && currencyOf(cells) === null)
    problems.push({ kind: 'no-currency', field: 'currency', text: said('currency') })
  for (const field of ['account', 'order', 'circuit'] as const) {
    if (said(field) === '') continue
    if (hasLostDigits(said(field))) problems.push({ kind: 'account-exponent', field, text: said(field) })
    if (hasSeveral(said(field))) problems.push({ kind: 'several-references', field, text: said(field) })
  }
  return {
    ...at,
    cells: keptCells(row),
    account: said('account'),
    order: said('order'),
    circuit: said('circuit'),
    customer: said('customer'),
    supplier: said('supplier'),
    product: said('product'),
    usageMonth,
    statementMonth,
    paidOn,
    billed,
    rate:
      plainNumber(said('rate').replace('%', ''), decimal) === null
        ? null
        : readRate(said('rate'), decimal, billed, amount),
    amount,
    kind: kindOfLine(said('kind'), at.section, amount, usageMonth),
    problems,
  }
}

/** What the payer says it is; a bare negative without a month of use takes back, one with a month mends that month. */
function kindOfLine(words: string, section: string, amount: Money, usageMonth: Month | null): LineKind {
  const told = kindOf(words) ?? kindOf(section)
  if (told && told !== 'residual') return told
  if (amount.minor >= 0) return told ?? 'residual'
  return usageMonth === null ? 'chargeback' : 'adjustment'
}
