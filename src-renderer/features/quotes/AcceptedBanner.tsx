import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import styles from './Quotes.module.css'

/** What was accepted, and the next steps that are prefilled from it. */
export function AcceptedBanner({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const option = quote.options.find((one) => one.id === quote.acceptedId)
  const day = quote.acceptedOn ? format.day(quote.acceptedOn) : ''
  return (
    <section className={styles.accepted} aria-label={t('status.accepted')}>
      <Text flex={1}>{t('accepted.words', { name: option?.name ?? '', day })}</Text>
      <Button variant="default" size="xs" onClick={() => go({ at: 'orders' })}>
        {t('accepted.orders')}
      </Button>
      <Button variant="default" size="xs" onClick={() => go({ at: 'residuals', view: 'forecast' })}>
        {t('accepted.residual')}
      </Button>
      <Button size="xs" onClick={() => go({ at: 'deals', registering: true, opportunityId: quote.opportunityId })}>
        {t('accepted.register')}
      </Button>
    </section>
  )
}
