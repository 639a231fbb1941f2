import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/Badge'
import { useFormat } from '#ui/format'
import { cellName, saveLeftOut } from './history-commands'
import styles from './Statements.module.css'
import type { Draft } from './store'

const most = 200

/** What could not be read, cell by cell, and what was read with a doubt. */
export function Problems({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { leftOut, withoutAmount } = draft.read
  const { problems } = draft.placed
  if (leftOut.length === 0 && problems.length === 0 && withoutAmount === 0)
    return (
      <Text p="lg" c="dimmed">
        {t('problems.none')}
      </Text>
    )
  return (
    <section
      className={styles.scrolling}
      tabIndex={leftOut.length + problems.length > 0 ? 0 : -1}
      aria-label={t('problems.title')}
    >
      <Table verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>{t('problems.effect')}</Table.Th>
            <Table.Th>{t('problems.what')}</Table.Th>
            <Table.Th ta="end">{t('problems.lines')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {leftOut.slice(0, most).map((one) => (
            <Table.Tr key={`${one.sheet} ${String(one.row)}`}>
              <Table.Td>
                <Badge tone="bad">{t('problems.left-out')}</Badge>
              </Table.Td>
              <Table.Td>
                {t(one.printed ? 'problems.unread-printed' : 'problems.unread', {
                  ...one.printed,
                  cell: one.sheet ? `${one.sheet} ${cellName(one)}` : cellName(one),
                  field: t(`field.${one.field}`),
                  text: one.text,
                })}
              </Table.Td>
              <Table.Td ta="end">1</Table.Td>
            </Table.Tr>
          ))}
          {problems.map(({ kind, lines }) => (
            <Table.Tr key={kind}>
              <Table.Td>
                <Badge tone="warn">{t('problems.look')}</Badge>
              </Table.Td>
              <Table.Td>{t(`problem.${kind}`)}</Table.Td>
              <Table.Td ta="end">{format.number(lines)}</Table.Td>
            </Table.Tr>
          ))}
          {withoutAmount > 0 && (
            <Table.Tr>
              <Table.Td>
                <Badge>{t('problems.passed-over')}</Badge>
              </Table.Td>
              <Table.Td>{t('problems.without-amount')}</Table.Td>
              <Table.Td ta="end">{format.number(withoutAmount)}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
      {leftOut.length > 0 && (
        <Button
          m="md"
          size="compact-sm"
          variant="default"
          onClick={() => void saveLeftOut({ fileName: draft.fileName, leftOut, sheets: draft.layout.sheets })}
        >
          {t('left-out.save', { count: leftOut.length })}
        </Button>
      )}
    </section>
  )
}
