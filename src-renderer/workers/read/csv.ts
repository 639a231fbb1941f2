import Papa from 'papaparse'
import { mostCells, mostColumns, mostRows, UnreadableFile } from './bad-file'
import { placeIn } from './text'

export type Separator = ',' | ';' | '\t' | '|'

/** Rows of cells of a text with separators. A broken quote, too many columns or cells are refused with their place. */
export function readCsv(
  text: string,
  separator: Separator = separatorOf(text),
): { rows: string[][]; separator: Separator } {
  const rows: string[][] = []
  let cells = 0
  let failed: UnreadableFile | null = null
  Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      const [error] = errors
      cells += data.length
      if (error?.type === 'Quotes') failed = brokenQuote(text, error.index ?? meta.cursor, error.code)
      else if (data.length > mostColumns) failed = tooWide(text, meta.cursor, data.length)
      else if (cells > mostCells || rows.length > mostRows)
        failed = new UnreadableFile({ code: 'too-many-cells', ...placeIn(text, meta.cursor) })
      if (failed) parser.abort()
      else rows.push(data)
    },
  })
  if (failed) throw failed
  const last = rows.at(-1)
  if (last?.length === 1 && last[0] === '') rows.pop()
  return { rows, separator }
}

const candidates: readonly Separator[] = [',', ';', '\t', '|']

/** The separator that gives most of the first lines the same number of columns; what stands in quotes is not looked at. */
export function separatorOf(text: string): Separator {
  const named = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1]
  if (named) return named as Separator
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const scored = candidates.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length)
    const common = mode(counts)
    const agreeing = counts.filter((count) => count === common).length / Math.max(1, counts.length)
    return { separator, points: common > 1 ? agreeing * 100 + Math.min(common, 50) / 100 : 0 }
  })
  return scored.reduce((best, one) => (one.points > best.points ? one : best)).separator
}

function mode(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  return [...seen].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    [0, 0],
  )[0]
}

/** An open quote is noticed only at the end of the file; its place is where it was opened. */
function brokenQuote(text: string, index: number, code: string): UnreadableFile {
  const place = placeIn(text, Math.max(0, index - 1))
  return new UnreadableFile({ code: code === 'MissingQuotes' ? 'open-quote' : 'stray-quote', ...place })
}

const tooWide = (text: string, cursor: number, columns: number) =>
  new UnreadableFile({
    code: 'too-many-columns',
    line: placeIn(text, Math.max(0, cursor - 1)).line,
    column: mostColumns + 1,
    detail: String(columns),
  })
