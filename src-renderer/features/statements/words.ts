import type { TFunction } from 'i18next'
import type { LayoutChange } from '#domain/statements/layout'
import type { BadFile } from '#workers/read/bad-file'

/** What is wrong with a file, and where; the words are those of every import. */
export function badWords(t: TFunction<readonly ['statements', 'import']>, bad: BadFile): string {
  const what = t(`import:bad.${bad.code}`, { detail: bad.detail ?? '' })
  if (bad.line !== undefined) return `${what} ${t('import:bad.at-line', { line: bad.line, column: bad.column ?? 1 })}`
  if (bad.sheet && bad.cell) return `${what} ${t('import:bad.at-cell', { sheet: bad.sheet, cell: bad.cell })}`
  return bad.sheet ? `${what} ${t('import:bad.at-sheet', { sheet: bad.sheet })}` : what
}

/** One difference to the learned layout in words. */
export function changeWords(t: TFunction<'statements'>, { kind, field, header, was }: LayoutChange): string {
  const words = { header, was, field: field ? t(`field.${field}`) : '' }
  return t(kind === 'new' && field === null ? 'change.new-unread' : `change.${kind}`, words)
}
