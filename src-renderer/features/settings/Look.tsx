import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#domain/settings/profile'
import { Card } from '#ui/Card'
import { languageNames } from '#ui/choices'
import { changeProfile } from './commands'
import styles from './Settings.module.css'

type Choice = 'theme' | 'density' | 'negative'
const choices: Readonly<Record<Choice, readonly string[]>> = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  negative: ['minus', 'parentheses'],
}

export function Look({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('settings')
  const languages = [
    { value: 'en', label: languageNames.en },
    { value: 'es', label: languageNames.es },
    { value: 'pseudo', label: t('look.pseudo') },
  ]
  const pick = (name: keyof Profile, label: string, data: { value: string; label: string }[], value: string) => (
    <Select
      label={label}
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => chosen && changeProfile(profile, { [name]: chosen })}
    />
  )
  return (
    <Card title={t('section.language')}>
      <div className={styles.fields}>
        {pick('language', t('look.language'), languages, profile.language)}
        {(Object.keys(choices) as Choice[]).map((name) => (
          <div key={name}>
            {pick(
              name,
              t(`look.${name}`),
              choices[name].map((value) => ({ value, label: t(`look.${value}`) })),
              profile[name],
            )}
          </div>
        ))}
        {pick(
          'paper',
          t('look.paper'),
          ['A4', 'Letter'].map((value) => ({ value, label: value })),
          profile.paper,
        )}
      </div>
    </Card>
  )
}
