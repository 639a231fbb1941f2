import { useTranslation } from 'react-i18next'
import { healthOf, type OrderHealth } from '#domain/orders/go-live'
import type { Day } from '#domain/values/dates'
import { Badge, type Tone } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import type { OrderLine } from './use-orders'

export const healthTone: Readonly<Record<OrderHealth, Tone>> = {
  'on-time': 'plain',
  'no-date': 'warn',
  late: 'bad',
  'bill-open': 'info',
  done: 'good',
  cancelled: 'plain',
}

/** Whose order, what, where it stands, and what it will pay. */
export function useOrderColumns(today: Day): readonly Column<OrderLine>[] {
  const { t } = useTranslation('orders')
  const format = useFormat()
  const column = (id: string, rest: Omit<Column<OrderLine>, 'id' | 'header'>) => ({
    id,
    header: t(`column.${id}`),
    ...rest,
  })
  return [
    column('client', {
      width: 'minmax(130px, 1.3fr)',
      cell: ({ order, clientName, supplierName }) => (
        <>
          <div className="clip" style={{ fontWeight: 600 }}>
            {clientName}
          </div>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {t('what', { supplier: supplierName, what: order.description })}
          </div>
        </>
      ),
    }),
    column('state', {
      width: 'minmax(110px, 1fr)',
      cell: ({ order }) => {
        const health = healthOf(order, today)
        return <Badge tone={healthTone[health]}>{t(`health.${health}.${order.status}`)}</Badge>
      },
    }),
    column('ordered', { width: '96px', cell: ({ order }) => format.day(order.orderedOn) }),
    column('install', {
      width: '96px',
      cell: ({ order }) =>
        order.installOn ? format.day(order.installOn) : <span className="quiet">{t('no-date')}</span>,
    }),
    column('mrc', { width: '96px', align: 'end', cell: ({ order }) => <MoneyText amount={order.mrc} /> }),
    column('residual', {
      width: '112px',
      align: 'end',
      cell: ({ residual }) =>
        residual ? (
          <>
            <Explain explanation={residual.explanation} />
            {residual.once && (
              <div className="quiet" style={{ fontSize: 12.5 }}>
                {t('residual.once-short')}
              </div>
            )}
          </>
        ) : (
          <MoneyText amount={null} />
        ),
    }),
  ]
}
