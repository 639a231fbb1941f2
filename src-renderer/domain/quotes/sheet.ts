import type { Offering } from '../catalog/catalog'
import type { OptionId } from '../values/ids'
import { asUnits, type Quantity, type UnitPrice, unitPriceText } from '../values/quantity'
import type { Result } from '../values/result'
import { inOrder, type QuoteChange } from './edit'
import { withQuantity } from './from-offering'
import type { CellRefusal } from './limits'
import { monthlyPrices } from './line-price'
import type { Quote, QuoteLine } from './quote'

/** The fields of a line that stand in the sheet, from left to right within their option. */
export const sheetFields = ['description', 'quantity', 'mrc', 'nrc'] as const
export type SheetField = (typeof sheetFields)[number]

/** A cell of the sheet by where it stands: option and line count from 0. */
export type CellAt = { readonly option: number; readonly line: number; readonly field: SheetField }

/** A rectangle of cells; columns run through the fields of one option and on into the next. */
export type Block = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export const columnOf = ({ option, field }: Pick<CellAt, 'option' | 'field'>): number =>
  option * sheetFields.length + sheetFields.indexOf(field)

export const cellAt = (column: number, line: number): CellAt => ({
  option: Math.floor(column / sheetFields.length),
  line,
  field: sheetFields[column % sheetFields.length] ?? 'description',
})

export const blockOf = (from: CellAt, to: CellAt): Block => {
  const [a, b] = [columnOf(from), columnOf(to)]
  return {
    top: Math.min(from.line, to.line),
    bottom: Math.max(from.line, to.line),
    left: Math.min(a, b),
    right: Math.max(a, b),
  }
}

export type CellValue = string | Quantity | UnitPrice | null
/** One cell given a value of its field's kind. */
export type Put = { readonly at: CellAt; readonly value: CellValue }

/** How typed text becomes a value, in the reader's language and the quote's currencies. */
export type Reading = {
  readonly quantity: (text: string) => Result<Quantity, CellRefusal>
  readonly price: (text: string) => Result<UnitPrice | null, CellRefusal>
}

export type RefusedCell = { readonly at: CellAt; readonly text: string; readonly refusal: CellRefusal }

/** A block as tab-separated text with exact decimals; a cell without a line is empty. */
export function blockText(quote: Quote, { top, bottom, left, right }: Block): string {
  const rows = rangeOf(top, bottom).map((line) =>
    rangeOf(left, right).map((column) => {
      const value = valueAt(quote, cellAt(column, line))
      return value === null ? '' : textOf(value)
    }),
  )
  return rows.map((row) => row.join('\t')).join('\n')
}

/** Text cells put over the sheet from a corner on. What can not be read is refused by name and leaves its cell as it was. */
export function pasteOver(
  corner: CellAt,
  table: readonly (readonly string[])[],
  read: Reading,
): { readonly puts: readonly Put[]; readonly refused: readonly RefusedCell[] } {
  const puts: Put[] = []
  const refused: RefusedCell[] = []
  table.forEach((row, down) => {
    row.forEach((text, across) => {
      const at = cellAt(columnOf(corner) + across, corner.line + down)
      const result = readCell(at.field, text, read)
      if (result.ok) puts.push({ at, value: result.value })
      else refused.push({ at, text, refusal: result.refusal })
    })
  })
  return { puts, refused }
}

/** The first line of a block copied to those below it; a block of one line takes the line above. */
export function fillDown(quote: Quote, { top, bottom, left, right }: Block): readonly Put[] {
  const source = top === bottom ? top - 1 : top
  const lines = rangeOf(source + 1, bottom)
  return rangeOf(left, right).flatMap((column) => {
    const value = valueAt(quote, cellAt(column, source))
    return value === undefined ? [] : lines.map((line) => ({ at: cellAt(column, line), value }))
  })
}

/** The first option of a block copied to those on its right; a block within one option takes the option before it. */
export function fillRight(quote: Quote, { top, bottom, left, right }: Block): readonly Put[] {
  const width = sheetFields.length
  const [first, last] = [Math.floor(left / width), Math.floor(right / width)]
  const fields = first === last ? rangeOf(left % width, right % width) : rangeOf(0, width - 1)
  const source = first === last ? first - 1 : first
  return rangeOf(source + 1, last).flatMap((option) =>
    rangeOf(top, bottom).flatMap((line) =>
      fields.flatMap((field) => {
        const value = valueAt(quote, cellAt(source * width + field, line))
        return value === undefined ? [] : [{ at: cellAt(option * width + field, line), value }]
      }),
    ),
  )
}

type Ground = {
  readonly offerings: ReadonlyMap<string, Offering>
  /** A line where the sheet has none yet; its id is made before, so that the change can run twice. */
  readonly blank: (option: OptionId, line: number) => QuoteLine
}

/**
 * Puts values into their cells, adding lines of the same supplier below the last one where they reach further. A monthly price in another currency
 * than the line's tiers or usage stays out, because no such line can be added up. Nothing is put beyond the last option.
 */
export function putCells(quote: Quote, puts: readonly Put[], { offerings, blank }: Ground): QuoteChange {
  const changes = quote.options.map((option, index): QuoteChange => {
    const mine = puts.filter((put) => put.at.option === index)
    const last = Math.max(-1, ...mine.map((put) => put.at.line))
    const supplierId = option.lines.at(-1)?.supplierId ?? ''
    const added = rangeOf(option.lines.length, last).map((line) => ({ ...blank(option.id, line), supplierId }))
    const ids = [...option.lines, ...added].map((line) => line.id)
    const byLine = new Map<string, Put[]>()
    for (const put of mine) {
      const id = ids[put.at.line] ?? ''
      byLine.set(id, [...(byLine.get(id) ?? []), put])
    }
    return (row) => ({
      ...row,
      options: row.options.map((one) =>
        one.id === option.id
          ? {
              ...one,
              lines: [...one.lines, ...added].map((line) => putInto(line, byLine.get(line.id) ?? [], offerings)),
            }
          : one,
      ),
    })
  })
  return inOrder(...changes)
}

const putInto = (line: QuoteLine, puts: readonly Put[], offerings: Ground['offerings']): QuoteLine =>
  puts.reduce((one, put) => putOne(one, put, offerings), line)

function putOne(line: QuoteLine, { at, value }: Put, offerings: Ground['offerings']): QuoteLine {
  if (at.field === 'description') return { ...line, description: value as string }
  if (at.field === 'quantity') return withQuantity(line, value as Quantity, offerings.get(line.offeringId ?? ''))
  const price = value as UnitPrice | null
  if (at.field === 'nrc') return { ...line, unitNrc: price }
  const others = monthlyPrices({ ...line, unitMrc: null })
  return price && others.some((other) => other.currency !== price.currency) ? line : { ...line, unitMrc: price }
}

/** Undefined where no line is. */
function valueAt(quote: Quote, { option, line, field }: CellAt): CellValue | undefined {
  const found = quote.options[option]?.lines[line]
  if (!found) return undefined
  return { description: found.description, quantity: found.quantity, mrc: found.unitMrc, nrc: found.unitNrc }[field]
}

function textOf(value: Exclude<CellValue, null> | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return /[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  return typeof value === 'number' ? String(asUnits(value)) : `${value.currency} ${unitPriceText(value)}`
}

function readCell(field: SheetField, text: string, read: Reading): Result<CellValue, CellRefusal> {
  if (field === 'description') return { ok: true, value: text.trim() }
  return field === 'quantity' ? read.quantity(text) : read.price(text)
}

const rangeOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
