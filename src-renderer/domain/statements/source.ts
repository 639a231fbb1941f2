import type { ExplainStep, Explanation } from '../values/explain'
import { mulDiv } from '../values/integer'
import type { Money } from '../values/money'
import { rate, wholeRate } from '../values/rate'
import type { Layout, LineField, StatementLine } from './statement'

/** One cell of the original row: where it stands, what is written, and what it was read as, if anything. */
export type SourceCell = {
  readonly at: number
  /** Letter of the column as a spreadsheet shows it. */
  readonly column: string
  readonly header: string
  readonly text: string
  readonly field: LineField | null
}

/** The original row cell by cell, empty cells that say nothing left out. A field stands in the first of its columns that is filled. */
export function sourceCells(line: StatementLine, layout: Layout | null): readonly SourceCell[] {
  const sheet = layout?.sheets.find((one) => one.sheet === line.sheet) ?? layout?.sheets[0]
  const fields = new Map<number, LineField>()
  const seen = new Set<LineField>()
  for (const { at, field } of sheet?.columns ?? []) {
    if (seen.has(field) || (line.cells[at] ?? '').trim() === '') continue
    seen.add(field)
    fields.set(at, field)
  }
  return line.cells.flatMap((text, at) =>
    text.trim() === ''
      ? []
      : [{ at, column: letters(at), header: sheet?.headers[at] ?? '', text, field: fields.get(at) ?? null }],
  )
}

/** How a paid amount came about: the cell as written, what it was read as, the share that it is of what was billed, and its part. */
export function explainLine(line: StatementLine, cells: readonly SourceCell[], part: Money): Explanation {
  const cell = cells.find(({ field }) => field === 'commission')
  const written: readonly ExplainStep[] = cell
    ? [
        {
          label: 'line.written',
          params: { column: cell.column, header: cell.header || cell.column },
          value: { text: cell.text },
        },
      ]
    : []
  const { billed, amount } = line
  const share: readonly ExplainStep[] =
    billed && billed.minor > 0 && billed.currency === amount.currency
      ? [
          { label: 'line.billed', value: { money: billed } },
          { label: 'line.share', value: { rate: rate(mulDiv(amount.minor, wholeRate, billed.minor)) } },
        ]
      : []
  return {
    amount: part,
    rule: null,
    rounding: null,
    steps: [
      ...written,
      ...share,
      { label: 'line.read', value: { money: amount } },
      ...(part.minor === amount.minor ? [] : [{ label: 'line.part', value: { money: part } }]),
    ],
  }
}

/** 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (at % 26))
}
