import { dayOrder } from '../imports/day-text'
import { fold } from '../values/text'
import { isBlank, readAmount, readCurrency, readMonth } from './cells'
import { headerWords } from './header-words'
import type { LayoutColumn, LineField } from './statement'

type Rows = readonly (readonly string[])[]

/** Fields in the order in which they take their columns: `commission` last, because its words stand in other headers too. */
const order = Object.keys(headerWords) as readonly LineField[]
/** Words shorter than this are recognised only when they are the whole header. */
const shortestPart = 6

/**
 * Which column says what, from headers and what stands below them. Several columns speak for one field when their headers are
 * known words for it and no row fills two of them (a file that is the union of many suppliers' fields); else the one with the
 * most telling header, of two alike the fuller. A header whose cells cannot be what it promises is passed over.
 */
export function recogniseColumns(headers: readonly string[], rows: Rows): readonly LayoutColumn[] {
  const folded = headers.map(foldHeader)
  const some = rows.slice(0, 300)
  const filled = headers.map((_, at) => some.filter((row) => !isBlank(row[at] ?? '')).length)
  const taken = new Map<number, LineField>()
  const candidates = (field: LineField, exact: boolean) =>
    headerWords[field].flatMap((word) => {
      const speaks = (header: string) => (exact ? header === word : isPart(header, word))
      const found = folded.flatMap((header, at) =>
        speaks(header) && !taken.has(at) && fits(field, at, some) ? [at] : [],
      )
      return found.sort((a, b) => (filled[b] ?? 0) - (filled[a] ?? 0) || a - b)
    })
  for (const exact of [true, false])
    for (const field of order) {
      if ([...taken.values()].includes(field)) continue
      const found = candidates(field, exact)
      const full = found.filter((at) => (filled[at] ?? 0) > 0)
      for (const at of exact ? apart(full, some) : full.slice(0, 1)) taken.set(at, field)
      if (full.length === 0 && found[0] !== undefined) taken.set(found[0], field)
    }
  return [...taken].sort(([a], [b]) => a - b).map(([at, field]) => ({ at, header: headers[at] ?? '', field }))
}

/** How many different fields the cells of a row could be the headers of; a row without a word for the amount is no header. */
export function headerScore(cells: readonly string[]): number {
  const folded = cells.map(foldHeader)
  const speaks = (field: LineField) =>
    folded.some((header) => headerWords[field].some((word) => header === word || isPart(header, word)))
  return speaks('commission') ? order.filter(speaks).length : 0
}

/** The header as it is compared: `commissionDue` and `Commission_Due` are the same. */
export const foldHeader = (header: string): string => fold(header.replace(/([a-z])([A-Z])/g, '$1 $2'))

const isPart = (header: string, word: string): boolean =>
  word.length >= shortestPart && ` ${header} `.includes(` ${word} `)

function fits(field: LineField, at: number, rows: Rows): boolean {
  const filled = rows.flatMap((row) => (isBlank(row[at] ?? '') ? [] : [row[at] ?? '']))
  if (filled.length === 0) return true
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length
  const dayFirst = dayOrder(filled) === 'day-first'
  if (field === 'commission' || field === 'billed' || field === 'rate' || field === 'quantity')
    return share(isNumber) >= 0.5
  if (field === 'usageMonth' || field === 'statementMonth' || field === 'paidOn')
    return share((cell) => readMonth(cell, dayFirst) !== null) >= 0.6
  if (field === 'currency') return share((cell) => readCurrency(cell) !== null) >= 0.6
  if (field === 'account' || field === 'circuit') return share((cell) => /\d/.test(cell)) >= 0.3
  if (field === 'customer' || field === 'supplier') return share((cell) => /\p{L}/u.test(cell)) >= 0.5
  return true
}

const isNumber = (cell: string): boolean =>
  (['.', ','] as const).some((sign) => readAmount(cell.replace('%', ''), sign, 'USD').kind === 'money')

/** The first column, and those after it that no row fills together with one before. */
function apart(found: readonly number[], rows: Rows): readonly number[] {
  const chosen: number[] = []
  for (const at of found) {
    const meets = rows.some((row) => !isBlank(row[at] ?? '') && chosen.some((one) => !isBlank(row[one] ?? '')))
    if (!meets) chosen.push(at)
  }
  return chosen
}
