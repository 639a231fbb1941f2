import type { WriteSheet } from 'hucre'
import type { CopyCost } from '#domain/quotes/client-copy'
import type { CopyLine } from '#domain/quotes/copy-line'
import { asUnits, type UnitPrice, unitPriceText } from '#domain/values/quantity'
import { costName, noteWords } from './line-notes'
import { type Book, placed, type XlsxCell } from './quote-xlsx'

/** First and last row (counted from 1) of an option's lines; null when it has none. */
export type LineRange = { readonly from: number; readonly to: number } | null

/** Columns of a line's month and one-time amounts that count; optional lines stand in the columns beside them. */
export const countedColumns = { monthly: 'H', once: 'I' } as const

const columns = [
  'option',
  'supplier',
  'description',
  'unit',
  'quantity',
  'mrc',
  'nrc',
  'monthly',
  'once',
  'optional-monthly',
  'optional-once',
  'promo',
] as const
const widths = [24, 22, 38, 10, 10, 14, 14, 14, 14, 16, 16, 30]

export function linesSheet(book: Book): { readonly lines: WriteSheet; readonly ranges: readonly LineRange[] } {
  const { copy, wording, names, head } = book
  const rows: XlsxCell[][] = [columns.map((name) => ({ text: wording.t(`file.line.${name}`), style: head }))]
  const ranges = copy.options.map((option): LineRange => {
    const from = rows.length + 1
    for (const line of option.lines) rows.push(lineRow(option.name, line, book))
    for (const cost of option.costs) rows.push(costRow(option.name, cost, book))
    return option.lines.length + option.costs.length > 0 ? { from, to: rows.length } : null
  })
  return {
    lines: {
      name: names.lines,
      ...placed(rows, book),
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: 1 },
      a11y: { headerRow: 0 },
    },
    ranges,
  }
}

/** A cost of the whole option stands in the column of one-time charges that count. */
function costRow(option: string, cost: CopyCost, { wording }: Book): XlsxCell[] {
  const name = { text: costName(cost, wording.t) }
  return [{ text: option }, { text: '' }, name, null, null, null, null, null, { money: cost.once }]
}

function lineRow(option: string, line: CopyLine, { wording, quiet }: Book): XlsxCell[] {
  const price = (one: UnitPrice | null): XlsxCell =>
    one && { number: Number(unitPriceText(one)), style: { numFmt: '#,##0.00####' } }
  const counted = (amount: CopyLine['monthly']): XlsxCell => (line.optional ? null : amount && { money: amount })
  const beside = (amount: CopyLine['monthly']): XlsxCell =>
    line.optional ? amount && { money: amount, style: { font: { italic: true } } } : null
  return [
    { text: option },
    { text: line.supplier },
    { text: line.description },
    { text: line.unit },
    { number: asUnits(line.quantity), style: { numFmt: '#,##0.###' } },
    line.monthly ? price(line.unitMrc) : { text: wording.t('line.missing'), style: quiet },
    price(line.unitNrc),
    counted(line.monthly),
    counted(line.once),
    beside(line.monthly),
    beside(line.once),
    { text: noteWords(line.notes, wording).join('; ') },
  ]
}
