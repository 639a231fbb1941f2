import type { ComparisonCell } from '#domain/quotes/comparison'
import type { Format } from '#ui/format'

type Translate = (key: string, params: Record<string, unknown>) => string

/** A cell of the comparison in the reader's words; not stated is a dash, never an empty place. */
export function cellWords(cell: ComparisonCell, t: Translate, format: Format): string {
  if (cell === null) return '–'
  if ('money' in cell) return format.money(cell.money)
  if ('text' in cell) return cell.text
  const { words, params, rate, day, amount } = cell
  return t(words, {
    ...params,
    ...(rate !== undefined && { rate: format.percent(rate) }),
    ...(day && { day: format.day(day) }),
    ...(amount && { amount: format.money(amount) }),
  })
}
