import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOpen } from '#domain/deals/pipeline'
import type { Opportunity, Quote } from '#domain/quotes/quote'
import { dayAt } from '#domain/values/dates'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import styles from './Client.module.css'
import { Registrations } from './Registrations'
import grid from './Table.module.css'
import { quoteTone, stageTone } from './tones'
import type { Whole } from './use-client'

/** What is in play with this client: opportunities with their next step, quotes, registrations. */
export function Deals({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const { client, opportunities, quotes } = whole
  const begin = () => go({ at: 'deals', creating: true, forClient: client.id })
  const quote = () => go({ at: 'quotes', forClient: client.id })
  return (
    <div className={styles.stack}>
      <Card
        title={t('deals.opportunities')}
        pad={false}
        action={opportunities.length > 0 && <Button onClick={begin}>{t('action.opportunity')}</Button>}
      >
        {opportunities.length === 0 ? (
          <Empty words={t('deals.no-opportunity')} action={t('action.opportunity')} onAction={begin} />
        ) : (
          <Opportunities opportunities={opportunities} />
        )}
      </Card>
      <Card
        title={t('deals.quotes')}
        pad={false}
        action={
          <Button variant="default" onClick={quote}>
            {t('action.quote')}
          </Button>
        }
      >
        {quotes.length === 0 ? <Empty words={t('deals.no-quote')} /> : <Quotes quotes={quotes} />}
      </Card>
      {whole.registrations.length > 0 && <Registrations whole={whole} />}
    </div>
  )
}

function Opportunities({ opportunities }: { readonly opportunities: readonly Opportunity[] }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  return (
    <table className={grid.table} style={{ marginBlockStart: 8 }}>
      <thead>
        <tr>
          <th scope="col">{t('deal-column.name')}</th>
          <th scope="col">{t('deal-column.stage')}</th>
          <th scope="col">{t('deal-column.close')}</th>
          <th scope="col" className={grid.end}>
            {t('deal-column.mrc')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {opportunities.map((one) => (
          <tr key={one.id}>
            <td>
              <UnstyledButton className={styles.rowOpen} onClick={() => go({ at: 'deals', opportunityId: one.id })}>
                {one.name}
              </UnstyledButton>
              {one.nextStep && <div className={`quiet ${styles.small}`}>{one.nextStep}</div>}
            </td>
            <td>
              <Badge tone={stageTone[one.stage]}>{t(`stage.${one.stage}`)}</Badge>
            </td>
            <td className={grid.whole}>
              {one.expectedCloseOn ? format.day(one.expectedCloseOn) : <span className="quiet">–</span>}
            </td>
            <td className={grid.end}>
              <MoneyText amount={one.mrc} missing={t('deals.no-amount')} />
            </td>
            <td style={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
              {isOpen(one.stage) && (
                <>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => go({ at: 'quotes', forOpportunity: one.id })}
                    aria-label={t('deals.quote-of', { name: one.name })}
                  >
                    {t('deals.quote')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => go({ at: 'deals', registering: true, opportunityId: one.id })}
                    aria-label={t('deals.register-of', { name: one.name })}
                  >
                    {t('deals.register')}
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Quotes({ quotes }: { readonly quotes: readonly Quote[] }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  return (
    <table className={grid.table} style={{ marginBlockStart: 8 }}>
      <thead>
        <tr>
          {(['number', 'status', 'options', 'valid', 'changed'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`quote-column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quotes.map((quote) => (
          <tr key={quote.id}>
            <td>
              <UnstyledButton className={styles.rowOpen} onClick={() => go({ at: 'quotes', quoteId: quote.id })}>
                {quote.number} {quote.title}
              </UnstyledButton>
            </td>
            <td>
              <Badge tone={quoteTone[quote.status]}>{t(`quote-status.${quote.status}`)}</Badge>
            </td>
            <td>{quote.options.map((option) => option.name).join(', ') || <span className="quiet">–</span>}</td>
            <td className={grid.whole}>
              {quote.validUntil ? format.day(quote.validUntil) : <span className="quiet">–</span>}
            </td>
            <td className={grid.whole}>{format.day(dayAt(quote.updatedAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
