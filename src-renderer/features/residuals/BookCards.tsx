import { useTranslation } from 'react-i18next'
import { exposuresOf } from '#domain/commissions/exposure'
import { salesOf } from '#domain/commissions/spiff-rows'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { useFormat } from '#ui/format'
import { ClawbackCard } from './ClawbackCard'
import { monthlyBook } from './monthly-book'
import styles from './Residuals.module.css'
import { SpreadCard } from './SpreadCard'
import type { Prospect } from './use-forecast'
import { ValueCard } from './ValueCard'

/** What the book is worth, how it is spread, and what could be taken back. */
export function BookCards({ read }: { readonly read: Prospect }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const today = dayAt(now())
  const book = monthlyBook(read, format.baseCurrency, today)
  const { services, orders, agreements } = read.book
  const exposed = exposuresOf(salesOf(services, orders), agreements, today)
  return (
    <section className={styles.three} aria-label={t('book.label')}>
      <ValueCard book={book} />
      <SpreadCard book={book} names={read.names} rates={read.rates} />
      <ClawbackCard exposed={exposed} read={read} />
    </section>
  )
}
