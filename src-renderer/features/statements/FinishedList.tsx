import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { statementOf } from '#db/statements'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { takeBackStatement } from './history-commands'
import { type Finished, useStatements } from './store'

/** What this sitting has brought, and the ways on from there. */
export function FinishedList() {
  const { t } = useTranslation('statements')
  const { finished } = useStatements()
  if (finished.length === 0) return null
  const open = finished.reduce((total, one) => total + one.open, 0)
  return (
    <Card
      title={t('finished.title')}
      action={
        <Group gap="xs">
          {open > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => go({ at: 'statements', view: 'review' })}>
              {t('finished.review', { count: open })}
            </Button>
          )}
          <Button size="compact-sm" onClick={() => go({ at: 'residuals', view: 'month' })}>
            {t('finished.residuals')}
          </Button>
        </Group>
      }
    >
      <Stack gap="sm">
        {finished.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </Stack>
    </Card>
  )
}

function Line({ one }: { readonly one: Finished }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const statement = useLive(() => statementOf(one.id), [one.id])
  const undone = statement !== undefined && statement.undoneAt !== 0
  const { lines, matched, open, covered } = one
  return (
    <Group gap="sm" wrap="nowrap">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text fw={600} className="clip">
          {one.fileName}
        </Text>
        <Text size="sm" c="dimmed" role="status">
          {t('finished.words', { month: format.month(one.month), lines, matched, open, covered })}
        </Text>
      </div>
      {undone && <Badge>{t('history.undone')}</Badge>}
      {statement && !undone && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('history.undo-of', { name: one.fileName })}
          onClick={() => void takeBackStatement(one.id)}
        >
          {t('history.undo')}
        </Button>
      )}
    </Group>
  )
}
