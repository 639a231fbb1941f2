import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { stopSaving } from './commands'
import { useImport } from './store'

export function Saving() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { saved, total, stopping } = useImport()
  const words = t(stopping ? 'saving.stopping' : 'saving.words', {
    saved: format.number(saved),
    total: format.number(total),
  })
  return (
    <Card style={{ flex: 'none' }}>
      <Stack gap="sm">
        <Text role="status">{words}</Text>
        <Progress value={total === 0 ? 0 : (saved / total) * 100} aria-label={t('saving.label')} />
        <Group>
          <Button variant="default" disabled={stopping} onClick={stopSaving}>
            {t('saving.stop')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
