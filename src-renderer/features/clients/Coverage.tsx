import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { coverage } from '#domain/clients/coverage'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import type { Whole } from './use-client'

/** The twelve categories: what they have and with whom, and what is missing. A gap begins an opportunity. */
export function Coverage({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const covers = coverage(whole.services)
  const clientId = whole.client.id
  const covered = covers.filter((cover) => cover.services.length > 0).length
  return (
    <Card
      title={t('coverage.title')}
      action={<Badge>{t('coverage.of', { count: covered, total: covers.length })}</Badge>}
    >
      <div className={styles.tiles}>
        {covers.map(({ category, services, suppliers, mrc }) =>
          services.length > 0 ? (
            <button
              key={category}
              type="button"
              className={`${styles.tile} ${styles.has}`}
              onClick={() => go({ at: 'clients', clientId, tab: 'services' })}
            >
              <span className={styles.tileName}>{t(`ui:category.${category}`)}</span>
              <span className={`${styles.small} clip`}>{suppliers.map(whole.nameOf).join(', ')}</span>
              <span className={styles.small} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {mrc.length > 0 ? mrc.map(format.money).join(' · ') : t('service-status.ordered')}
              </span>
            </button>
          ) : (
            <button
              key={category}
              type="button"
              className={`${styles.tile} ${styles.gap}`}
              title={t('coverage.begin')}
              onClick={() => go({ at: 'deals', creating: true, forClient: clientId })}
            >
              <span className={styles.tileName} style={{ display: 'flex' }}>
                <span style={{ flex: 1, minWidth: 0 }}>{t(`ui:category.${category}`)}</span>
                <IconPlus size={15} stroke={1.8} color="var(--accent)" style={{ flex: 'none' }} aria-hidden />
              </span>
              <span className={`${styles.small} quiet`}>{t('coverage.gap')}</span>
            </button>
          ),
        )}
      </div>
    </Card>
  )
}
