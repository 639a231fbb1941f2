import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import { change } from './commands'
import styles from './Import.module.css'
import { useImport } from './store'
import { fieldWords } from './words'

/** Misspellings with the known word each may stand for; nothing is put right before it is accepted, and all of it is reported. */
export function Repairs() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { checked, draft, busy } = useImport()
  if (!checked || !draft) return null
  const { repairs } = checked
  const accepted = draft.repairs
  const accept = (more: typeof accepted) =>
    void change({ repairs: [...accepted, ...more.map(({ field, from, to }) => ({ field, from, to }))] })
  const takeBack = (field: string, from: string) =>
    void change({ repairs: accepted.filter((one) => one.field !== field || one.from !== from) })
  if (repairs.length === 0 && accepted.length === 0)
    return (
      <Text p="lg" c="dimmed">
        {t('repairs.none')}
      </Text>
    )
  const lines = [
    ...repairs.map((one) => ({ ...one, isAccepted: false })),
    ...accepted.map((one) => ({ ...one, rows: 0, isAccepted: true })),
  ]
  return (
    <div className={styles.scrolling}>
      <Group p="md" justify="space-between">
        <Text size="sm" c="dimmed">
          {t('repairs.words')}
        </Text>
        <Button size="compact-sm" disabled={busy || repairs.length === 0} onClick={() => accept(repairs)}>
          {t('repairs.all')}
        </Button>
      </Group>
      <Table verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {(['field', 'from', 'to'] as const).map((name) => (
              <Table.Th key={name}>{t(`repairs.${name}`)}</Table.Th>
            ))}
            <Table.Th ta="end">{t('repairs.rows')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('repairs.accept')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ field, from, to, rows, isAccepted }) => (
            <Table.Tr key={`${field}/${from}`}>
              <Table.Td>{fieldWords(t, field)}</Table.Td>
              <Table.Td>{from}</Table.Td>
              <Table.Td fw={600}>{to}</Table.Td>
              <Table.Td ta="end">{isAccepted ? '' : format.number(rows)}</Table.Td>
              <Table.Td ta="end">
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={busy}
                  aria-label={t(isAccepted ? 'repairs.back-of' : 'repairs.accept-of', { from, to })}
                  onClick={() => (isAccepted ? takeBack(field, from) : accept([{ field, from, to }]))}
                >
                  {t(isAccepted ? 'repairs.back' : 'repairs.accept')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
