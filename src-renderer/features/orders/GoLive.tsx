import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '#domain/orders/order'
import type { Day } from '#domain/values/dates'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { orderIsLive } from './commands'
import styles from './Orders.module.css'

type Props = {
  readonly order: Order
  readonly clientName: string
  readonly today: Day
  readonly onClose: () => void
}

/** Turns the order into a service: everything is known but the day and the supplier's account number. */
export function GoLive({ order, clientName, today, onClose }: Props) {
  const { t } = useTranslation('orders')
  const format = useFormat()
  const [startsOn, setStartsOn] = useState<Day>(order.installOn ?? today)
  const [account, setAccount] = useState('')
  const [circuit, setCircuit] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    await orderIsLive(order, { startsOn, account: account.trim(), circuit: circuit.trim() }).finally(() =>
      setBusy(false),
    )
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('live.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <p style={{ margin: 0 }}>
          {t('live.words', {
            client: clientName,
            what: order.description,
            mrc: format.money(order.mrc),
            term: format.number(order.termMonths),
          })}
        </p>
        <div className={styles.pair}>
          <DayInput
            label={t('live.starts')}
            value={startsOn}
            clearable={false}
            onCommit={(day) => day && setStartsOn(day)}
          />
          <TextInput
            label={t('live.account')}
            description={t('live.account-hint')}
            value={account}
            data-autofocus
            onChange={(event) => setAccount(event.currentTarget.value)}
            inputWrapperOrder={['label', 'input', 'description']}
          />
        </div>
        <TextInput
          label={t('live.circuit')}
          value={circuit}
          onChange={(event) => setCircuit(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('not-yet')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('live.do')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
