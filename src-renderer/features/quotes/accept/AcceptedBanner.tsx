import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import banner from '../Quotes.module.css'
import styles from './Accept.module.css'
import { AcceptedProof } from './AcceptedProof'

/** What was accepted and by whom, the document that proves it, and the next steps that are prefilled from it. */
export function AcceptedBanner({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const option = quote.options.find((one) => one.id === quote.acceptedId)
  const name = option?.name ?? ''
  const day = quote.acceptedOn ? format.day(quote.acceptedOn) : ''
  const { acceptance } = quote
  const by = acceptance && [acceptance.name, acceptance.role].filter((one) => one !== '').join(', ')
  return (
    <section className={banner.accepted} aria-label={t('status.accepted')}>
      <div className={styles.proof}>
        <div>{by ? t('accepted.words-by', { name, day, by }) : t('accepted.words', { name, day })}</div>
        {acceptance && <AcceptedProof acceptance={acceptance} quoteId={quote.id} />}
      </div>
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
