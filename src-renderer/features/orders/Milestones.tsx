import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Service } from '#domain/clients/service'
import type { Order } from '#domain/orders/order'
import type { Day } from '#domain/values/dates'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { editOrder } from './commands'
import styles from './Orders.module.css'

type Props = { readonly order: Order; readonly service: Service | null }

/** Placed, committed date, live, first bill right: what is done has a tick, what is next takes its date here. */
export function Milestones({ order, service }: Props) {
  const { t } = useTranslation('orders')
  const open = order.status === 'placed' || order.status === 'installing'
  const live = order.status === 'live'
  return (
    <ol className={styles.milestones} aria-label={t('milestones')}>
      <Step name="placed" done day={order.orderedOn} />
      <Step
        name="foc"
        done={order.installOn !== null}
        day={open ? null : order.installOn}
        next={open && !order.installOn}
      >
        {open && (
          <DayInput
            aria-label={t('milestone.foc')}
            value={order.installOn}
            onCommit={(installOn) => editOrder(order, { installOn })}
            w={150}
          />
        )}
      </Step>
      <Step
        name="live"
        done={live}
        day={live ? (service?.startsOn ?? order.installOn) : null}
        next={open && order.installOn !== null}
      />
      <Step name="bill" done={Boolean(order.billVerifiedOn)} day={null} next={live && !order.billVerifiedOn}>
        {live && (
          <DayInput
            aria-label={t('milestone.bill')}
            value={order.billVerifiedOn ?? null}
            onCommit={(billVerifiedOn) => editOrder(order, { billVerifiedOn })}
            w={150}
          />
        )}
      </Step>
    </ol>
  )
}

type StepProps = {
  readonly name: string
  readonly done: boolean
  readonly day: Day | null
  readonly next?: boolean
  readonly children?: ReactNode
}

function Step({ name, done, day, next = false, children }: StepProps) {
  const { t } = useTranslation('orders')
  const format = useFormat()
  return (
    <li className={done ? styles.done : next ? styles.next : undefined} aria-current={next ? 'step' : undefined}>
      <span className={styles.mark} aria-hidden>
        {done && <IconCheck size={14} stroke={2.4} />}
      </span>
      <div>
        <div style={{ fontWeight: 600 }}>{t(`milestone.${name}`)}</div>
        <div className="quiet" style={{ fontSize: 12.5 }}>
          {children || (day ? format.day(day) : t(done ? 'milestone.done' : `milestone.${name}-open`))}
        </div>
      </div>
    </li>
  )
}
