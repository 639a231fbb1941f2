import type { Distributor } from '../catalog/catalog'
import { addMonths, type Day, firstDayOf, isMonth, lastDayOf, type Month, monthOf } from '../values/dates'
import type { DistributorId } from '../values/ids'
import { fold } from '../values/text'
import { readMonth } from './cells'
import { headerLikeness, type RawSheet } from './find-table'
import type { ReadLine } from './read-line'
import type { Layout } from './statement'

/**
 * Who probably sent a file: the payer whose layout has these headers, else the one whose name stands in the file's name, else
 * the only one there is. Null when nothing tells: the advisor says it.
 */
export function guessPayer(
  fileName: string,
  sheets: readonly RawSheet[],
  layouts: readonly Layout[],
  distributors: readonly Distributor[],
): DistributorId | null {
  const words = ` ${fold(fileName)} `
  const named = distributors.filter(({ name }) =>
    fold(name)
      .split(' ')
      .some((word) => word.length >= 4 && words.includes(` ${word} `)),
  )
  const like = layouts.flatMap((layout) => {
    const likeness = likenessOf(layout, sheets)
    const isNamed = named.some((one) => one.id === layout.distributorId)
    return likeness >= 0.8 ? [{ id: layout.distributorId, points: likeness + (isNamed ? 1 : 0) }] : []
  })
  const best = like.reduce((top, one) => (one.points > top.points ? one : top), { id: '', points: 0 })
  const others = like.some((one) => one.points === best.points && one.id !== best.id)
  if (best.id !== '' && !others) return best.id
  const [only] = distributors
  if (named.length === 1) return named[0]?.id ?? null
  return distributors.length === 1 && only ? only.id : null
}

/** The newest version of each payer's layout. */
export function newestLayouts(layouts: readonly Layout[]): readonly Layout[] {
  const newest = new Map<DistributorId, Layout>()
  for (const layout of layouts) {
    const before = newest.get(layout.distributorId)
    if (layout.deletedAt === 0 && (!before || before.version < layout.version)) newest.set(layout.distributorId, layout)
  }
  return [...newest.values()]
}

/**
 * The month that a statement is for and the day on which it was paid: what most rows say, else the file's name, else the
 * month before today.
 */
export function guessMonth(
  fileName: string,
  lines: readonly ReadLine[],
  today: Day,
): { readonly month: Month; readonly paidOn: Day } {
  const paid = common(lines.flatMap((line) => line.paidOn ?? []))
  const said = common(lines.flatMap((line) => line.statementMonth ?? []))
  const month = said ?? (paid ? monthOf(paid) : null) ?? monthInName(fileName) ?? addMonths(monthOf(today), -1)
  const last = lastDayOf(month)
  return { month, paidOn: paid ?? (last > today && firstDayOf(month) <= today ? today : last) }
}

function monthInName(fileName: string): Month | null {
  const stem = fileName.replace(/\.[^.]+$/, '')
  const iso = /(?:^|\D)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?:\D|$)/.exec(stem)
  const text = iso ? `${iso[1] ?? ''}-${iso[2] ?? ''}` : ''
  if (isMonth(text)) return text
  const words = /([a-z]{3,10})[-_. ]*(20\d{2})/i.exec(stem)
  return words ? readMonth(`${words[1] ?? ''} ${words[2] ?? ''}`, false) : null
}

function likenessOf(layout: Layout, sheets: readonly RawSheet[]): number {
  return Math.max(
    0,
    ...layout.sheets.flatMap(({ headers, headerRow }) =>
      sheets.map(({ rows }) => headerLikeness(headers, rows[headerRow - 1] ?? [])),
    ),
  )
}

function common<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: readonly [Value, number] | null = null
  for (const one of counts) if (!best || one[1] > best[1]) best = one
  return best?.[0] ?? null
}
