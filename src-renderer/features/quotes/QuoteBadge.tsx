import { useTranslation } from 'react-i18next'
import type { Quote, QuoteStatus } from '#domain/quotes/quote'
import { statusOn } from '#domain/quotes/status'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Badge, type Tone } from '#ui/Badge'

const tones: Readonly<Record<QuoteStatus, Tone>> = {
  draft: 'plain',
  presented: 'info',
  accepted: 'good',
  declined: 'bad',
  expired: 'warn',
  superseded: 'plain',
}

export function QuoteBadge({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const status = statusOn(quote, dayAt(now()))
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
}
