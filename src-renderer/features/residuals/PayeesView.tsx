import { useTranslation } from 'react-i18next'
import type { PayeeSum } from '#domain/commissions/payee-statement'
import { inBase } from '#domain/commissions/sums'
import { go, usePlace } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { Figure } from '#ui/Figure'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { ApartNote } from './ApartNote'
import { PayeePage } from './PayeePage'
import { PeriodTurn } from './PeriodTurn'
import { usePayeeColumns } from './payee-columns'
import styles from './Residuals.module.css'
import { type PayeeLine, payeeLines, placeOf, useLeaf, usePayees } from './use-payees'
import { ViewTabs } from './ViewTabs'

const figures = ['due', 'payable', 'held', 'paid'] as const

/** Everybody who is owed a part: what became payable, what is held until the advisor has it, what was paid out. */
export function PayeesView() {
  const { t } = useTranslation(['payees', 'residuals'])
  const format = useFormat()
  const leaf = useLeaf()
  const read = usePayees(leaf.period)
  const columns = usePayeeColumns()
  const opened = usePlace(({ place }) => (place.at === 'residuals' ? place.payee : undefined))
  const payee = opened ? read?.book.payees.find(({ row, key }) => row?.id === opened || key === opened) : undefined
  if (read && payee) return <PayeePage payee={payee} book={read.book} leaf={leaf} />
  const lines = read ? payeeLines(read.book, leaf.period) : []
  const sumOf = (name: keyof Omit<PayeeSum, 'currency'>) =>
    inBase(
      lines.flatMap(({ sum }: PayeeLine) => (sum ? [sum[name]] : [])),
      format.baseCurrency,
      read?.rates ?? null,
    )
  return (
    <Frame
      title={t('residuals:views.payees')}
      scroll={false}
      aside={<PeriodTurn leaf={leaf} />}
      actions={<ViewTabs view="payees" />}
    >
      {read && (
        <>
          <div className={`${styles.figures} ${styles.four}`}>
            {figures.map((name) => {
              const sum = sumOf(name)
              return (
                <Figure
                  key={name}
                  label={t(`figure.${name}`)}
                  note={
                    <>
                      {name !== 'paid' && t(`figure.${name}-note`)} <ApartNote sum={sum} />
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
              label={t('list.label')}
              columns={columns}
              count={lines.length}
              at={(index) => lines[index]}
              onOpen={(line) => go(placeOf(line.payee))}
              rowHeight={56}
              empty={
                <Empty
                  words={t('list.empty')}
                  action={t('list.to-agreements')}
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
