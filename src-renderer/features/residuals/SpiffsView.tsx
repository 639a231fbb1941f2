import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { newestRates } from '#db/rates'
import { spiffBook } from '#db/spiffs'
import { type SpiffRow, toComeOf } from '#domain/commissions/spiff-rows'
import type { SpiffStanding } from '#domain/commissions/spiffs'
import { inBase } from '#domain/commissions/sums'
import { dayAt } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { ApartNote } from './ApartNote'
import styles from './Residuals.module.css'
import { useSpiffColumns } from './spiff-columns'
import { ViewTabs } from './ViewTabs'

const groups: readonly {
  readonly id: string
  readonly of: readonly SpiffStanding[]
  readonly tone?: 'bad' | 'good'
}[] = [
  { id: 'late', of: ['late', 'low'], tone: 'bad' },
  { id: 'unclaimed', of: ['unclaimed'] },
  { id: 'coming', of: ['waiting', 'due'] },
  { id: 'paid', of: ['paid'], tone: 'good' },
]

/** What came of what is paid, and what is still to come of everything else. */
const amountOf = (row: SpiffRow): Money | null => (row.standing === 'paid' ? row.paid : toComeOf(row))

/** One-time bonuses that were earned: what is late, what must be claimed by when, what comes, what came. */
export function SpiffsView() {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const today = dayAt(now())
  const read = useLive(() => spiffBook(today), [today])
  const rates = useLive(newestRates, []) ?? null
  const columns = useSpiffColumns(read?.names)
  const rows = read?.rows ?? []
  const sumOf = (standings: readonly SpiffStanding[]) =>
    inBase(
      rows.flatMap((row) => (standings.includes(row.standing) ? (amountOf(row) ?? []) : [])),
      format.baseCurrency,
      rates,
    )
  return (
    <Frame title={t('views.spiffs')} scroll={false} actions={<ViewTabs view="spiffs" />}>
      {read && (
        <>
          <div className={styles.figures} style={{ gridTemplateColumns: 'repeat(4, 1fr)' }}>
            {groups.map(({ id, of, tone }) => {
              const sum = sumOf(of)
              const count = rows.filter((row) => of.includes(row.standing)).length
              return (
                <Figure
                  key={id}
                  label={t(`spiffs.${id}`)}
                  {...(tone && sum.total.minor > 0 && { tone })}
                  note={
                    <>
                      {t('spiffs.count', { count })} <ApartNote sum={sum} />
                    </>
                  }
                >
                  {format.money(sum.total)}
                </Figure>
              )
            })}
          </div>
          <Card pad={false} style={{ flex: 1 }}>
            <DataGrid
              label={t('views.spiffs')}
              columns={columns}
              count={rows.length}
              at={(index) => rows[index]}
              onOpen={({ sale }) => go({ at: 'clients', clientId: sale.clientId, tab: 'services' })}
              rowHeight={56}
              empty={
                <Empty
                  words={t(read.agreements === 0 ? 'spiffs.no-rules' : 'spiffs.none')}
                  action={t('agreements.open')}
                  onAction={() => go({ at: 'residuals', view: 'agreements' })}
                />
              }
            />
          </Card>
        </>
      )}
    </Frame>
  )
}
