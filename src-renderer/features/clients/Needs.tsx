import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOpen } from '#domain/deals/pipeline'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import styles from './Client.module.css'
import { stageTone } from './tones'
import type { Whole } from './use-client'

/** What the client has said it needs, in its own words, with the opportunity that answers it. */
export function Needs({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const needs = whole.opportunities.filter(({ stage, need }) => isOpen(stage) && need !== '')
  if (needs.length === 0) return null
  return (
    <Card title={t('needs.title')}>
      <div className={styles.stack}>
        {needs.map((one) => (
          <UnstyledButton key={one.id} onClick={() => go({ at: 'deals', opportunityId: one.id })}>
            <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
              <b>{one.name}</b>
              <Badge tone={stageTone[one.stage]}>{t(`stage.${one.stage}`)}</Badge>
            </div>
            <div className="quiet">{one.need}</div>
          </UnstyledButton>
        ))}
      </div>
    </Card>
  )
}
