import { fold } from '../values/text'
import { type Cell, cellReader } from './cell'
import { type Field, fieldOf, fieldsOf } from './field'
import type { Assumed, Known } from './known'
import { nearest } from './nearest'
import { countryNames, likelyCountry } from './places'
import { type Problem, problem, type Repair } from './problem'
import type { Mapping } from './recognise'
import type { ImportKind } from './session'
import { isEmptyRow, type Sheet } from './sheet'
import { categoryVocabulary, industries, stageVocabulary } from './words'

export type ReadRow = { readonly values: Record<string, unknown>; readonly problems: Problem[] }

/** What reading a table needs to know: where columns go, values that stand for a whole column, accepted repairs. */
export type Reading = {
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly fixed: Readonly<Record<string, string>>
  readonly repairs: readonly { readonly field: string; readonly from: string; readonly to: string }[]
  readonly assumed: Assumed
  readonly known: Known
}

/** Every row as values by field, with what is wrong in each cell, and the misspellings that could be put right. Null is an empty row. */
export function readRows(
  sheet: Sheet,
  reading: Reading,
): { rows: readonly (ReadRow | null)[]; repairs: readonly Repair[] } {
  const rows = sheet.rows.map((cells): ReadRow | null => (isEmptyRow(cells) ? null : { values: {}, problems: [] }))
  const repairs: Repair[] = []
  reading.mapping.forEach((id, column) => {
    const field = id ? fieldOf(reading.kind, id) : undefined
    if (field) readColumn(sheet, rows, { field, column, reading }, repairs)
  })
  for (const [id, text] of Object.entries(reading.fixed)) fix(rows, reading, id, text)
  const required = fieldsOf[reading.kind].filter((field) => field.required && !isReference(field))
  sheet.rows.forEach((cells, at) => {
    const row = rows[at]
    if (!row) return
    for (const { id } of required)
      if (row.values[id] === undefined && !(id === 'name' && (row.values.firstName ?? row.values.lastName)))
        row.problems.push(problem('refused', 'missing', { field: id }))
    const extra = cells.slice(sheet.headers.length).filter((cell) => cell.trim() !== '')
    if (extra.length > 0)
      row.problems.push(problem('warning', 'extra-cells', {}, { text: extra.join(', ').slice(0, 80) }))
  })
  return { rows, repairs }
}

const isReference = ({ type }: Field) => type === 'client' || type === 'supplier' || type === 'distributor'

type ColumnOf = { readonly field: Field; readonly column: number; readonly reading: Reading }

function readColumn(
  sheet: Sheet,
  rows: readonly (ReadRow | null)[],
  { field, column, reading }: ColumnOf,
  repairs: Repair[],
): void {
  const cells = () => sheet.rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
  const read = remembering(field, cellReader(field, cells, reading.assumed))
  const accepted = new Map(
    reading.repairs.filter((one) => one.field === field.id).map((one) => [fold(one.from), one.to]),
  )
  const vocabulary = vocabularyOf(field, reading, sheet, column)
  const speller = vocabulary && spellerOf(vocabulary)
  const counts = new Map<string, { readonly from: string; readonly to: string; rows: number }>()
  const header = sheet.headers[column] ?? ''
  const where = { field: field.id, column }
  sheet.rows.forEach((row, at) => {
    const target = rows[at]
    const written = row[column] ?? ''
    if (!target || written.trim() === '') return
    const repaired = accepted.size > 0 ? accepted.get(fold(written)) : undefined
    const text = repaired ?? written
    const { value, wrong }: Cell = read(text)
    if (repaired !== undefined)
      target.problems.push(problem('note', 'repaired', where, { from: written.trim(), to: repaired }))
    const better = repaired === undefined && speller ? speller(text) : null
    if (better) {
      const key = fold(text)
      const count = counts.get(key) ?? { from: text.trim(), to: better, rows: 0 }
      count.rows += 1
      counts.set(key, count)
    }
    if (better)
      target.problems.push(
        problem(wrong ? 'warning' : 'note', wrong ? 'misspelled-lost' : 'misspelled', where, {
          from: text.trim(),
          to: better,
        }),
      )
    else if (wrong) target.problems.push(problem(wrong.severity, wrong.code, where, wrong.params))
    if (value !== null) put(target.values, field, value, header)
  })
  repairs.push(...[...counts.values()].map((one) => ({ field: field.id, ...one })))
}

/** Words of a short list repeat down a column, so that each is understood once. */
function remembering({ type }: Field, read: (text: string) => Cell): (text: string) => Cell {
  if (!listed.has(type)) return read
  const answers = new Map<string, Cell>()
  return (text) => {
    const known = answers.get(text)
    if (known) return known
    const answer = read(text)
    answers.set(text, answer)
    return answer
  }
}

const listed: ReadonlySet<Field['type']> = new Set([
  'country',
  'currency',
  'category',
  'stage',
  'client-status',
  'service-status',
  'price-model',
  'yes',
  'client',
  'supplier',
  'distributor',
])

/** Several columns of words become lines, each under its header. */
function put(values: Record<string, unknown>, field: Field, value: unknown, header: string): void {
  const before = values[field.id]
  if (!field.many) {
    values[field.id] = before ?? value
    return
  }
  const plainHeader = /^(notes?|comments?|description|desc|need|notas|comentarios|descripci[oó]n|necesidad)$/i.test(
    header,
  )
  const line = header && !plainHeader ? `${header}: ${String(value)}` : String(value)
  values[field.id] = before === undefined ? line : `${String(before)}\n${line}`
}

function fix(rows: readonly (ReadRow | null)[], { kind, assumed }: Reading, id: string, text: string): void {
  const field = fieldOf(kind, id)
  if (!field || text.trim() === '') return
  const { value } = cellReader(field, () => [text], assumed)(text)
  for (const row of rows) if (row && value !== null && row.values[id] === undefined) row.values[id] = value
}

/** Remembers its answers: a column repeats itself. */
function spellerOf(vocabulary: readonly string[]): (text: string) => string | null {
  const answers = new Map<string, string | null>()
  return (text) => {
    const key = fold(text)
    const likely = likelyCountry[key]
    const answer = answers.get(key)
    if (answer !== undefined) return answer
    const found = (likely && vocabulary.includes(likely) ? likely : null) ?? nearest(text, vocabulary)
    answers.set(key, found)
    return found
  }
}

const mostVaried = 300

function vocabularyOf(
  { id, type }: Field,
  { kind, known }: Reading,
  sheet: Sheet,
  column: number,
): readonly string[] | null {
  if (type === 'country') return countryNames()
  if (type === 'category') return categoryVocabulary()
  if (type === 'stage') return stageVocabulary()
  if (type === 'word')
    return [...new Set([...known.clients.map((client) => client.industry), ...industries])].filter(Boolean)
  if (!(kind === 'opportunities' && id === 'name') && id !== 'unit') return null
  return known.products.length > 0 && id === 'name' ? known.products : frequent(sheet, column)
}

/** Values of a column that repeats itself, the common ones: what a rare near miss probably meant. */
function frequent(sheet: Sheet, column: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const row of sheet.rows) {
    const text = row[column]?.trim() ?? ''
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.size > mostVaried) return []
  }
  return [...counts].filter(([, count]) => count >= sheet.rows.length / 20).map(([text]) => text)
}
