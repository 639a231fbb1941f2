import Papa from 'papaparse'
import type { Plan } from '#domain/imports/plan'
import type { Sheet } from '#domain/imports/sheet'
import type { Asks } from './import-messages'

/** Rows that stay out, as they were written, with their number and why: the file that the advisor mends and imports again. */
export function leftoverCsv(
  sheet: Sheet,
  plan: Plan,
  { words, reason, row }: Asks['leftovers'],
): { csv: string; rows: number } {
  const lines = plan.rows.flatMap((one, at) => {
    if (!one || (one.outcome !== 'skip' && one.outcome !== 'refuse')) return []
    const bad = one.problems.filter((problem) => problem.severity === 'refused')
    const why =
      bad.length > 0
        ? bad.map(({ code, params }) => fill(words[code] ?? code, params)).join(' ')
        : (words[one.why] ?? one.why)
    return [[...(sheet.rows[at] ?? []).slice(0, sheet.headers.length), String(sheet.firstRow + at), why]]
  })
  const csv = Papa.unparse({ fields: [...sheet.headers, row, reason], data: lines }, { escapeFormulae: true })
  return { csv: `\ufeff${csv}\r\n`, rows: lines.length }
}

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
