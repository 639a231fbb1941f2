import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nothingDue } from '#domain/statements/answer'
import { addMonths, type Month, monthOf } from '#domain/values/dates'
import { usePlace } from '#session/place'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import type { ViewProps } from './Page'
import styles from './Recovery.module.css'
import { RecoveryDisputes } from './RecoveryDisputes'
import { RecoveryFigures } from './RecoveryFigures'
import { RecoveryFindings } from './RecoveryFindings'
import { useRecovery } from './use-recovery'
import { Working } from './Working'

/** The two-minute answer, what the checks found with the money at stake, and what was asked back. */
export function RecoveryView({ tabs }: ViewProps) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { found, progress } = useRecovery(format.baseCurrency)
  const [turned, setTurned] = useState<Month | null>(null)
  const asked = usePlace(({ place }) => (place.at === 'statements' ? place.disputeId : undefined))
  const [face, setFace] = useState<'findings' | 'disputes'>(asked ? 'disputes' : 'findings')
  // The newest month in which money came is the one that the advisor is asking about.
  const month = turned ?? (found ? (found.lastPaid ?? monthOf(found.today)) : null)
  return (
    <Frame
      title={month ? format.month(month) : t('recovery.title')}
      scroll={false}
      aside={
        month && (
          <span style={{ display: 'inline-flex', gap: 2 }}>
            <ActionIcon
              variant="subtle"
              aria-label={t('recovery.before')}
              onClick={() => setTurned(addMonths(month, -1))}
            >
              <IconChevronLeft size={18} className={styles.mirrored} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={t('recovery.after')}
              onClick={() => setTurned(addMonths(month, 1))}
            >
              <IconChevronRight size={18} className={styles.mirrored} />
            </ActionIcon>
          </span>
        )
      }
      actions={tabs}
    >
      {!found && <Working progress={progress} />}
      {found && month && (
        <>
          <RecoveryFigures found={found} answer={found.answers.get(month) ?? nothingDue(format.baseCurrency)} />
          <SegmentedControl
            size="xs"
            style={{ alignSelf: 'flex-start' }}
            aria-label={t('recovery.faces')}
            value={face}
            onChange={(next) => setFace(next as typeof face)}
            data={[
              { value: 'findings', label: t('recovery.findings', { count: found.findings.length }) },
              { value: 'disputes', label: t('recovery.disputes', { count: found.disputes.length }) },
            ]}
          />
          {face === 'findings' ? (
            <RecoveryFindings found={found} onDispute={() => setFace('disputes')} />
          ) : (
            <RecoveryDisputes found={found} asked={asked ?? null} />
          )}
        </>
      )}
    </Frame>
  )
}
