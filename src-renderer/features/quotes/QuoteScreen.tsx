import { Button, SegmentedControl } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { isOpen } from '#domain/quotes/status'
import type { QuoteId } from '#domain/values/ids'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Empty } from '#ui/Empty'
import { Page as Frame } from '#ui/Page'
import { AcceptButton } from './accept/Accept'
import { AcceptedBanner } from './accept/AcceptedBanner'
import { present } from './commands'
import { Comparison } from './compare/Comparison'
import { Editor } from './editor/Editor'
import { ExportMenu } from './paper/ExportMenu'
import { QuoteBadge } from './QuoteBadge'
import { QuoteMenu } from './QuoteMenu'
import styles from './Quotes.module.css'
import { useQuote } from './use-quotes'

type Props = { readonly id: QuoteId; readonly comparing: boolean }

/** One quote: its editor or its comparison, with the same verbs above both. */
export function QuoteScreen({ id, comparing }: Props) {
  const { t } = useTranslation('quotes')
  const found = useQuote(id)
  if (found === undefined) return null
  if (found === null)
    return (
      <Frame title={t('title')}>
        <Empty words={t('gone')} action={t('to-list')} onAction={() => go({ at: 'quotes' })} />
      </Frame>
    )
  const { quote, clientName, opportunityName } = found
  const face = comparing ? 'compare' : 'edit'
  return (
    <Frame
      scroll={comparing}
      title={quote.title === '' ? quote.number : `${quote.number} · ${quote.title}`}
      crumb={<Crumb quote={quote} clientName={clientName} opportunityName={opportunityName} />}
      aside={
        <>
          <QuoteBadge quote={quote} />
          <Badge>{t('horizon', { count: quote.horizonMonths, currency: quote.currency })}</Badge>
        </>
      }
      actions={
        <>
          <SegmentedControl
            aria-label={t('face.label')}
            size="xs"
            value={face}
            data={(['edit', 'compare'] as const).map((value) => ({ value, label: t(`face.${value}`) }))}
            onChange={(value) => go({ at: 'quotes', quoteId: id, comparing: value === 'compare' })}
          />
          <QuoteMenu quote={quote} />
          {quote.options.length > 0 && (
            <Button variant="default" leftSection={<IconPresentation size={16} />} onClick={() => void present(id)}>
              {t('present.open')}
            </Button>
          )}
          <ExportMenu quote={quote} />
          {isOpen(quote) && <AcceptButton quote={quote} />}
        </>
      }
    >
      {quote.status === 'accepted' && <AcceptedBanner quote={quote} />}
      {comparing ? <Comparison quote={quote} clientName={clientName} /> : <Editor stored={quote} />}
    </Frame>
  )
}

type CrumbProps = { readonly quote: Quote; readonly clientName: string; readonly opportunityName: string }

function Crumb({ quote, clientName, opportunityName }: CrumbProps) {
  return (
    <>
      <button
        type="button"
        className={styles.crumb}
        onClick={() => go({ at: 'clients', clientId: quote.clientId, tab: 'opportunities' })}
      >
        {clientName}
      </button>
      {' / '}
      <button
        type="button"
        className={styles.crumb}
        onClick={() => go({ at: 'deals', opportunityId: quote.opportunityId })}
      >
        {opportunityName}
      </button>
    </>
  )
}
