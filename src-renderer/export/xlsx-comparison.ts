import type { CellStyle, WriteSheet } from 'hucre'
import { type ComparisonCell, type ComparisonRow, comparison } from '#domain/quotes/comparison'
import { minorDigits } from '#domain/values/currency'
import { type Book, columnName, placed, quoted, type XlsxCell } from './quote-xlsx'
import { countedColumns, type LineRange } from './xlsx-lines'
import type { MonthSpan } from './xlsx-months'

/** The table of the comparison with live totals. `ranges` and `span` say where the lines and months lie. */
export function comparisonSheet(book: Book, ranges: readonly LineRange[], span: MonthSpan): WriteSheet {
  const { copy, wording, names, head } = book
  const { t } = wording
  const right: CellStyle = { ...head, alignment: { horizontal: 'right', wrapText: true } }
  const top = topRows(book)
  const groups = comparison(copy)
  const rowAt = rowNumbers(
    groups.map((group) => group.rows),
    top.length + 2,
  )
  const header: XlsxCell[] = [
    { text: t('file.row'), style: head },
    ...(copy.today ? [{ text: copy.today.name || t('today.title'), style: right }] : []),
    ...copy.options.map((option) => ({
      text: option.recommended ? `${option.name} (${t('compare.recommended')})` : option.name,
      style: right,
    })),
  ]
  const body = groups.flatMap((group): XlsxCell[][] => [
    [{ text: t(`group.${group.id}`), style: { font: { bold: true, color: { rgb: '4D5A54' } } } }],
    ...group.rows.map((row): XlsxCell[] => bodyRow(row, { book, ranges, span, rowAt })),
  ])
  const rows = [...top, header, ...body, ...bottomRows(book)]
  return {
    name: names.comparison,
    ...placed(rows, book),
    columns: [{ width: 32 }, ...Array.from({ length: header.length - 1 }, () => ({ width: 26 }))],
    freezePane: { rows: top.length + 1, columns: 1 },
    a11y: { headerRow: top.length, summary: t('compare.caption', { title: copy.title }) },
  }
}

function topRows({ copy, wording, title, quiet }: Book): XlsxCell[][] {
  const { t, day } = wording
  const by = [copy.advisor.name, copy.advisor.company].filter((one) => one !== '').join(', ')
  const reach = [copy.advisor.email, copy.advisor.phone].filter((one) => one !== '').join(', ')
  const valid = copy.validUntil ? [t('file.valid', { day: day(copy.validUntil) })] : []
  return [
    [{ text: copy.title, style: title }],
    [
      {
        text: `${t('file.for', { name: copy.clientName })} · ${[copy.number, day(copy.preparedOn), ...valid].join(' · ')}`,
      },
    ],
    [{ text: [t('file.prepared-by', { name: by }), reach].filter((one) => one !== '').join(' · '), style: quiet }],
    [{ text: t(amountsIn(copy), { currency: copy.currency }), style: quiet }],
    [],
  ]
}

const amountsIn = (copy: Book['copy']): string =>
  copy.options.some((option) => option.surcharges !== null) ? 'file.amounts-estimated' : 'file.amounts-in'

function bottomRows({ copy, wording }: Book): XlsxCell[][] {
  const { t } = wording
  const said = (name: string, text: string): XlsxCell[][] =>
    text === '' ? [] : [[], [{ text: name, style: { font: { bold: true } } }], [{ text }]]
  return [...said(t('need'), copy.need), ...said(t('assumptions'), copy.assumptions)]
}

/** Row numbers (from 1) by row id; each group has one heading row above its own. */
function rowNumbers(groups: readonly (readonly ComparisonRow[])[], first: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  let row = first
  for (const group of groups) {
    row += 1
    for (const { id } of group) {
      found.set(id, row)
      row += 1
    }
  }
  return found
}

type Where = {
  readonly book: Book
  readonly ranges: readonly LineRange[]
  readonly span: MonthSpan
  readonly rowAt: ReadonlyMap<string, number>
}

function bodyRow(row: ComparisonRow, where: Where): XlsxCell[] {
  const { copy, wording } = where.book
  const before = copy.today ? 2 : 1
  return [
    { text: wording.t(`row.${row.id}`, row.params ?? {}) },
    ...(copy.today ? [figure(row.today, todayFormula(row.id, where), where)] : []),
    ...row.options.map((cell, index) => figure(cell, optionFormula(row.id, index, before + index, where), where)),
  ]
}

function figure(cell: ComparisonCell, formula: string | null, { book }: Where): XlsxCell {
  if (cell && 'money' in cell) return { money: cell.money, ...(formula && { formula }) }
  return { text: book.wording.cell(cell), style: { alignment: { horizontal: 'right', wrapText: true } } }
}

/**
 * Formulas work in whole minor units and divide by them again at the end, so that binary fractions never decide a cent and
 * a half is an exact half.
 */
function optionFormula(id: string, option: number, column: number, where: Where): string | null {
  const { book, ranges, span, rowAt } = where
  const name = columnName(column)
  const at = (row: string) => `${name}${String(rowAt.get(row) ?? 0)}`
  const areaTo = (to: number) =>
    `${quoted(book.names.months)}!${columnName(option + 1)}${span.from}:${columnName(option + 1)}${to}`
  const area = areaTo(span.to)
  const months = (to: number) => `SUM(${areaTo(to)})`
  const range = ranges[option] ?? null
  const lines = (part: 'monthly' | 'once') =>
    range && `SUM(${quoted(book.names.lines)}!${countedColumns[part]}${range.from}:${countedColumns[part]}${range.to})`
  const whole = (sum: string | null) => sum && settled(sum, '', book)
  switch (id) {
    case 'monthly':
      return whole(lines('monthly'))
    case 'nrc':
      return whole(lines('once'))
    case 'tco':
      return whole(`${months(span.to)}+${at('nrc')}`)
    case 'firstYear':
      return whole(`${months(Math.min(span.to, span.from + 11))}+${at('nrc')}`)
    case 'effectiveMonthly':
      return settled(at('tco'), `/${String(book.copy.horizonMonths)}`, book)
    case 'perSeat':
      return settled(at('tco'), `/${String(book.copy.horizonMonths * (book.copy.seats ?? 1))}`, book)
    case 'npv':
      return whole(`NPV(${String(book.copy.discountRate ?? 0)}/12000000,${area})+${at('nrc')}`)
    case 'saved':
      return whole(`B${String(rowAt.get('tco') ?? 0)}-${at('tco')}`)
    default:
      return null
  }
}

function todayFormula(id: string, { book, rowAt }: Where): string | null {
  if (book.copy.today?.expense) return null
  const monthly = `B${String(rowAt.get('monthly') ?? 0)}`
  if (id === 'tco') return settled(`${monthly}*${String(book.copy.horizonMonths)}`, '', book)
  return id === 'effectiveMonthly' ? monthly : null
}

function settled(sum: string, then: string, { copy }: Book): string {
  const factor = String(10 ** minorDigits(copy.currency))
  const minor = `ROUND((${sum})*${factor},0)`
  return `${then === '' ? minor : `ROUND(${minor}${then},0)`}/${factor}`
}
