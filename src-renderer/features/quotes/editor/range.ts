import type { Quote, QuoteLine } from '#domain/quotes/quote'
import { type Block, type CellAt, cellAt, columnOf, sheetFields } from '#domain/quotes/sheet'
import type { NewId } from '#domain/values/ids'
import { units } from '#domain/values/quantity'

/** The line cell that an element is; null for any other control of the sheet. */
export function cellOf(element: HTMLElement | null): CellAt | null {
  const [option, line, field] = element?.dataset?.cell?.split(':') ?? []
  const known = sheetFields.find((one) => one === field)
  const at = { option: Number(option), line: Number(line) }
  return known && at.line >= 0 ? { ...at, field: known } : null
}

export const inputAt = (root: HTMLElement | null, { option, line, field }: CellAt): HTMLInputElement | null =>
  root?.querySelector(`[data-cell="${String(option)}:${String(line)}:${field}"]`) ?? null

/** One step by an arrow key, kept within the options and their lines. */
export function stepped(at: CellAt, key: string, quote: Quote): CellAt {
  const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const down = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  const last = quote.options.length * sheetFields.length - 1
  const lines = Math.max(...quote.options.map((option) => option.lines.length))
  const column = Math.min(last, Math.max(0, columnOf(at) + across))
  return cellAt(column, Math.min(lines - 1, Math.max(0, at.line + down)))
}

/** Whether a cell is marked as a whole, as it is when arrows came to it: then arrows go on, and typing replaces. */
export function wholeText(element: HTMLElement): boolean {
  const { value, selectionStart, selectionEnd } = element as HTMLInputElement
  return selectionStart === 0 && selectionEnd === value.length
}

export function paint(root: HTMLElement | null, block: Block | null): void {
  for (const input of root?.querySelectorAll<HTMLElement>('[data-cell]') ?? []) {
    const at = cellOf(input)
    const inside = at && block && isIn(block, at)
    if (inside) input.dataset.marked = ''
    else delete input.dataset.marked
  }
}

/** One text for every cell of a block. */
export const cellsIn = ({ top, bottom, left, right }: Block, text: string): readonly (readonly string[])[] =>
  Array.from({ length: bottom - top + 1 }, () => new Array<string>(right - left + 1).fill(text))

export const cornerOf = ({ top, left }: Block): CellAt => cellAt(left, top)

/** Empty lines for where a block reaches further than an option; asked twice for one place, it is the same line. */
export function blankLine(newId: NewId): (option: string, line: number) => QuoteLine {
  const ids = new Map<string, string>()
  return (option, line) => {
    const place = `${option} ${String(line)}`
    const id = ids.get(place) ?? newId()
    ids.set(place, id)
    return {
      id,
      supplierId: '',
      offeringId: null,
      description: '',
      unit: '',
      quantity: units(1),
      unitMrc: null,
      unitNrc: null,
      promo: null,
      optional: false,
    }
  }
}

function isIn({ top, bottom, left, right }: Block, at: CellAt): boolean {
  const column = columnOf(at)
  return at.line >= top && at.line <= bottom && column >= left && column <= right
}
