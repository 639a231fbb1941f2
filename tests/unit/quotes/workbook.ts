import { NPV, ROUND, SUM } from '@formulajs/formulajs'
import { unzipSync } from 'fflate'

type Cell = { readonly formula: string | null; readonly value: number | null }
export type Sheets = ReadonlyMap<string, ReadonlyMap<string, Cell>>

/** The figures and formulas of a workbook by sheet and cell, read from its parts. */
export function sheetsOf(bytes: Uint8Array): Sheets {
  const parts = unzipSync(bytes)
  const text = (name: string) => new TextDecoder().decode(parts[name])
  const named = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((found) => found[1] ?? '')
  return new Map(named.map((name, index) => [name, cellsOf(text(`xl/worksheets/sheet${index + 1}.xml`))]))
}

function cellsOf(xml: string): ReadonlyMap<string, Cell> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)]
  return new Map(
    cells.map(([, name = '', attributes = '', body = '']) => {
      const formula = /<f[^>]*>([^<]*)<\/f>/.exec(body)?.[1]?.replaceAll('&apos;', "'") ?? null
      const value = /<v>([^<]*)<\/v>/.exec(body)?.[1]
      const isNumber = value !== undefined && !/t="(s|str|inlineStr)"/.test(attributes)
      return [name, { formula, value: isNumber ? Number(value) : null }]
    }),
  )
}

/** What a cell comes to when everything it stands on is worked out again, with a spreadsheet's own SUM, NPV and ROUND. */
export function recalculated(sheets: Sheets, sheet: string, name: string): number {
  const cell = sheets.get(sheet)?.get(name)
  if (!cell?.formula) return cell?.value ?? 0
  return evaluate(cell.formula, (of, at) => recalculated(sheets, of || sheet, at))
}

type Look = (sheet: string, cell: string) => number

function evaluate(formula: string, look: Look): number {
  const code = formula
    .replace(
      /'([^']+)'!([A-Z]+)(\d+):([A-Z]+)(\d+)/g,
      (_, sheet: string, column: string, from: string, _to, to: string) =>
        JSON.stringify(
          Array.from({ length: Number(to) - Number(from) + 1 }, (_, row) =>
            look(sheet, `${column}${Number(from) + row}`),
          ),
        ),
    )
    .replace(/\b([A-Z]{1,2}\d+)\b/g, (_, cell: string) => `(${look('', cell)})`)
  if (!/^[\d\s.,+\-*/()[\]eSUMROUNDPV]+$/.test(code))
    throw new Error(`not only sums, present values and roundings: ${formula}`)
  return new Function('SUM', 'NPV', 'ROUND', `return ${code}`)(SUM, NPV, ROUND) as number
}
