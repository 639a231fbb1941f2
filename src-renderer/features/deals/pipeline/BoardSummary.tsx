import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOpen, totalOf } from '#domain/deals/pipeline'
import { weightedOf } from '#domain/deals/weighted'
import type { Opportunity } from '#domain/quotes/quote'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import styles from './Board.module.css'

type Props = {
  readonly opportunities: readonly Opportunity[]
  readonly stalled: number
  readonly onlyStalled: boolean
  readonly onOnlyStalled: (only: boolean) => void
}

/** The open pipeline in one line: what it is, what it is worth by its chances, and how much of it stands still. */
export function BoardSummary({ opportunities, stalled, onlyStalled, onOnlyStalled }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const open = opportunities.filter(({ stage }) => isOpen(stage))
  const { sums } = totalOf(open)
  const weighted = weightedOf(open)
  return (
    <div className={styles.summary}>
      <span>
        {t('summary.open', { count: open.length })} <b>{sums.map(format.money).join(', ') || '–'}</b>
      </span>
      {weighted.length > 0 && (
        <span className={styles.weighted}>
          {t('summary.weighted')}
          {weighted.map((one) => (
            <Explain key={one.amount.currency} explanation={one} strong />
          ))}
        </span>
      )}
      <Switch
        size="xs"
        label={t('summary.stalled', { count: stalled })}
        checked={onlyStalled}
        disabled={stalled === 0 && !onlyStalled}
        onChange={(event) => onOnlyStalled(event.currentTarget.checked)}
      />
    </div>
  )
}
