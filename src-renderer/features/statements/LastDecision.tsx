import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isDecision } from '#db/decisions'
import { useLive } from '#db/live'
import { lastUndoable, undoLast } from '#db/undo'
import styles from './Review.module.css'

/** What was decided last, in words, with undo beside it: quieter than a toast for each line, and always in the same place. */
export function LastDecision() {
  const { t } = useTranslation('review')
  const last = useLive(async () => (await lastUndoable()) ?? null, [])
  const decision = last && isDecision(last) ? last : null
  return (
    <div className={decision ? styles.last : undefined} role="status">
      {decision && (
        <>
          <span className="clip">{t(`acts:${decision.label}`, decision.params)}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => void undoLast()}>
            {t('undo')}
          </Button>
        </>
      )}
    </div>
  )
}
