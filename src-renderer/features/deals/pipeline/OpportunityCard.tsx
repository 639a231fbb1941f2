import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysInStage, isOpen, nudgeOf } from '#domain/deals/pipeline'
import { type Stage, stages } from '#domain/quotes/quote'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { useFormat } from '#ui/format'
import { useMoment } from '../registration/use-moment'
import styles from './Board.module.css'
import type { PipelineRow } from './use-pipeline'

type Props = {
  readonly row: PipelineRow
  readonly stop: boolean
  readonly onMove: (stage: Stage) => void
  readonly onStop: () => void
}

/** One opportunity on the board: whose, how much, when, what next, and what is wrong with it. */
export function OpportunityCard({ row: { opportunity, clientName }, stop, onMove, onStop }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { at, today } = useMoment()
  const [dragging, setDragging] = useState(false)
  const { id, name, stage, mrc, expectedCloseOn, nextStep, closedOn } = opportunity
  const nudge = nudgeOf(opportunity, at, today)
  const open = isOpen(stage)
  const day = open ? expectedCloseOn : closedOn
  return (
    <li
      className={dragging ? `${styles.card} ${styles.dragging}` : styles.card}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', id)
        event.dataTransfer.effectAllowed = 'move'
        setDragging(true)
      }}
      onDragEnd={() => setDragging(false)}
    >
      <div className={styles.who}>
        <button
          type="button"
          className={styles.open}
          data-card={id}
          tabIndex={stop ? 0 : -1}
          aria-describedby={`about-${id}`}
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
          onFocus={onStop}
          onClick={() => go({ at: 'deals', opportunityId: id })}
        >
          {clientName || t('client-gone')}
        </button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              className={styles.menu ?? ''}
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={stop ? 0 : -1}
              aria-label={t('board.move', { name })}
            >
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('board.move-to')}</Menu.Label>
            {stages.map((to) => (
              <Menu.Item key={to} disabled={to === stage} onClick={() => onMove(to)}>
                {t(`stage.${to}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div id={`about-${id}`} className={styles.about}>
        <div className={styles.name}>{name}</div>
        {mrc ? (
          <div className={styles.amount}>
            {format.money(mrc)} <span>{t('a-month')}</span>
          </div>
        ) : (
          <div className={styles.unknown}>{t('no-amount')}</div>
        )}
        {open && nextStep && <div className={styles.next}>{nextStep}</div>}
        <div className={styles.when}>
          {day && <span>{format.shortDay(day)}</span>}
          {open && <span>{t('age', { count: daysInStage(opportunity, at) })}</span>}
        </div>
        {nudge && (
          <div>
            <Badge tone={nudge === 'no-next-step' ? 'plain' : 'warn'}>{t(`nudge.${nudge}`)}</Badge>
          </div>
        )}
      </div>
    </li>
  )
}
