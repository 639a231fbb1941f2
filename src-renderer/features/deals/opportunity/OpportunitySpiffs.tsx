import { useTranslation } from 'react-i18next'
import { livingAgreements } from '#db/agreements'
import { useLive } from '#db/live'
import { catalogOf } from '#db/quotes'
import { servicesOf } from '#db/services'
import { hintsOf } from '#domain/commissions/spiff-words'
import type { Quote } from '#domain/quotes/quote'
import { spiffsOfQuote } from '#domain/quotes/residual'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Worth } from '#ui/Worth'

/** SPIFFs within reach of this deal, by its newest quote. Private, and gone when there are none. */
export function OpportunitySpiffs({ quotes }: { readonly quotes: readonly Quote[] }) {
  const { t } = useTranslation('deals')
  const on = dayAt(now())
  const quote = quotes.find((one) => one.status === 'accepted') ?? quotes[0]
  const found = useLive(async () => {
    if (!quote) return []
    const [catalog, agreements, services] = await Promise.all([
      catalogOf(quote),
      livingAgreements(),
      servicesOf(quote.clientId),
    ])
    const knownSuppliers = new Set(services.map((one) => one.supplierId))
    return spiffsOfQuote(quote, { ...catalog, agreements, knownSuppliers, on })
  }, [quote, on])
  if (!found || found.length === 0) return null
  return (
    <Card title={t('opp.spiffs')} action={<Badge>{t('opp.private')}</Badge>} style={{ borderStyle: 'dashed' }}>
      {found.map(({ line, spiff }) => (
        <Worth
          key={`${line.id} ${spiff.agreement.id}`}
          title={spiff.agreement.name}
          explanation={spiff.explanation}
          hints={hintsOf(spiff)}
          counts={spiff.eligible}
        />
      ))}
    </Card>
  )
}
