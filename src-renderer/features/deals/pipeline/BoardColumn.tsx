import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpen, totalOf } from '#domain/deals/pipeline'
import type { Stage } from '#domain/quotes/quote'
import type { OpportunityId } from '#domain/values/ids'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import styles from './Board.module.css'
import { OpportunityCard } from './OpportunityCard'
import type { PipelineRow } from './use-pipeline'

type Props = {
  readonly stage: Stage
  readonly rows: readonly PipelineRow[]
  /** The one card of the column that Tab reaches. */
  readonly stop: OpportunityId | null
  readonly onMove: (id: string, stage: Stage) => void
  readonly onStop: (id: OpportunityId) => void
  /** Beside the stage's name. */
  readonly aside?: ReactNode
}

const mostCards = 40

/** A stage with what it holds: one sum a currency, and a word for what has no amount. */
export function BoardColumn({ stage, rows, stop, onMove, onStop, aside }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const [over, setOver] = useState(false)
  const total = totalOf(rows.map((row) => row.opportunity))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onMove(event.dataTransfer.getData('text/plain'), stage)
  }
  const hidden = rows.length - mostCards
  return (
    <section
      className={over ? `${styles.column} ${styles.over}` : styles.column}
      aria-label={t('board.column', { stage: t(`stage.${stage}`), count: rows.length })}
      data-stage={stage}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={styles.head}>
        <h2 className={styles.stage}>
          {t(`stage.${stage}`)} <span className={styles.count}>{rows.length}</span>
          {aside}
        </h2>
        <div className={styles.sums}>
          {total.sums.map((sum) => (
            <span key={sum.currency}>{format.money(sum)}</span>
          ))}
          {total.unpriced > 0 && <span>{t('board.unpriced', { count: total.unpriced })}</span>}
          {!isOpen(stage) && <span>{t('board.recent')}</span>}
        </div>
      </header>
      <ul className={styles.cards}>
        {rows.slice(0, mostCards).map((row) => (
          <OpportunityCard
            key={row.opportunity.id}
            row={row}
            stop={row.opportunity.id === stop}
            onMove={(to) => onMove(row.opportunity.id, to)}
            onStop={() => onStop(row.opportunity.id)}
          />
        ))}
        {hidden > 0 && (
          <li>
            <button type="button" className={styles.more} onClick={() => go({ at: 'deals', view: 'list' })}>
              {t('board.more', { count: hidden })}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
