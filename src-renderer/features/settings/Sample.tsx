import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadSample, removeSample } from '#db/sample'
import type { Profile } from '#domain/settings/profile'
import { Card } from '#ui/Card'

export function Sample({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('settings')
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    try {
      if (!profile.sample) return await loadSample()
      const { kept } = await removeSample()
      if (kept > 0) notifications.show({ message: t('sample.kept', { count: kept }), withBorder: true })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card title={t('section.sample')}>
      <Text c="dimmed" maw={520}>
        {t('sample.words')}
      </Text>
      <Group mt="md">
        <Button variant={profile.sample ? 'default' : 'filled'} loading={busy} onClick={act}>
          {t(profile.sample ? 'sample.remove' : 'sample.load')}
        </Button>
        {profile.sample && <Text c="dimmed">{t('sample.loaded')}</Text>}
      </Group>
    </Card>
  )
}
