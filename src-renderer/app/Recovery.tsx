import { Button, Group, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Woken } from '#safety/wake-book'

type Props = { readonly woken: Extract<Woken, { kind: 'too-new' | 'failed' }>; readonly onAgain: () => void }

/** The book could not be opened: what happened, what is safe, what to do. Nothing here deletes anything. */
export function Recovery({ woken, onAgain }: Props) {
  const { t } = useTranslation('app')
  useEffect(() => {
    document.documentElement.dataset.ready = 'recovery'
  }, [])
  const words = woken.kind === 'too-new' ? t('recovery.too-new', { found: woken.found }) : t('recovery.failed')
  return (
    <main style={{ display: 'grid', placeItems: 'center', height: '100%', padding: 24 }}>
      <section className="card" style={{ maxWidth: 520, padding: 28 }}>
        <Title order={1}>{t('recovery.title')}</Title>
        <Text mt="sm">{words}</Text>
        <Text mt="sm" c="dimmed">
          {t('recovery.safe')}
        </Text>
        {woken.kind === 'failed' && (
          <Text mt="sm" size="xs" c="dimmed">
            {woken.reason}
          </Text>
        )}
        <Group mt="lg" justify="flex-end">
          <Button onClick={onAgain}>{t('recovery.again')}</Button>
        </Group>
      </section>
    </main>
  )
}
