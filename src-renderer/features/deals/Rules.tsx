import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Distributor } from '#domain/catalog/catalog'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import styles from './Registration.module.css'

/** The distributor's rules of engagement, beside the form where they matter. */
export function Rules({ distributor }: { readonly distributor: Distributor | undefined }) {
  const { t } = useTranslation('deals')
  if (!distributor) return null
  return (
    <Card title={t('rules.title', { name: distributor.name })}>
      <div className={distributor.rules ? styles.rules : 'quiet'}>{distributor.rules || t('rules.none')}</div>
      {!distributor.rules && (
        <Anchor component="button" type="button" size="sm" mt={4} onClick={() => go({ at: 'catalog' })}>
          {t('rules.add')}
        </Anchor>
      )}
    </Card>
  )
}
