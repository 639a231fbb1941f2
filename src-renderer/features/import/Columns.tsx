import { Select, Switch, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '#domain/imports/field'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { Notice } from '#ui/Notice'
import { change } from './commands'
import { FileFactsCard } from './FileFactsCard'
import styles from './Import.module.css'
import { useImport } from './store'
import { badWords, fieldWords } from './words'

/** Which column goes where: recognised, and changeable one by one. */
export function Columns() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { draft, bad } = useImport()
  if (!draft) return null
  const { opened, kind, mapping, importedAt, insist } = draft
  const fields = fieldsOf[kind]
  const choices = fields.map(({ id, required }) => ({
    value: id,
    label: required ? t('columns.required', { field: fieldWords(t, id) }) : fieldWords(t, id),
  }))
  const place = (column: number, id: string | null) => {
    const isMany = fields.some((field) => field.id === id && field.many)
    const next = mapping.map((old, at) => (at === column ? id : old === id && id !== null && !isMany ? null : old))
    void change({ mapping: next })
  }
  return (
    <div className={styles.columns}>
      <div className={`${styles.scrolling} ${styles.stack}`}>
        {bad && <Notice tone="bad">{badWords(t, bad)}</Notice>}
        {importedAt > 0 && (
          <Notice tone="warn" title={t('same-file.title', { at: format.moment(importedAt) })}>
            <Text size="sm">{t('same-file.words')}</Text>
            <Switch
              mt="xs"
              label={t('same-file.insist')}
              checked={insist}
              onChange={(event) => void change({ insist: event.currentTarget.checked })}
            />
          </Notice>
        )}
        <Card title={t('columns.title')} pad={false}>
          <Table verticalSpacing={6} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('columns.column')}</Table.Th>
                <Table.Th>{t('columns.samples')}</Table.Th>
                <Table.Th w={240}>{t('columns.field')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {opened.columns.map(({ header, samples }, at) => {
                const name = header || t('columns.nameless', { number: at + 1 })
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                  <Table.Tr key={at}>
                    <Table.Td fw={600}>{name}</Table.Td>
                    <Table.Td>
                      <div className={styles.samples}>{[...new Set(samples)].slice(0, 4).join(' · ')}</div>
                    </Table.Td>
                    <Table.Td>
                      <Select
                        aria-label={t('columns.field-of', { column: name })}
                        size="xs"
                        clearable
                        searchable
                        placeholder={t('columns.out')}
                        data={choices}
                        value={mapping[at] ?? null}
                        onChange={(id) => place(at, id)}
                      />
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </Card>
      </div>
      <FileFactsCard />
    </div>
  )
}
