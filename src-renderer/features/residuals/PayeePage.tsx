import { Button, Menu, UnstyledButton } from '@mantine/core'
import { IconDownload, IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownPayee, NameRefusal, PayeeBook } from '#db/payees'
import { payeeStatement } from '#domain/commissions/payee-statement'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { EditText } from '#ui/EditText'
import { Empty } from '#ui/Empty'
import { Page as Frame } from '#ui/Page'
import { PayeeFigures } from './PayeeFigures'
import { PayoutsCard } from './PayoutsCard'
import { PeriodTurn } from './PeriodTurn'
import { useShareColumns } from './payee-columns'
import { callPayee, notePayee, saveStatement } from './payee-commands'
import styles from './Residuals.module.css'
import type { Leaf } from './use-payees'

type Props = { readonly payee: KnownPayee; readonly book: PayeeBook; readonly leaf: Leaf }

const icons = { pdf: IconFileTypePdf, csv: IconFileTypeCsv } as const

/** The statement of one payee: every part with where it stands, what is left to pay, and what was paid out. */
export function PayeePage({ payee, book, leaf }: Props) {
  const { t } = useTranslation(['payees', 'residuals'])
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ readonly why: NameRefusal; readonly name: string } | null>(null)
  const columns = useShareColumns()
  const payouts = book.payouts.get(payee.key) ?? []
  const statement = payeeStatement(payee.name, book.shares.get(payee.key) ?? [], payouts, leaf.period, book.names)
  const save = async (kind: 'pdf' | 'csv') => {
    setBusy(true)
    await saveStatement(statement, kind).finally(() => setBusy(false))
  }
  return (
    <Frame
      title={payee.name}
      scroll={false}
      crumb={
        <UnstyledButton
          className={styles.link}
          style={{ fontSize: 12 }}
          onClick={() => go({ at: 'residuals', view: 'payees' })}
        >
          {t('residuals:views.payees')}
        </UnstyledButton>
      }
      aside={<PeriodTurn leaf={leaf} />}
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={16} />} loading={busy}>
              {t('statement.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('statement.hint')}</Menu.Label>
            {(['pdf', 'csv'] as const).map((kind) => {
              const Icon = icons[kind]
              return (
                <Menu.Item key={kind} leftSection={<Icon size={17} stroke={1.6} />} onClick={() => save(kind)}>
                  {t(`statement.${kind}`)}
                </Menu.Item>
              )
            })}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <PayeeFigures statement={statement} />
      <div className={styles.beside}>
        <Card pad={false}>
          <DataGrid
            key={`${leaf.period.from} ${leaf.period.to}`}
            label={t('statement.rows', { name: payee.name })}
            columns={columns}
            count={statement.rows.length}
            at={(index) => statement.rows[index]}
            rowHeight={56}
            empty={<Empty words={t('statement.empty', { name: payee.name })} />}
          />
        </Card>
        <div className={styles.stack}>
          <PayoutsCard payee={payee} payouts={payouts} statement={statement} />
          <Card title={t('facts.title')}>
            <div style={{ display: 'grid', gap: 10 }}>
              <EditText
                label={t('facts.name')}
                value={payee.name}
                error={refusal && t(`facts.${refusal.why}`, { name: refusal.name })}
                onType={() => setRefusal(null)}
                onCommit={(name) => void callPayee(payee, name).then((why) => setRefusal(why && { why, name }))}
              />
              <EditText
                label={t('facts.email')}
                value={payee.row?.email ?? ''}
                onCommit={(email) => notePayee(payee, { email })}
              />
              <EditText
                label={t('facts.notes')}
                lines={2}
                value={payee.row?.notes ?? ''}
                onCommit={(notes) => notePayee(payee, { notes })}
              />
            </div>
          </Card>
        </div>
      </div>
    </Frame>
  )
}
