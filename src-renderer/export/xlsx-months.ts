import type { WriteSheet } from 'hucre'
import { type Book, placed, type XlsxCell } from './quote-xlsx'

/** Rows (counted from 1) of the first and the last month; option n stands in column n + 1, counted from 0. */
export type MonthSpan = { readonly from: number; readonly to: number }

/** What each option charges month by month, without one-time charges: the figures that the totals add. */
export function monthsSheet(book: Book): { readonly months: WriteSheet; readonly span: MonthSpan } {
  const { copy, wording, names, head } = book
  const rows: XlsxCell[][] = [
    [
      { text: wording.t('file.month'), style: head },
      ...copy.options.map(
        (option): XlsxCell => ({
          text: option.name,
          style: { ...head, alignment: { horizontal: 'right', wrapText: true } },
        }),
      ),
    ],
  ]
  for (let month = 0; month < copy.horizonMonths; month += 1) {
    const charges = copy.options.map((option): XlsxCell => {
      const charge = option.months[month]
      return charge ? { money: charge } : null
    })
    rows.push([{ number: month + 1 }, ...charges])
  }
  return {
    months: {
      name: names.months,
      ...placed(rows, book),
      columns: [{ width: 10 }, ...copy.options.map(() => ({ width: 20 }))],
      freezePane: { rows: 1, columns: 1 },
      a11y: { headerRow: 0 },
    },
    span: { from: 2, to: copy.horizonMonths + 1 },
  }
}
