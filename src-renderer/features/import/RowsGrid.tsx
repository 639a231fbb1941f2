import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '#domain/imports/plan'
import { Badge, type Tone } from '#ui/Badge'
import { type Column, DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import type { PreviewRow } from '#workers/import-messages'
import { rowsOf } from './commands'
import styles from './Import.module.css'
import { useImport } from './store'
import { problemWords } from './words'

const pageSize = 100
const mostColumns = 7
export const outcomeTones: Readonly<Record<Outcome, Tone>> = {
  create: 'good',
  merge: 'info',
  skip: 'plain',
  refuse: 'bad',
}

type Props = { readonly onActive: (row: PreviewRow) => void; readonly hasActive: boolean }

/** Rows as they stand in the file; cells with a problem are marked and say it. */
export function RowsGrid({ onActive, hasActive }: Props) {
  const { t } = useTranslation('import')
  const { draft, filter, version } = useImport()
  const { total, at } = useRows(filter, version, (row) => !hasActive && onActive(row))
  const columns = useMemo((): readonly Column<PreviewRow>[] => {
    if (!draft) return []
    const headers = draft.opened.columns.map(({ header }, column) => ({
      header,
      column,
      isMapped: Boolean(draft.mapping[column]),
    }))
    const shown = [...headers.filter((one) => one.isMapped), ...headers.filter((one) => !one.isMapped)].slice(
      0,
      mostColumns,
    )
    return [
      { id: 'number', header: t('grid.row'), width: '64px', align: 'end', cell: (row) => row.number },
      {
        id: 'outcome',
        header: t('grid.outcome'),
        width: '110px',
        cell: ({ plan }) => <Badge tone={outcomeTones[plan.outcome]}>{t(`outcome.${plan.outcome}`)}</Badge>,
      },
      ...shown
        .sort((a, b) => a.column - b.column)
        .map(({ header, column }) => ({
          id: `c${String(column)}`,
          header: header || t('columns.nameless', { number: column + 1 }),
          width: 'minmax(90px, 1fr)',
          cell: (row: PreviewRow) => <Cell row={row} column={column} />,
        })),
    ]
  }, [draft, t])
  return (
    <DataGrid
      label={t('grid.label')}
      columns={columns}
      count={total}
      at={at}
      rowHeight={34}
      onActive={onActive}
      empty={<Empty words={t('grid.empty')} />}
    />
  )
}

function Cell({ row, column }: { readonly row: PreviewRow; readonly column: number }) {
  const { t } = useTranslation('import')
  const mine = row.plan.problems.filter((one) => one.column === column)
  const text = row.cells[column] ?? ''
  const worst = ['refused', 'warning', 'note'].find((severity) => mine.some((one) => one.severity === severity))
  if (!worst) return text
  const className = { refused: styles.refused, warning: styles.wrong, note: styles.note }[worst]
  return (
    <span className={className} title={mine.map((one) => problemWords(t, one)).join('\n')}>
      {text || '–'}
    </span>
  )
}

/** Pages of rows from the worker, kept until the next check. */
function useRows(filter: Parameters<typeof rowsOf>[0], version: number, onFirst: (row: PreviewRow) => void) {
  const [total, setTotal] = useState(0)
  const [, redraw] = useState(0)
  const pages = useRef(new Map<number, readonly PreviewRow[] | null>())
  const first = useRef(onFirst)
  first.current = onFirst
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new rows under the same filter
  useEffect(() => {
    let current = true
    pages.current = new Map([[0, null]])
    void rowsOf(filter, 0, pageSize).then((page) => {
      if (!current) return
      pages.current.set(0, page.rows)
      setTotal(page.total)
      redraw((count) => count + 1)
      if (page.rows[0]) first.current(page.rows[0])
    })
    return () => {
      current = false
    }
  }, [filter, version])
  const at = (index: number): PreviewRow | undefined => {
    const number = Math.floor(index / pageSize)
    const page = pages.current.get(number)
    if (page === undefined) {
      pages.current.set(number, null)
      const mine = pages.current
      void rowsOf(filter, number * pageSize, pageSize).then(({ rows }) => {
        mine.set(number, rows)
        redraw((count) => count + 1)
      })
    }
    return page?.[index % pageSize]
  }
  return { total, at }
}
