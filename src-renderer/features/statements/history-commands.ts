import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { takeBackDecisions } from '#db/decisions'
import { undoGroup } from '#db/undo'
import { columnName } from '#domain/imports/column-name'
import type { LeftOutRow, Statement } from '#domain/statements/statement'
import { csvBytes } from '#export/csv'
import { bridge, must } from '#platform/bridge'
import { go } from '#session/place'

/** Takes a whole statement back, with what was decided about its lines, and says so, or says why it cannot be. */
export async function takeBackStatement(id: string): Promise<boolean> {
  await takeBackDecisions(id)
  const result = await undoGroup(id)
  const message = result.ok
    ? i18next.t('app:undone', { what: i18next.t(`acts:${result.value.label}`, result.value.params) })
    : i18next.t(`app:undo-refused.${result.refusal}`)
  notifications.show({ message, withBorder: true })
  return result.ok
}

/** The rows that stayed out, as they were written, each with its place and the cell that could not be read. */
export async function saveLeftOut({ fileName, leftOut = [] }: Pick<Statement, 'fileName' | 'leftOut'>): Promise<void> {
  const t = (key: string, params = {}) => i18next.t(`statements:left-out.${key}`, params)
  const head = ['sheet', 'row', 'why'].map((key) => ({ text: t(key) }))
  const rows = leftOut.map((one) => [
    { text: one.sheet },
    { decimal: String(one.row) },
    { text: t('unread', { cell: cellName(one), text: one.text }) },
    ...one.cells.map((text) => ({ text })),
  ])
  const stem = fileName.replace(/\.[^.]+$/, '')
  const suggestedName = `${stem} - ${t('name')}`
  await must(bridge.files.save({ suggestedName, kind: 'csv', bytes: csvBytes([head, ...rows]) }))
}

/** A cell as a spreadsheet calls it: `F12`. */
export const cellName = ({ column, row }: Pick<LeftOutRow, 'column' | 'row'>): string =>
  `${columnName(Math.max(0, column))}${String(row)}`

export const goImport = (): void => go({ at: 'statements', view: 'import' })
