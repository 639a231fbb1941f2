import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadSample } from '#db/sample'
import { go } from '#session/place'

/** An empty book teaches: one sentence, and the three ways to fill it one click away. */
export function FirstClient({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useTranslation('clients')
  const [busy, setBusy] = useState(false)
  const sample = async () => {
    setBusy(true)
    await loadSample().finally(() => setBusy(false))
  }
  return (
    <section
      className="card"
      style={{ display: 'grid', placeItems: 'center', gap: 8, padding: '72px 24px', textAlign: 'center' }}
    >
      <Text fw={600} size="lg">
        {t('first.title')}
      </Text>
      <Text c="dimmed" maw={460}>
        {t('first.words')}
      </Text>
      <Group mt="sm" justify="center">
        <Button onClick={onCreate}>{t('first.create')}</Button>
        <Button variant="default" onClick={() => go({ at: 'import', kind: 'clients' })}>
          {t('first.import')}
        </Button>
        <Button variant="default" loading={busy} onClick={sample}>
          {t('first.sample')}
        </Button>
      </Group>
    </section>
  )
}
