import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeDistributor } from '#db/catalog'
import type { Distributor } from '#domain/catalog/catalog'
import { daysBetween } from '#domain/values/dates'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import styles from './Registration.module.css'
import { useMoment } from './use-moment'

/** Rules older than this may have changed without a word. */
const staleAfterDays = 365

/** The distributor's rules of engagement, beside the form where they matter, with their day and source. */
export function Rules({ distributor }: { readonly distributor: Distributor | undefined }) {
  const { t } = useTranslation('deals')
  const [editing, setEditing] = useState(false)
  if (!distributor) return null
  const { rules } = distributor
  return (
    <Card
      title={t('rules.title', { name: distributor.name })}
      action={
        <Anchor component="button" type="button" size="sm" onClick={() => setEditing(!editing)}>
          {t(editing ? 'rules.done' : rules ? 'rules.change' : 'rules.add')}
        </Anchor>
      }
    >
      {editing ? (
        <RulesFields distributor={distributor} />
      ) : (
        <>
          <div className={rules ? styles.rules : 'quiet'}>{rules || t('rules.none')}</div>
          {rules && <RulesOrigin distributor={distributor} />}
        </>
      )}
    </Card>
  )
}

function RulesOrigin({ distributor: { rulesOn, rulesSource } }: { readonly distributor: Distributor }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { today } = useMoment()
  const words = [rulesOn ? t('rules.as-of', { day: format.day(rulesOn) }) : t('rules.no-day'), rulesSource]
  const stale = rulesOn ? daysBetween(rulesOn, today) > staleAfterDays : false
  return (
    <div className={styles.origin}>
      {words.filter(Boolean).join(' · ')}
      {stale && <span style={{ color: 'var(--warn)' }}> {t('rules.stale')}</span>}
    </div>
  )
}

function RulesFields({ distributor }: { readonly distributor: Distributor }) {
  const { t } = useTranslation('deals')
  const save = (facts: Partial<Distributor>) => void changeDistributor(distributor, facts)
  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <EditText label={t('rules.words')} lines={5} value={distributor.rules} onCommit={(rules) => save({ rules })} />
      <DayInput label={t('rules.day')} value={distributor.rulesOn ?? null} onCommit={(rulesOn) => save({ rulesOn })} />
      <EditText
        label={t('rules.source')}
        value={distributor.rulesSource ?? ''}
        onCommit={(rulesSource) => save({ rulesSource })}
      />
    </div>
  )
}
