import { useTranslation } from 'react-i18next'
import { livingAgreements } from '#db/agreements'
import { book } from '#db/book'
import { useLive } from '#db/live'
import { paymentsOf } from '#db/payments'
import { withContracts } from '#db/services'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { addMonths, type Month, monthRange } from '#domain/values/dates'
import type { ServiceId } from '#domain/values/ids'
import { type Money, sum } from '#domain/values/money'
import { useFormat } from '#ui/format'
import styles from './Residuals.module.css'

type Bar = { readonly month: Month; readonly paid: Money | null; readonly expected: Money | null }

const shown = 12

/** The last year of one account: a full bar for what came, a dashed one for what did not. */
export function History({ serviceId, until }: { readonly serviceId: ServiceId; readonly until: Month }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const bars = useLive(() => historyOf(serviceId, until), [serviceId, until])
  if (!bars || bars.every((bar) => !bar.paid && !bar.expected)) return null
  const tallest = Math.max(1, ...bars.map((bar) => Math.max(bar.paid?.minor ?? 0, bar.expected?.minor ?? 0)))
  const words = (bar: Bar) =>
    t('history.bar', {
      month: format.month(bar.month),
      paid: bar.paid ? format.money(bar.paid) : t('history.nothing'),
      expected: bar.expected ? format.money(bar.expected) : t('history.none'),
    })
  return (
    <section>
      <h3 className={styles.small}>{t('history.title')}</h3>
      <ul className={styles.history}>
        {bars.map((bar) => (
          <li key={bar.month} title={words(bar)}>
            <span className={styles.heard}>{words(bar)}</span>
            <span
              aria-hidden
              className={bar.paid ? styles.came : styles.gap}
              style={{ blockSize: `${String((Math.max(0, (bar.paid ?? bar.expected)?.minor ?? 0) / tallest) * 100)}%` }}
            />
          </li>
        ))}
      </ul>
      <div className={styles.span} aria-hidden>
        <span>{format.shortMonth(addMonths(until, 1 - shown))}</span>
        <span>{format.shortMonth(until)}</span>
      </div>
    </section>
  )
}

async function historyOf(serviceId: ServiceId, until: Month): Promise<readonly Bar[]> {
  const from = addMonths(until, 1 - shown)
  const [row, payments, agreements] = await Promise.all([
    book().tables.services.get(serviceId),
    paymentsOf(serviceId),
    livingAgreements(),
  ])
  const [service] = await withContracts([row])
  if (!service) return []
  const expected = new Map(
    expectedMonths(earningOfService(service), agreements, from, shown).map((one) => [one.usageMonth, one.amount]),
  )
  const currency = service.mrc.currency
  return monthRange(from, shown).map((month) => {
    const came = payments.filter((one) => one.month === month && one.amount.currency === currency)
    return {
      month,
      paid:
        came.length > 0
          ? sum(
              came.map((one) => one.amount),
              currency,
            )
          : null,
      expected: expected.get(month) ?? null,
    }
  })
}
