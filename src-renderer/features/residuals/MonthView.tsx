import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, dayAt, monthOf } from '#domain/values/dates'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { AccountPane } from './AccountPane'
import { useColumns } from './columns'
import { MonthFigures } from './MonthFigures'
import styles from './Residuals.module.css'
import { explanationsOf, figuresOf, needsLook, useMonth } from './use-month'
import { ViewTabs } from './ViewTabs'

/** Was I paid right this month: expected, paid and missing, account by account, with the reason beside the list. */
export function MonthView() {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const [month, setMonth] = useState(() => monthOf(dayAt(now())))
  const [chosen, setChosen] = useState<'look' | 'all' | null>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const read = useMonth(month)
  const columns = useColumns(read?.month)
  const accounts = read?.month.accounts ?? []
  const looks = accounts.filter(needsLook)
  const shown = chosen ?? (looks.length > 0 ? 'look' : 'all')
  const listed = shown === 'look' ? looks : accounts
  const active = listed.find((one) => one.key === activeKey) ?? listed[0]
  const turn = (step: 1 | -1) => {
    setMonth(addMonths(month, step))
    setChosen(null)
  }
  return (
    <Frame
      title={format.month(month)}
      scroll={false}
      aside={
        <span style={{ display: 'inline-flex', gap: 2 }}>
          <ActionIcon variant="subtle" aria-label={t('month.before')} onClick={() => turn(-1)}>
            <IconChevronLeft size={18} className={styles.mirrored} />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('month.after')} onClick={() => turn(1)}>
            <IconChevronRight size={18} className={styles.mirrored} />
          </ActionIcon>
        </span>
      }
      actions={<ViewTabs view="month" />}
    >
      {read && (
        <>
          <MonthFigures
            figures={figuresOf(accounts, format.baseCurrency, read.rates)}
            explanations={explanationsOf(
              accounts,
              format.baseCurrency,
              read.rates,
              (one) => read.month.names.clients.get(one.clientId ?? '') ?? t('unknown-account'),
            )}
            unagreed={read.month.unagreed}
            looks={looks.length}
          />
          {read.month.agreements === 0 ? (
            <Card>
              <Empty
                words={t('month.no-agreements')}
                action={t('agreements.new')}
                onAction={() => go({ at: 'residuals', view: 'agreements' })}
              />
            </Card>
          ) : accounts.length === 0 ? (
            <Card>
              <Empty words={t('month.nothing-due', { month: format.month(month) })} />
            </Card>
          ) : (
            <div className={styles.beside}>
              <Card
                pad={false}
                title={t(shown === 'look' ? 'month.needs-you' : 'month.all-accounts')}
                action={
                  <SegmentedControl
                    size="xs"
                    aria-label={t('month.which')}
                    value={shown}
                    onChange={(value) => setChosen(value as 'look' | 'all')}
                    data={[
                      { value: 'look', label: t('month.look', { count: looks.length }) },
                      { value: 'all', label: t('month.all', { count: accounts.length }) },
                    ]}
                  />
                }
              >
                <DataGrid
                  key={`${month}-${shown}`}
                  label={t('month.accounts')}
                  columns={columns}
                  count={listed.length}
                  at={(index) => listed[index]}
                  onActive={(account) => setActiveKey(account.key)}
                  rowHeight={56}
                  empty={<Empty words={t('month.all-right')} />}
                />
              </Card>
              {active && <AccountPane key={active.key} account={active} month={read.month} />}
            </div>
          )}
        </>
      )}
    </Frame>
  )
}
