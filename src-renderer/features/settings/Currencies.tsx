import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#domain/settings/profile'
import { Card } from '#ui/Card'
import { useCountryChoices, useCurrencyChoices } from '#ui/choices'
import { changeProfile } from './commands'
import { Rates } from './Rates'
import styles from './Settings.module.css'

export function Currencies({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('settings')
  const currencies = useCurrencyChoices()
  const countries = useCountryChoices()
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Card title={t('section.currencies')}>
        <div className={styles.fields}>
          <Text c="dimmed">{t('currency.words')}</Text>
          <Select
            label={t('currency.base')}
            searchable
            allowDeselect={false}
            data={currencies}
            value={profile.currency}
            onChange={(currency) => currency && changeProfile(profile, { currency })}
          />
          <Select
            label={t('currency.country')}
            searchable
            allowDeselect={false}
            data={countries}
            value={profile.country}
            onChange={(country) => country && changeProfile(profile, { country })}
          />
        </div>
      </Card>
      <Rates profile={profile} />
    </div>
  )
}
