import { isDay } from '../values/dates'
import { fold } from '../values/text'
import { fieldsOf, roomForRest } from './field'
import { headers } from './headers'
import { countryCode } from './places'
import { type ImportKind, importKinds } from './session'
import { categoryOf, stageOf } from './words'

/** A column of the file: its header and a few of its cells. */
export type Column = { readonly header: string; readonly samples: readonly string[] }

/** Which field each column goes to, by position; null leaves the column out. */
export type Mapping = readonly (string | null)[]

/** The kind whose headers the file speaks best; `clients` when nothing is recognised. */
export function recogniseKind(columns: readonly Column[]): ImportKind {
  const points = importKinds.map((kind) => ({ kind, points: pointsFor(kind, columns) }))
  return points.reduce((best, one) => (one.points > best.points ? one : best)).kind
}

/** Columns to fields: by header, then by what the cells hold, and the rest to the field for words. */
export function recogniseColumns(kind: ImportKind, columns: readonly Column[]): Mapping {
  const mapping: (string | null)[] = columns.map(() => null)
  const isFree = (id: string) => !mapping.includes(id)
  for (const exact of [true, false])
    for (const { id, many } of fieldsOf[kind])
      for (const word of headers[kind][id] ?? []) {
        const at = columns.findIndex((column, index) => mapping[index] === null && speaks(column.header, word, exact))
        if (at >= 0 && (many || isFree(id))) mapping[at] = id
      }
  columns.forEach((column, at) => {
    const byContent = mapping[at] === null ? contentField(kind, column.samples) : null
    if (byContent && isFree(byContent)) mapping[at] = byContent
  })
  const rest = roomForRest[kind]
  return mapping.map((id, at) => id ?? (columns[at]?.header.trim() || columns[at]?.samples.some(Boolean) ? rest : null))
}

/**
 * Whether nothing is left to ask about the columns: each one with a cell or a header is called exactly as its field is, and
 * every required field has its column.
 */
export function isPlain(kind: ImportKind, columns: readonly Column[], mapping: Mapping): boolean {
  const named = (id: string, header: string) => (headers[kind][id] ?? []).some((word) => speaks(header, word, true))
  return (
    columns.every(({ header, samples }, at) => {
      const id = mapping[at] ?? null
      return id === null ? header.trim() === '' && !samples.some(Boolean) : named(id, header)
    }) && fieldsOf[kind].every(({ id, required }) => !required || mapping.includes(id))
  )
}

function pointsFor(kind: ImportKind, columns: readonly Column[]): number {
  const folded = columns.map((column) => fold(column.header))
  let points = 0
  for (const { id, required } of fieldsOf[kind]) {
    const known = headers[kind][id] ?? []
    const place = known.findIndex((word) => folded.includes(word))
    if (place >= 0) points += (required ? 2 : 1) + (owned(kind, known[place] ?? '') ? 3 : 0)
    else if (required) points -= kind === 'contacts' && id === 'name' && folded.includes('last name') ? 0 : 2
  }
  return points
}

/** Whether only this kind knows the word: `stage` means opportunities wherever it stands. */
const owned = (kind: ImportKind, word: string): boolean =>
  importKinds.every((other) => other === kind || !Object.values(headers[other]).some((list) => list.includes(word)))

function speaks(header: string, word: string, exact: boolean): boolean {
  const folded = fold(header.replace(/([a-z])([A-Z])/g, '$1 $2'))
  if (exact) return folded === word
  return (
    word.length >= 4 && (` ${folded} `.includes(` ${word} `) || folded.replace(/ /g, '') === word.replace(/ /g, ''))
  )
}

function contentField(kind: ImportKind, samples: readonly string[]): string | null {
  const filled = samples.filter((cell) => cell.trim() !== '')
  if (filled.length < 2) return null
  const all = (test: (cell: string) => boolean) => filled.every((cell) => test(cell.trim()))
  const has = (id: string) => (fieldsOf[kind].some((field) => field.id === id) ? id : null)
  if (all((cell) => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(cell))) return has('email')
  if (all((cell) => /^(https?:\/\/)?(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(cell)))
    return has('website')
  if (all((cell) => countryCode(cell) !== null)) return has('country')
  if (all((cell) => /^\+?[\d ()./-]{7,20}$/.test(cell) && /\d{3}/.test(cell) && !isDay(cell))) return has('phone')
  if (all((cell) => stageOf(cell) !== null)) return has('stage')
  return all((cell) => categoryOf(cell) !== null) ? has('category') : null
}
