import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { parse } from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { toDecimal } from '#domain/values/money'
import { quoteXlsx } from '#export/quote-xlsx'
import { wordingIn } from '../quotes/wording'
import { recalculated, sheetsOf } from '../quotes/workbook'
import { copyOf } from './comparison'

const english = wordingIn('en')
const copy = copyOf()
const folder = mkdtempSync(join(tmpdir(), 'evergreen-sheet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const labels = (['monthly', 'nrc', 'tco', 'effectiveMonthly', 'perSeat', 'npv', 'firstYear', 'saved'] as const).map(
  (name) => [name, english.t(`row.${name}`, { count: 36 })] as const,
)
const exact = (name: (typeof labels)[number][0]) =>
  copy.options.map((option) => Number(option[name] ? toDecimal(option[name]) : Number.NaN))

/** The workbook without the answers that it carries: whoever opens it has to work each formula out. */
async function unanswered(): Promise<Uint8Array> {
  const parts = unzipSync(await quoteXlsx(copy, english, 'A4'))
  for (const [name, bytes] of Object.entries(parts))
    if (/worksheets\/sheet\d+\.xml$/.test(name)) {
      const text = new TextDecoder().decode(bytes).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
      parts[name] = new TextEncoder().encode(text)
    }
  return zipSync(parts)
}

function totalsOf(csv: string): ReadonlyMap<string, readonly number[]> {
  const rows = parse<string[]>(csv).data
  return new Map(
    rows.map(([name = '', ...cells]) => [name, cells.slice(1, 6).map((cell) => Number(cell.replaceAll(',', '')))]),
  )
}

const programs = [
  {
    name: 'LibreOffice',
    command: 'soffice',
    asked: (from: string) => [
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      from,
    ],
  },
  {
    name: 'Gnumeric',
    command: 'ssconvert',
    asked: (from: string, to: string) => ['--recalc', from, to],
  },
] as const
const found = (command: string) => !spawnSync(command, ['--version'], { timeout: 60_000 }).error

describe('the workbook without its answers comes to the same cents', () => {
  test('worked out here, formula by formula', async () => {
    const sheets = sheetsOf(await unanswered())
    const formulas = [...(sheets.get('Comparison') ?? [])].filter(([, cell]) => cell.formula)
    expect(formulas.every(([, cell]) => cell.value === null)).toBe(true)
    const answers = formulas.map(([name]) => recalculated(sheets, 'Comparison', name))
    for (const [name] of labels) expect(answers).toEqual(expect.arrayContaining(exact(name)))
  })

  for (const { name, command, asked } of programs)
    test(`worked out by ${name}`, { timeout: 120_000 }, async (context) => {
      if (!found(command)) context.skip(`${command} is not on this machine`)
      const [from, to] = [join(folder, 'quote.xlsx'), join(folder, 'quote.csv')]
      writeFileSync(from, await unanswered())
      const run = spawnSync(command, asked(from, to), { encoding: 'utf8', timeout: 110_000 })
      expect(run.status, run.stderr).toBe(0)
      const totals = totalsOf(readFileSync(to, 'utf8'))
      for (const [row, label] of labels) expect([row, totals.get(label)]).toEqual([row, exact(row)])
    })
})
