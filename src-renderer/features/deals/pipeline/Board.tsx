import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeReasons } from '#domain/deals/close-reasons'
import { isOpen, nudgeOf, stageBeside } from '#domain/deals/pipeline'
import { type Stage, stages } from '#domain/quotes/quote'
import { addDays } from '#domain/values/dates'
import type { OpportunityId } from '#domain/values/ids'
import { go } from '#session/place'
import { Empty } from '#ui/Empty'
import { moveTo } from '../commands'
import { useMoment } from '../registration/use-moment'
import styles from './Board.module.css'
import { BoardColumn } from './BoardColumn'
import { BoardSummary } from './BoardSummary'
import { CloseReason } from './CloseReason'
import { Reasons } from './Reasons'
import { type PipelineRow, usePipeline } from './use-pipeline'

const closedForDays = 90
const reasonsForDays = 365

/** The pipeline as columns. Arrows walk, Shift with an arrow moves a card, Enter opens it; the mouse drags. */
export function Board() {
  const { t } = useTranslation('deals')
  const { at, today } = useMoment()
  const rows = usePipeline(stages)
  const board = useRef<HTMLElement>(null)
  const following = useRef<OpportunityId | null>(null)
  const [active, setActive] = useState<OpportunityId | null>(null)
  const [closing, setClosing] = useState<{ readonly row: PipelineRow; readonly stage: Closed } | null>(null)
  const [told, setTold] = useState('')
  const [onlyStalled, setOnlyStalled] = useState(false)
  useEffect(() => {
    if (following.current && rows) cardIn(board.current, following.current)?.focus()
  }, [rows])
  if (!rows) return null
  if (rows.length === 0)
    return (
      <Empty
        words={t('board.empty')}
        action={t('new-opportunity')}
        onAction={() => go({ at: 'deals', creating: true })}
      />
    )

  const since = addDays(today, -closedForDays)
  const year = addDays(today, -reasonsForDays)
  const all = rows.map((row) => row.opportunity)
  const isStalled = ({ opportunity }: PipelineRow) => nudgeOf(opportunity, at, today) !== null
  const inStage = (stage: Stage) =>
    rows.filter((row) => {
      const { closedOn, stage: own } = row.opportunity
      if (own !== stage) return false
      return isOpen(stage) ? !onlyStalled || isStalled(row) : closedOn === null || closedOn >= since
    })
  const columns = stages.map((stage) => ({ stage, rows: inStage(stage) }))

  // Tab goes from column to column, to the card that the keyboard last stood on or the first.
  const stopIn = (column: Column) =>
    (column.rows.find((row) => row.opportunity.id === active) ?? column.rows[0])?.opportunity.id ?? null
  const move = async (id: string, stage: Stage, reason?: string) => {
    const row = rows.find((one) => one.opportunity.id === id)
    if (!row || row.opportunity.stage === stage) return
    if (!isOpen(stage) && reason === undefined) return setClosing({ row, stage: stage as Closed })
    following.current = id
    setActive(id)
    await moveTo(id, stage, reason)
    setTold(t('board.moved', { name: row.opportunity.name, stage: t(`stage.${stage}`) }))
  }
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.card
    const here = columns.findIndex((column) => column.rows.some((row) => row.opportunity.id === id))
    const column = columns[here]
    if (!id || !column || !event.key.startsWith('Arrow') || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const mirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = (event.key === 'ArrowRight') !== mirrored ? 1 : -1
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const beside = event.shiftKey ? stageBeside(column.stage, step) : null
      if (event.shiftKey) return beside ? void move(id, beside) : undefined
      const depth = column.rows.findIndex((row) => row.opportunity.id === id)
      const next = nearest(columns, here, step)
      return stepTo(next?.rows[Math.min(depth, next.rows.length - 1)])
    }
    const depth = column.rows.findIndex((row) => row.opportunity.id === id)
    stepTo(column.rows[depth + (event.key === 'ArrowDown' ? 1 : -1)])
  }
  const stepTo = (row: PipelineRow | undefined) => {
    if (!row) return
    following.current = null
    setActive(row.opportunity.id)
    cardIn(board.current, row.opportunity.id)?.focus()
  }

  return (
    <>
      <BoardSummary
        opportunities={all}
        stalled={rows.filter(isStalled).length}
        onlyStalled={onlyStalled}
        onOnlyStalled={setOnlyStalled}
      />
      <section ref={board} className={styles.board} aria-label={t('board.label')} onKeyDown={hear}>
        {columns
          .filter(({ stage }) => isOpen(stage))
          .map((column) => (
            <BoardColumn key={column.stage} {...column} stop={stopIn(column)} onMove={move} onStop={setActive} />
          ))}
        <div className={styles.closed}>
          {columns
            .filter(({ stage }) => !isOpen(stage))
            .map((column) => (
              <BoardColumn
                key={column.stage}
                {...column}
                stop={stopIn(column)}
                onMove={move}
                onStop={setActive}
                aside={
                  <Reasons stage={column.stage as Closed} reasons={closeReasons(all, column.stage as Closed, year)} />
                }
              />
            ))}
        </div>
        <VisuallyHidden role="status">{told}</VisuallyHidden>
        {closing && (
          <CloseReason
            name={closing.row.opportunity.name}
            stage={closing.stage}
            onCancel={() => setClosing(null)}
            onReason={(reason) => {
              setClosing(null)
              void move(closing.row.opportunity.id, closing.stage, reason)
            }}
          />
        )}
      </section>
    </>
  )
}

type Closed = 'won' | 'lost'
type Column = { readonly stage: Stage; readonly rows: readonly PipelineRow[] }

/** The next column that holds a card in a direction. */
function nearest(columns: readonly Column[], from: number, step: 1 | -1): Column | undefined {
  const ahead = step === 1 ? columns.slice(from + 1) : columns.slice(0, from).reverse()
  return ahead.find((column) => column.rows.length > 0)
}

const cardIn = (board: HTMLElement | null, id: OpportunityId) =>
  board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
