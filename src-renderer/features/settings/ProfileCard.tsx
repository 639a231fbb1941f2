import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#domain/settings/profile'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { ColourField } from '#ui/ColourField'
import { EditText } from '#ui/EditText'
import { LogoField } from '#ui/LogoField'
import { changeProfile } from './commands'
import styles from './Settings.module.css'

export function ProfileCard({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('settings')
  const field = (name: 'name' | 'company' | 'email' | 'phone') => (
    <EditText
      label={t(`profile.${name}`)}
      value={profile[name]}
      onCommit={(value) => changeProfile(profile, { [name]: value })}
    />
  )
  return (
    <Card title={t('section.profile')}>
      <div className={styles.fields}>
        <Text c="dimmed">{t('profile.words')}</Text>
        {field('name')}
        {field('company')}
        {field('email')}
        {field('phone')}
        <LogoField
          label={t('profile.logo')}
          value={profile.logo}
          onCommit={(logo) => changeProfile(profile, { logo })}
        />
        <ColourField
          label={t('profile.color')}
          value={profile.brandColor}
          onCommit={(brandColor) => changeProfile(profile, { brandColor })}
        />
        <Button variant="default" onClick={() => go({ at: 'quotes', branding: true })}>
          {t('profile.paper')}
        </Button>
      </div>
    </Card>
  )
}
