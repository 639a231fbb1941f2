import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/Badge'
import { useFormat } from '#ui/format'
import styles from './Import.module.css'
import { useImport } from './store'
import { groupWords } from './words'

const tones = { refused: 'bad', warning: 'warn', note: 'plain' } as const

/** Every kind of problem once, with how many rows have it and what will happen. */
export function Problems() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { checked } = useImport()
  const problems = checked?.summary.problems ?? []
  if (problems.length === 0)
    return (
      <Text p="lg" c="dimmed">
        {t('problems.none')}
      </Text>
    )
  return (
    <section
      className={styles.scrolling}
      tabIndex={problems.length > 0 ? 0 : -1}
      aria-label={t('tabs.problems', { number: problems.length })}
    >
      <Table verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={130}>{t('problems.effect')}</Table.Th>
            <Table.Th>{t('problems.what')}</Table.Th>
            <Table.Th ta="end">{t('problems.rows')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((group) => (
            <Table.Tr key={`${group.severity}/${group.code}/${group.field ?? ''}`}>
              <Table.Td>
                <Badge tone={tones[group.severity]}>{t(`severity.${group.severity}`)}</Badge>
              </Table.Td>
              <Table.Td>{groupWords(t, group)}</Table.Td>
              <Table.Td ta="end">{format.number(group.rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
