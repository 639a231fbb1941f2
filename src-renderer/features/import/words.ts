import type { TFunction } from 'i18next'
import type { Problem } from '#domain/imports/problem'
import type { ProblemGroup } from '#domain/imports/summary'
import type { BadFile } from '#workers/read/bad-file'

type T = TFunction<'import'>

/** What is wrong with a file, and where. */
export function badWords(t: T, bad: BadFile): string {
  const what = t(`bad.${bad.code}`, { detail: bad.detail ?? '' })
  if (bad.line !== undefined) return `${what} ${t('bad.at-line', { line: bad.line, column: bad.column ?? 1 })}`
  if (bad.sheet && bad.cell) return `${what} ${t('bad.at-cell', { sheet: bad.sheet, cell: bad.cell })}`
  return bad.sheet ? `${what} ${t('bad.at-sheet', { sheet: bad.sheet })}` : what
}

export const fieldWords = (t: T, field: string): string => t(`field.${field}`)

/** One problem in words, with the field it is about in front. */
export function problemWords(t: T, { code, field, params }: Pick<Problem, 'code' | 'field' | 'params'>): string {
  const told = params.category ? { ...params, category: t(`ui:category.${String(params.category)}`) } : params
  const words = t(`problem.${code}`, { ...told, interpolation: { escapeValue: false } })
  return field ? t('problem-of', { field: fieldWords(t, field), words }) : words
}

export const groupWords = (t: T, { code, field, example }: ProblemGroup): string =>
  problemWords(t, { code, field, params: example })
