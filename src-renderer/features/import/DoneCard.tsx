import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportKind } from '#domain/imports/session'
import { go, type Place } from '#session/place'
import { Card } from '#ui/Card'
import { leave, saveLeftovers } from './commands'
import { History } from './History'
import { useImport } from './store'
import { takeBackImport } from './take-back-import'

const places: Readonly<Record<ImportKind, Place>> = {
  clients: { at: 'clients' },
  contacts: { at: 'clients' },
  services: { at: 'clients' },
  offerings: { at: 'catalog' },
  opportunities: { at: 'deals', view: 'list' },
}

/** What was imported, and the ways on: see it, take it back, save what stayed out, another file. */
export function DoneCard() {
  const { t } = useTranslation('import')
  const { finished } = useImport()
  if (!finished) return null
  const { kind, created, merged, skipped, refused, sessionId } = finished
  const leftOut = skipped + refused
  const undo = async () => {
    if (await takeBackImport(sessionId)) leave()
  }
  return (
    <>
      <Card title={t('done.title')}>
        <Stack gap="sm">
          <Text role="status">{t('done.words', { created, merged, skipped, refused })}</Text>
          <Group gap="xs">
            <Button onClick={() => go(places[kind])}>{t(`done.see-${kind}`)}</Button>
            <Button variant="default" onClick={() => void undo()}>
              {t('done.undo')}
            </Button>
            {leftOut > 0 && (
              <Button variant="default" onClick={() => void saveLeftovers()}>
                {t('leftovers.save', { count: leftOut })}
              </Button>
            )}
            <Button variant="subtle" onClick={leave}>
              {t('done.another')}
            </Button>
          </Group>
        </Stack>
      </Card>
      <Card title={t('history.title')} pad={false}>
        <History />
      </Card>
    </>
  )
}
