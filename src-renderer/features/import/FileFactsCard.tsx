import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { categories } from '#domain/catalog/category'
import { fieldsOf } from '#domain/imports/field'
import { type ImportKind, importKinds } from '#domain/imports/session'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import type { Separator } from '#workers/read/csv'
import { change, changeKind, readAgain } from './commands'
import styles from './Import.module.css'
import { useImport } from './store'
import { fieldWords } from './words'

const separators: readonly Separator[] = [',', ';', '\t', '|']
/** Fields that one value may fill for the whole file when no column does. */
const fixable = ['client', 'supplier', 'category', 'currency', 'distributor']

/** How the file was understood, and what no column says. */
export function FileFactsCard() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { draft } = useImport()
  if (!draft) return null
  const { opened, kind, mapping, fixed, per, fileName } = draft
  const { facts, rows } = opened
  const missing = fieldsOf[kind].filter(({ id }) => fixable.includes(id) && !mapping.includes(id))
  const fix = (id: string, text: string) => void change({ fixed: { ...fixed, [id]: text } })
  const hasAmounts = kind === 'services' || kind === 'opportunities'
  return (
    <div className={styles.scrolling}>
      <Card title={fileName}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('facts.rows', { count: rows, rows: format.number(rows) })}
            {facts.encoding ? ` · ${facts.encoding.toUpperCase()}` : ''}
          </Text>
          <Select
            label={t('facts.kind')}
            allowDeselect={false}
            data={importKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={(value) => value && changeKind(value as ImportKind)}
          />
          {facts.sheets.length > 1 && (
            <Select
              label={t('facts.sheet')}
              allowDeselect={false}
              data={facts.sheets.map((label, at) => ({ value: String(at), label }))}
              value={String(facts.sheet)}
              onChange={(value) => value && void readAgain({ sheet: Number(value) })}
            />
          )}
          {facts.separator && (
            <Select
              label={t('facts.separator')}
              allowDeselect={false}
              data={separators.map((value, at) => ({ value, label: t(`facts.separators.${String(at)}`) }))}
              value={facts.separator}
              onChange={(value) => value && void readAgain({ separator: value as Separator })}
            />
          )}
          {hasAmounts && (
            <div>
              <Text size="sm" fw={500} id="import-per">
                {t('facts.per')}
              </Text>
              <SegmentedControl
                aria-labelledby="import-per"
                fullWidth
                size="xs"
                data={(['month', 'year'] as const).map((value) => ({ value, label: t(`facts.per-${value}`) }))}
                value={per}
                onChange={(value) => void change({ per: value as 'month' | 'year' })}
              />
            </div>
          )}
          {missing.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('facts.missing')}
            </Text>
          )}
          {missing.map(({ id }) =>
            id === 'category' ? (
              <Select
                key={id}
                label={fieldWords(t, id)}
                clearable
                placeholder={t('facts.guess')}
                data={categories.map((value) => ({ value, label: t(`ui:category.${value}`) }))}
                value={fixed[id] ?? null}
                onChange={(value) => fix(id, value ?? '')}
              />
            ) : (
              <TextInput
                key={id}
                label={fieldWords(t, id)}
                value={fixed[id] ?? ''}
                onChange={(event) => fix(id, event.currentTarget.value)}
              />
            ),
          )}
        </Stack>
      </Card>
    </div>
  )
}
