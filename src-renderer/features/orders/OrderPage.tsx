import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { healthOf } from '#domain/orders/go-live'
import { dayAt } from '#domain/values/dates'
import type { OrderId } from '#domain/values/ids'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { Steps } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { healthTone } from './columns'
import { dropOrder } from './commands'
import { GoLive } from './GoLive'
import { Milestones } from './Milestones'
import { OrderFacts } from './OrderFacts'
import styles from './Orders.module.css'
import { useOrder } from './use-orders'

/** One order from the signature to the first right bill; every fact is edited where it stands. */
export function OrderPage({ id }: { readonly id: OrderId }) {
  const { t } = useTranslation('orders')
  const format = useFormat()
  const today = dayAt(now())
  const read = useOrder(id, today)
  const [going, setGoing] = useState(false)
  const back = (
    <UnstyledButton className={styles.link} onClick={() => go({ at: 'orders' })}>
      {t('title')}
    </UnstyledButton>
  )
  if (read === undefined) return <Frame title={t('title')}>{null}</Frame>
  if (read === null)
    return (
      <Frame title={t('title')} crumb={back}>
        <Card>
          <Empty words={t('gone')} action={t('back')} onAction={() => go({ at: 'orders' })} />
        </Card>
      </Frame>
    )
  const { order, service, names, residual } = read
  const open = order.status === 'placed' || order.status === 'installing'
  const health = healthOf(order, today)
  return (
    <Frame
      title={order.description}
      crumb={back}
      aside={<Badge tone={healthTone[health]}>{t(`health.${health}.${order.status}`)}</Badge>}
      actions={
        open && (
          <>
            <Button variant="default" onClick={() => dropOrder(order)}>
              {t('cancel')}
            </Button>
            <Button onClick={() => setGoing(true)}>{t('goes-live')}</Button>
          </>
        )
      }
    >
      <Milestones order={order} service={service} />
      <div className={styles.beside}>
        <OrderFacts read={read} />
        <div style={{ display: 'grid', gap: 16, alignContent: 'start', minInlineSize: 0 }}>
          <Card title={t('residual.title')}>
            {residual ? (
              <>
                <div className="figure">{format.money(residual.explanation.amount)}</div>
                <p className="quiet" style={{ margin: '0 0 8px', fontSize: 12.5 }}>
                  {t(residual.once ? 'residual.once' : service ? 'residual.running' : 'residual.first')}
                </p>
                <Steps explanation={residual.explanation} />
              </>
            ) : (
              <Empty
                words={t(order.status === 'cancelled' ? 'residual.cancelled' : 'residual.none')}
                {...(open && {
                  action: t('residual.agreements'),
                  onAction: () => go({ at: 'residuals', view: 'agreements' }),
                })}
              />
            )}
          </Card>
        </div>
      </div>
      {going && (
        <GoLive
          order={order}
          clientName={names.clients.get(order.clientId) ?? ''}
          today={today}
          onClose={() => setGoing(false)}
        />
      )}
    </Frame>
  )
}
