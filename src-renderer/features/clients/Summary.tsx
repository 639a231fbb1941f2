import { useTranslation } from 'react-i18next'
import { changeClient } from '#db/clients'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import styles from './Client.module.css'
import { Coverage } from './Coverage'
import { Facts } from './Facts'
import { KeyFigures } from './KeyFigures'
import { Needs } from './Needs'
import type { Whole } from './use-client'

/** What one wants to know before the telephone rings: the figures, the gaps, the needs, the facts. */
export function Summary({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const { client } = whole
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <KeyFigures whole={whole} />
        <Coverage whole={whole} />
        <Needs whole={whole} />
        <Card title={t('notes.title')}>
          <EditText
            aria-label={t('notes.title')}
            placeholder={t('notes.hint')}
            lines={3}
            value={client.notes}
            onCommit={(notes) => void changeClient(client.id, { notes })}
          />
        </Card>
      </div>
      <Facts client={client} />
    </div>
  )
}
