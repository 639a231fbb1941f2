import { Button, Kbd } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Payback, settlePayback } from '#db/disputes'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { useKeys } from '#ui/keys'
import { MoneyText } from '#ui/MoneyText'
import styles from './Recovery.module.css'
import { showSource } from './review-commands'
import type { RecoveryBook } from './use-recovery'

const mostShown = 4

/** Payments that may answer a dispute: one key counts the first, another sets it aside. */
export function RecoveryPaybacks({ found }: { readonly found: RecoveryBook }) {
  const { t } = useTranslation('review')
  const { paybacks } = found
  const first = paybacks[0]
  const keys = useMemo(
    () =>
      first ? { a: () => void settlePayback(first, true), x: () => void settlePayback(first, false) } : ({} as const),
    [first],
  )
  useKeys(keys)
  if (!first) return null
  return (
    <Card title={t('dispute.back.title')} style={{ flex: 'none' }}>
      <p className="quiet" style={{ margin: '0 0 4px' }}>
        {t('dispute.back.words')}
      </p>
      <ul className={styles.back}>
        {paybacks.slice(0, mostShown).map((one, index) => (
          <Line key={`${one.dispute.id} ${one.payment.id}`} one={one} found={found} isFirst={index === 0} />
        ))}
      </ul>
    </Card>
  )
}

type LineProps = { readonly one: Payback; readonly found: RecoveryBook; readonly isFirst: boolean }

function Line({ one, found, isFirst }: LineProps) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { dispute, payment } = one
  const service = found.services.get(dispute.serviceId ?? '')
  const who =
    found.names.clients.get(service?.clientId ?? '') ??
    found.names.distributors.get(dispute.distributorId) ??
    t('unnamed')
  const { lineId } = payment
  return (
    <li>
      <span style={{ flex: 1, minWidth: 0 }} className="clip">
        {t('dispute.back.for', { who, month: format.shortMonth(payment.month), day: format.day(payment.paidOn) })}
      </span>
      <MoneyText amount={payment.amount} strong />
      {lineId && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('dispute.back.source-of', { amount: format.money(payment.amount) })}
          onClick={() => showSource(lineId)}
        >
          {t('dispute.back.source')}
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void settlePayback(one, false)}
        rightSection={isFirst && <Kbd size="xs">x</Kbd>}
      >
        {t('dispute.back.not')}
      </Button>
      <Button
        size="compact-sm"
        variant={isFirst ? 'filled' : 'default'}
        onClick={() => void settlePayback(one, true)}
        rightSection={isFirst && <Kbd size="xs">a</Kbd>}
      >
        {t('dispute.back.count')}
      </Button>
    </li>
  )
}
