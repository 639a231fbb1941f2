import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KnownPayee } from '#db/payees'
import type { Payout } from '#domain/commissions/payee'
import type { PayeeStatement } from '#domain/commissions/payee-statement'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import { correctPayout, payOut, takePayoutBack } from './payee-commands'
import styles from './Residuals.module.css'

type Props = {
  readonly payee: KnownPayee
  readonly payouts: readonly Payout[]
  readonly statement: PayeeStatement
}

/** What was really paid in the period, each one edited in place, and one button a currency for what is left. */
export function PayoutsCard({ payee, payouts, statement }: Props) {
  const { t } = useTranslation('payees')
  const format = useFormat()
  const { period, sums } = statement
  const shown = payouts
    .filter(({ month }) => month >= period.from && month <= period.to)
    .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
  const open = sums.filter(({ due }) => due.minor > 0)
  return (
    <Card title={t('payout.title')}>
      <div style={{ display: 'grid', gap: 12 }}>
        {shown.length === 0 && <span className="quiet">{t('payout.none')}</span>}
        {shown.map((one) => {
          const day = format.day(one.paidOn)
          return (
            <div key={one.id} className={styles.payout}>
              <DayInput
                aria-label={t('payout.day')}
                size="xs"
                value={one.paidOn}
                clearable={false}
                onCommit={(paidOn) => paidOn && correctPayout(one, { paidOn })}
              />
              <MoneyInput
                aria-label={t('payout.amount', { day })}
                size="xs"
                value={one.amount}
                currency={one.amount.currency}
                onCommit={(amount) => amount && correctPayout(one, { amount })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('payout.remove', { day })}
                onClick={() => takePayoutBack(one, payee.name)}
              >
                <IconX size={16} />
              </ActionIcon>
              <EditText
                aria-label={t('payout.note', { day })}
                placeholder={t('payout.note-hint')}
                size="xs"
                className={styles.wide ?? ''}
                value={one.note}
                onCommit={(note) => correctPayout(one, { note })}
              />
            </div>
          )
        })}
        {open.length === 0 && <span className="quiet">{t('payout.nothing-due')}</span>}
        {open.map(({ due }) => (
          <Button key={due.currency} onClick={() => payOut(payee, due, period.to)}>
            {t('payout.record', { amount: format.money(due) })}
          </Button>
        ))}
      </div>
    </Card>
  )
}
