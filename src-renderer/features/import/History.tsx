import { Button, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportState, pastImports } from '#db/imports'
import { useLive } from '#db/live'
import { Badge, type Tone } from '#ui/Badge'
import { useFormat } from '#ui/format'
import { takeBackImport } from './take-back-import'

const tones: Readonly<Record<ImportState, Tone>> = {
  stands: 'good',
  undone: 'plain',
  interrupted: 'warn',
  settled: 'plain',
}

/** Every import with what it brought; those that stand can be taken back as a whole. */
export function History() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const past = useLive(() => pastImports(), [])
  const [busy, setBusy] = useState('')
  if (past?.length === 0)
    return (
      <Text c="dimmed" p="md">
        {t('history.empty')}
      </Text>
    )
  const undo = async (id: string) => {
    setBusy(id)
    await takeBackImport(id).finally(() => setBusy(''))
  }
  return (
    <Table verticalSpacing={6} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          {(['file', 'kind', 'when', 'created', 'merged', 'skipped'] as const).map((name) => (
            <Table.Th key={name} ta={name === 'created' || name === 'merged' || name === 'skipped' ? 'end' : 'start'}>
              {t(`history.${name}`)}
            </Table.Th>
          ))}
          <Table.Th>{t('history.state')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('history.undo')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(past ?? []).map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>{one.fileName}</Table.Td>
            <Table.Td>{t(`kind.${one.kind}`)}</Table.Td>
            <Table.Td>{format.moment(one.at)}</Table.Td>
            <Table.Td ta="end">{format.number(one.created)}</Table.Td>
            <Table.Td ta="end">{format.number(one.merged)}</Table.Td>
            <Table.Td ta="end">{format.number(one.skipped)}</Table.Td>
            <Table.Td>
              <Badge tone={tones[one.state]}>{t(`history.${one.state}`)}</Badge>
            </Table.Td>
            <Table.Td ta="end">
              {(one.state === 'stands' || one.state === 'interrupted') && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={busy === one.id}
                  aria-label={t('history.undo-of', { name: one.fileName })}
                  onClick={() => void undo(one.id)}
                >
                  {t('history.undo')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
