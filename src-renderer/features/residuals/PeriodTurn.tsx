import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import styles from './Residuals.module.css'
import type { Leaf, Spanning } from './use-payees'

/** The month or year that is looked at, and the way to the one before and after. */
export function PeriodTurn({ leaf }: { readonly leaf: Leaf }) {
  const { t } = useTranslation('payees')
  const format = useFormat()
  const { spanning, period, span, turn } = leaf
  return (
    <span className={styles.turn}>
      <SegmentedControl
        size="xs"
        aria-label={t('span.label')}
        value={spanning}
        onChange={(value) => span(value as Spanning)}
        data={(['month', 'year'] as const).map((value) => ({ value, label: t(`span.${value}`) }))}
      />
      <ActionIcon variant="subtle" aria-label={t('span.before')} onClick={() => turn(-1)}>
        <IconChevronLeft size={18} className={styles.mirrored} />
      </ActionIcon>
      <strong aria-live="polite">{spanning === 'month' ? format.month(period.from) : period.from.slice(0, 4)}</strong>
      <ActionIcon variant="subtle" aria-label={t('span.after')} onClick={() => turn(1)}>
        <IconChevronRight size={18} className={styles.mirrored} />
      </ActionIcon>
    </span>
  )
}
