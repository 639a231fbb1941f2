import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nearlySure } from '#domain/clients/match'
import type { ClientId } from '#domain/values/ids'
import { Badge } from '#ui/Badge'
import styles from './Clients.module.css'
import type { Similar } from './use-similar'

type Props = { readonly found: readonly Similar[]; readonly onOpen: (id: ClientId) => void; readonly action?: string }

/** Who this may already be, and why; the person decides. */
export function SimilarClients({ found, onOpen, action }: Props) {
  const { t } = useTranslation('clients')
  if (found.length === 0) return null
  return (
    <section className={styles.similar} aria-label={t('similar.title')} aria-live="polite">
      <Text fw={600}>{t('similar.title')}</Text>
      {found.map(({ client, score, reasons }) => (
        <div key={client.id} className={styles.similarRow}>
          <div style={{ minWidth: 0, flex: 1 }}>
            <div className="clip">
              <b>{client.name}</b> <span className="quiet">{client.city}</span>
            </div>
            <div className="quiet" style={{ fontSize: 12.5, lineHeight: '18px' }}>
              {reasons.map((reason) => t(`ui:match.${reason.why}`, reason)).join(', ')}
            </div>
          </div>
          <Badge tone={score >= nearlySure ? 'warn' : 'plain'}>
            {t(score >= nearlySure ? 'similar.sure' : 'similar.maybe')}
          </Badge>
          <Button variant="default" size="compact-sm" onClick={() => onOpen(client.id)}>
            {action ?? t('similar.open')}
          </Button>
        </div>
      ))}
    </section>
  )
}
