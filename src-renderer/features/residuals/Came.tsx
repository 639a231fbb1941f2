import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { paymentsBehind } from '#db/payments'
import type { MonthAccount } from '#domain/commissions/month'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import styles from './Residuals.module.css'

/** What came for this account and month, each amount with the way to the row of the statement that says so. */
export function Came({ account }: { readonly account: MonthAccount }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const month = account.expected?.usageMonth ?? null
  const payments = useLive(
    () => paymentsBehind(account.key, account.serviceId, month),
    [account.key, account.serviceId, month],
  )
  if (!payments || payments.length === 0) return null
  return (
    <section>
      <h3 className={styles.small}>{t('came.title')}</h3>
      <ul className={styles.paid}>
        {payments.map(({ id, paidOn, amount, lineId }) => (
          <li key={id}>
            <span style={{ flex: 1 }}>{format.day(paidOn)}</span>
            {lineId && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('came.source-of', { amount: format.money(amount) })}
                onClick={() => go({ at: 'statements', view: 'review', lineId })}
              >
                {t('came.source')}
              </Button>
            )}
            <MoneyText amount={amount} strong {...(amount.minor < 0 && { tone: 'bad' as const })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
