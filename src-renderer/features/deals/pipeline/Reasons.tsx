import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReasonCount } from '#domain/deals/close-reasons'
import styles from './Board.module.css'

type Props = { readonly stage: 'won' | 'lost'; readonly reasons: readonly ReasonCount[] }

const most = 8

/** Why deals went this way in the last year: what is worth saying again, and what is worth preparing for. */
export function Reasons({ stage, reasons }: Props) {
  const { t } = useTranslation('deals')
  if (reasons.length === 0) return null
  return (
    <Popover position="bottom-end" shadow="md" radius={12} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={20}
          aria-label={t(`reasons.open-${stage}`)}
          title={t(`reasons.open-${stage}`)}
        >
          <IconInfoCircle size={16} stroke={1.8} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown w={280} p="md" aria-label={t(`reasons.${stage}`)}>
        <strong>{t(`reasons.${stage}`)}</strong>
        <dl className={styles.reasons}>
          {reasons.slice(0, most).map(({ reason, count }) => (
            <div key={reason}>
              <dt>{reason || t('reasons.none')}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
