import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { takeBackDecisions } from '#db/decisions'
import { layoutOf } from '#db/statements'
import { undoGroup } from '#db/undo'
import { columnName } from '#domain/imports/column-name'
import { repairTable } from '#domain/statements/repair'
import type { LeftOutRow, SheetLayout, Statement } from '#domain/statements/statement'
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

type LeftOut = {
  readonly fileName: string
  readonly leftOut: readonly LeftOutRow[]
  readonly sheets: readonly SheetLayout[]
}

/** The rows that stayed out as a table to be mended and read again, each with its place and the cell that could not be read. */
export async function saveLeftOut({ fileName, leftOut, sheets }: LeftOut): Promise<void> {
  const t = (key: string, params = {}) => i18next.t(`statements:left-out.${key}`, params)
  const words = ['sheet', 'row', 'why'].map((key) => t(key))
  const rows = repairTable(leftOut, sheets, words, (one) => [
    one.sheet,
    String(one.row),
    t('unread', { cell: cellName(one), text: one.text }),
  ])
  const stem = fileName.replace(/\.[^.]+$/, '')
  const suggestedName = `${stem} - ${t('name')}`
  const bytes = csvBytes(rows.map((cells) => cells.map((text) => ({ text }))))
  await must(bridge.files.save({ suggestedName, kind: 'csv', bytes }))
}

/** The same for a statement that came in before, with the headers that its layout has learned. */
export async function saveLeftOutOf({ fileName, leftOut = [], layoutId }: Statement): Promise<void> {
  await saveLeftOut({ fileName, leftOut, sheets: (await layoutOf(layoutId))?.sheets ?? [] })
}

/** A cell as a spreadsheet calls it: `F12`. */
export const cellName = ({ column, row }: Pick<LeftOutRow, 'column' | 'row'>): string =>
  `${columnName(Math.max(0, column))}${String(row)}`

export const goImport = (): void => go({ at: 'statements', view: 'import' })
