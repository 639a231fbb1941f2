import { Anchor, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { distributorOf, removeDistributor, saveDistributor } from '#db/catalog'
import { useLive } from '#db/live'
import type { Distributor } from '#domain/catalog/catalog'
import type { DistributorId } from '#domain/values/ids'
import { tidy } from '#domain/values/text'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import { useKeys } from '#ui/keys'
import { Page } from '#ui/Page'
import { Carried } from './Carried'
import styles from './Catalog.module.css'
import { PayoutMinimums } from './PayoutMinimums'

const toList = () => go({ at: 'catalog', view: 'distributors' })

/** One distributor: how to reach it, what protects a deal there, what it carries at which residual. */
export function DistributorPage({ distributorId }: { readonly distributorId: DistributorId }) {
  const { t } = useTranslation('catalog')
  const distributor = useLive(() => distributorOf(distributorId), [distributorId])
  useKeys({ Escape: toList })
  if (!distributor) return <Page title={t('view.distributors')}>{null}</Page>
  const change = (facts: Partial<Distributor>) => void saveDistributor({ ...distributor, ...facts })
  return (
    <Page
      title={distributor.name}
      crumb={
        <Anchor component="button" type="button" size="xs" onClick={toList}>
          {t('distributor.back')}
        </Anchor>
      }
      actions={
        distributor.deletedAt === 0 && (
          <Button variant="default" onClick={() => void removeDistributor(distributor).then(toList)}>
            {t('distributor.remove')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.fields} style={{ gap: 16 }}>
          <Card title={t('distributor.about')}>
            <div className={styles.fields}>
              <EditText
                label={t('field.name')}
                value={distributor.name}
                onCommit={(name) => tidy(name) && change({ name })}
              />
              <EditText
                label={t('field.portal')}
                placeholder="https://"
                value={distributor.portalUrl}
                onCommit={(portalUrl) => change({ portalUrl })}
              />
              <EditText
                label={t('field.contact')}
                value={distributor.contactName}
                onCommit={(contactName) => change({ contactName })}
              />
              <EditText
                label={t('field.email')}
                value={distributor.contactEmail}
                onCommit={(contactEmail) => change({ contactEmail })}
              />
              <DaysInput value={distributor.protectionDays} onCommit={(protectionDays) => change({ protectionDays })} />
              <EditText
                label={t('field.rules')}
                placeholder={t('field.rules-hint')}
                lines={5}
                value={distributor.rules}
                onCommit={(rules) => change({ rules })}
              />
            </div>
          </Card>
          <PayoutMinimums distributor={distributor} />
        </div>
        <Carried distributorId={distributor.id} />
      </div>
    </Page>
  )
}

type DaysProps = { readonly value: number | null; readonly onCommit: (days: number | null) => void }

function DaysInput({ value, onCommit }: DaysProps) {
  const { t } = useTranslation('catalog')
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const settle = () => {
    if (typed === null) return
    const text = typed.trim()
    if (!/^\d{0,4}$/.test(text)) return setWrong(true)
    setWrong(false)
    setTyped(null)
    onCommit(text === '' ? null : Number(text))
  }
  return (
    <TextInput
      label={t('field.protection')}
      inputMode="numeric"
      placeholder={t('distributor.days-none')}
      value={typed ?? (value === null ? '' : String(value))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      error={wrong ? t('field.protection-wrong') : undefined}
    />
  )
}
