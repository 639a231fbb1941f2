import { join } from 'node:path'
import { drain } from './drain'
import { oneSchedule, residuals, residualsGrow } from './forecast'
import { imports, importsGrow } from './import'
import { keystroke } from './keystroke'
import type { Result } from './measure'
import { paper } from './paper'
import { report } from './report'
import { save } from './save'
import { scroll } from './scroll'
import { search } from './search'
import { sorted } from './sorted'
import { memory, start, startWithBook } from './start'
import { statements, statementsGrow } from './statement'
import { totals } from './totals'
import { workbook } from './workbook'

const benches = [
  start,
  startWithBook,
  memory,
  keystroke,
  search,
  save,
  imports,
  statements,
  residuals,
  oneSchedule,
  paper,
  workbook,
  scroll,
  sorted,
  importsGrow,
  statementsGrow,
  residualsGrow,
  totals,
  drain,
]
const asked = process.argv.slice(2).map((name) => name.toUpperCase())
const chosen = asked.length === 0 ? benches : benches.filter((bench) => asked.includes(bench.id))
if (chosen.length === 0)
  throw new Error(`There is no bench ${asked.join(', ')}: ${benches.map(({ id }) => id).join(', ')}`)

const results: Result[] = []
for (const bench of chosen) {
  console.error(`bench ${bench.id}`)
  try {
    results.push(...(await bench.run()))
  } catch (error) {
    console.error(`bench ${bench.id} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}
report(join(process.cwd(), 'tests/bench/report.json'), results)
