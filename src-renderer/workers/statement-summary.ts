import { sumByCurrency } from '#domain/commissions/sums'
import type { RawSheet } from '#domain/statements/find-table'
import type { LineProblem, StatementLine } from '#domain/statements/statement'
import type { LineFilter, OpenedStatement, PlacedSummary } from './statement-messages'

const samples = 6

/** How many lines stand how, what they come to, and what was hard about them. */
export function countsOf(
  lines: readonly StatementLine[],
): Pick<PlacedSummary, 'counts' | 'totals' | 'doubtful' | 'problems'> {
  const counts = { open: 0, matched: 0, 'not-mine': 0, covered: 0 }
  const problems = new Map<LineProblem['kind'], number>()
  for (const line of lines) {
    counts[line.standing] += 1
    for (const kind of new Set(line.problems.map((one) => one.kind))) problems.set(kind, (problems.get(kind) ?? 0) + 1)
  }
  const counting = lines.filter((line) => line.standing !== 'covered')
  return {
    counts,
    totals: sumByCurrency(counting.map((line) => line.amount)),
    doubtful: lines.filter((line) => line.problems.length > 0).length,
    problems: [...problems].map(([kind, number]) => ({ kind, lines: number })),
  }
}

export const fits = (line: StatementLine, filter: LineFilter): boolean =>
  filter === 'all' || line.standing === filter || (filter === 'problems' && line.problems.length > 0)

/** A few different cells of every column. */
export function bySheet({ name, rows }: RawSheet): OpenedStatement['samples'][number] {
  const some = rows.slice(0, 400)
  const width = some.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, at) => {
    const filled = some.map((row) => (row[at] ?? '').trim()).filter(Boolean)
    return [...new Set(filled.slice(1))].slice(0, samples).map((cell) => cell.slice(0, 80))
  })
  return { sheet: name, columns }
}
