import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { Page as Frame } from '#ui/Page'
import { useOrderColumns } from './columns'
import { type OrderFilter, useOrders } from './use-orders'

/** Orders by where they stand, the oldest first. */
export function OrderList() {
  const { t } = useTranslation('orders')
  const today = dayAt(now())
  const [filter, setFilter] = useState<OrderFilter>('open')
  const read = useOrders(filter, today)
  const columns = useOrderColumns(today)
  const counts = read?.counts
  const count = (of: OrderFilter) =>
    counts ? { open: counts.placed + counts.installing, live: counts.live, cancelled: counts.cancelled }[of] : 0
  return (
    <Frame
      title={t('title')}
      scroll={false}
      actions={
        <SegmentedControl
          aria-label={t('filter.label')}
          value={filter}
          onChange={(value) => setFilter(value as OrderFilter)}
          data={(['open', 'live', 'cancelled'] as const).map((value) => ({
            value,
            label: t(`filter.${value}`, { count: count(value) }),
          }))}
        />
      }
    >
      <Card pad={false} style={{ flex: 1 }}>
        {read && (
          <DataGrid
            key={filter}
            label={t('title')}
            columns={columns}
            count={read.lines.length}
            at={(index) => read.lines[index]}
            onOpen={(line) => go({ at: 'orders', orderId: line.order.id })}
            rowHeight={56}
            empty={
              <Empty
                words={t(`empty.${filter}`)}
                {...(filter === 'open' && { action: t('empty.action'), onAction: () => go({ at: 'quotes' }) })}
              />
            }
          />
        )}
      </Card>
    </Frame>
  )
}
