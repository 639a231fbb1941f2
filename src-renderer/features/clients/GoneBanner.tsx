import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { restoreClient } from '#db/client-whole'
import type { Client } from '#domain/clients/client'
import { dayAt } from '#domain/values/dates'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'

/** Says that this client was deleted or merged away, with the way back. */
export function GoneBanner({ client }: { readonly client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  if (client.deletedAt === 0) return null
  const { mergedInto } = client
  return (
    <div className={styles.banner} role="status">
      <span style={{ flex: 1 }}>
        {t(mergedInto ? 'gone.merged' : 'gone.deleted', { on: format.day(dayAt(client.deletedAt)) })}
      </span>
      {mergedInto && (
        <Button variant="default" size="compact-sm" onClick={() => go({ at: 'clients', clientId: mergedInto })}>
          {t('gone.open')}
        </Button>
      )}
      <Button variant="default" size="compact-sm" onClick={() => void restoreClient(client)}>
        {t('gone.restore')}
      </Button>
    </div>
  )
}
