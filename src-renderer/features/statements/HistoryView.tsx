import { useTranslation } from 'react-i18next'
import { Card } from '#ui/Card'
import { Page as Frame } from '#ui/Page'
import { Locks } from './Locks'
import type { ViewProps } from './Page'
import { PastStatements } from './PastStatements'
import styles from './Statements.module.css'

/** Every statement with what it brought, and the months that are settled. */
export function HistoryView({ tabs }: ViewProps) {
  const { t } = useTranslation('statements')
  return (
    <Frame title={t('title')} actions={tabs}>
      <div className={styles.history}>
        <Card title={t('history.title')} pad={false}>
          <PastStatements />
        </Card>
        <Locks />
      </div>
    </Frame>
  )
}
