import { Switch, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { subtract } from '#domain/values/money'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { note } from './commands'
import styles from './Statements.module.css'
import type { Draft } from './store'

/** What a corrected statement says otherwise than the one before, before anything is saved. */
export function Differences({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { changed, gone } = draft.placed
  return (
    <section
      className={styles.scrolling}
      tabIndex={changed.length + gone.length > 0 ? 0 : -1}
      aria-label={t('differences.title')}
    >
      <div style={{ padding: 16 }}>
        <Switch
          label={t('differences.replace')}
          description={t('differences.replace-why')}
          checked={draft.replaces}
          disabled={changed.length === 0}
          onChange={(event) => note({ replaces: event.currentTarget.checked })}
        />
      </div>
      <Table verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {(['account', 'month', 'was', 'is', 'difference'] as const).map((name) => (
              <Table.Th key={name} ta={name === 'account' || name === 'month' ? 'start' : 'end'}>
                {t(`differences.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map((one) => (
            <Table.Tr key={one.lineId}>
              <Table.Td>{one.account}</Table.Td>
              <Table.Td>{one.month ? format.shortMonth(one.month) : '–'}</Table.Td>
              <Table.Td ta="end">
                <MoneyText amount={one.was} />
              </Table.Td>
              <Table.Td ta="end">
                <MoneyText amount={one.is} />
              </Table.Td>
              <Table.Td ta="end">
                <MoneyText amount={one.was.currency === one.is.currency ? subtract(one.is, one.was) : null} strong />
              </Table.Td>
            </Table.Tr>
          ))}
          {gone.map((one) => (
            <Table.Tr key={one.lineId}>
              <Table.Td>{one.account}</Table.Td>
              <Table.Td>–</Table.Td>
              <Table.Td ta="end">
                <MoneyText amount={one.was} />
              </Table.Td>
              <Table.Td ta="end">{t('differences.gone')}</Table.Td>
              <Table.Td ta="end">–</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
