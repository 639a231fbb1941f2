import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import type { OpportunityId } from '#domain/values/ids'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import styles from './Opportunity.module.css'

type Props = { readonly id: OpportunityId; readonly quotes: readonly Quote[] }

export function OpportunityQuotes({ id, quotes }: Props) {
  const { t } = useTranslation('deals')
  return (
    <Card
      title={t('opp.quotes')}
      action={
        <Anchor component="button" type="button" size="sm" onClick={() => go({ at: 'quotes', forOpportunity: id })}>
          {t('opp.new-quote')}
        </Anchor>
      }
    >
      {quotes.length === 0 && <div className="quiet">{t('opp.no-quotes')}</div>}
      {quotes.map((quote) => (
        <button
          key={quote.id}
          type="button"
          className={styles.line}
          onClick={() => go({ at: 'quotes', quoteId: quote.id })}
        >
          <span className="clip">
            <strong>{quote.number}</strong> {quote.title}
          </span>
          <Badge tone={quote.status === 'accepted' ? 'good' : 'plain'}>{t(`quote-status.${quote.status}`)}</Badge>
        </button>
      ))}
    </Card>
  )
}
