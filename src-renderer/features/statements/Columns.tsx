import { Group, SegmentedControl, Select, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LineField, lineFields, type SheetLayout } from '#domain/statements/statement'
import { isCurrency } from '#domain/values/currency'
import { Badge } from '#ui/Badge'
import { changeLayout } from './commands'
import styles from './Statements.module.css'
import type { Draft } from './store'
import { changeWords } from './words'

/** Which column says what, and how its cells are read: recognised, corrected here, and remembered for this payer. */
export function Columns({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const { layout, changes } = draft
  const moved = changes.filter((one) => one.kind === 'moved')
  const place = (sheet: SheetLayout, at: number, field: LineField | null) => {
    const others = sheet.columns.filter((one) => one.at !== at)
    const columns = field ? [...others, { at, header: sheet.headers[at] ?? '', field }] : others
    const next = { ...sheet, columns: columns.sort((a, b) => a.at - b.at) }
    void changeLayout({ sheets: layout.sheets.map((one) => (one === sheet ? next : one)) })
  }
  return (
    <section
      className={styles.scrolling}
      tabIndex={layout.sheets.length > 0 ? 0 : -1}
      aria-label={t('columns.title')}
      style={{ padding: 16 }}
    >
      <div className={styles.stack}>
        {changes.length > 0 && (
          <ul className={styles.trail} aria-label={t('columns.changes')}>
            {moved.length > 1 && (
              <li>
                <Badge tone="warn">{t('change-kind.moved')}</Badge>{' '}
                {t('change.several-moved', { count: moved.length, headers: moved.map((one) => one.header).join(', ') })}
              </li>
            )}
            {changes
              .filter((one) => one.kind !== 'moved' || moved.length === 1)
              .map((one) => (
                <li key={`${one.kind} ${one.sheet} ${one.header} ${one.was}`}>
                  <Badge tone={one.kind === 'gone' || one.kind === 'sheet-gone' ? 'bad' : 'warn'}>
                    {t(`change-kind.${one.kind}`)}
                  </Badge>{' '}
                  {changeWords(t, one)}
                </li>
              ))}
          </ul>
        )}
        <Signs draft={draft} />
        {layout.sheets.map((sheet) => (
          <SheetColumns
            key={sheet.sheet}
            sheet={sheet}
            samples={draft.opened.samples.find((one) => one.sheet === sheet.sheet)?.columns ?? []}
            named={layout.sheets.length > 1}
            onPlace={(at, field) => place(sheet, at, field)}
          />
        ))}
      </div>
    </section>
  )
}

function Signs({ draft: { layout } }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const [currency, setCurrency] = useState(layout.currency)
  const commit = () => {
    const code = currency.trim().toUpperCase()
    if (isCurrency(code) && code !== layout.currency) void changeLayout({ currency: code })
    else setCurrency(layout.currency)
  }
  return (
    <Group gap="sm" align="end">
      <TextInput
        label={t('columns.currency')}
        w={120}
        maxLength={3}
        value={currency}
        onChange={(event) => setCurrency(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <SegmentedControl
        aria-label={t('columns.decimal')}
        value={layout.decimal}
        data={[
          { value: '.', label: '1,234.50' },
          { value: ',', label: '1.234,50' },
        ]}
        onChange={(value) => void changeLayout({ decimal: value as '.' | ',' })}
      />
      <SegmentedControl
        aria-label={t('columns.days')}
        value={layout.dayFirst ? 'day' : 'month'}
        data={[
          { value: 'month', label: t('columns.month-first') },
          { value: 'day', label: t('columns.day-first') },
        ]}
        onChange={(value) => void changeLayout({ dayFirst: value === 'day' })}
      />
    </Group>
  )
}

type Props = {
  readonly sheet: SheetLayout
  readonly samples: readonly (readonly string[])[]
  readonly named: boolean
  readonly onPlace: (at: number, field: LineField | null) => void
}

function SheetColumns({ sheet, samples, named, onPlace }: Props) {
  const { t } = useTranslation('statements')
  const choices = lineFields.map((field) => ({ value: field, label: t(`field.${field}`) }))
  const shown = sheet.headers.flatMap((header, at) =>
    header || (samples[at]?.length ?? 0) > 0 ? [{ header, at }] : [],
  )
  return (
    <div>
      {named && <h3 style={{ margin: '4px 0', fontSize: 13.5 }}>{sheet.sheet}</h3>}
      <Text size="sm" c="dimmed">
        {t('columns.header-row', { row: sheet.headerRow })}
      </Text>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.column')}</Table.Th>
            <Table.Th>{t('columns.samples')}</Table.Th>
            <Table.Th w={220}>{t('columns.field')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ header, at }) => {
            const name = header || t('columns.nameless', { number: at + 1 })
            return (
              <Table.Tr key={at}>
                <Table.Td fw={600}>{name}</Table.Td>
                <Table.Td>
                  <div className={styles.samples}>{(samples[at] ?? []).slice(0, 4).join(' · ')}</div>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('columns.field-of', { column: name, number: at + 1 })}
                    size="xs"
                    clearable
                    searchable
                    placeholder={t('columns.out')}
                    data={choices}
                    value={sheet.columns.find((one) => one.at === at)?.field ?? null}
                    onChange={(field) => onPlace(at, field as LineField | null)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
