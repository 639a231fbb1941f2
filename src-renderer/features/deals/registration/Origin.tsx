import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { go, type Place } from '#session/place'
import { Card } from '#ui/Card'
import { Fact } from './ReadForm'
import styles from './Registration.module.css'
import type { InHand } from './use-registration'

/** What a registration was made from, each a step away: opportunity, accepted option, and the one that it comes after. */
export function Origin({ hand: { registration, opportunity, quote, follows } }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const option = quote?.options.find((one) => one.id === registration.optionId)
  if (!opportunity) return null
  return (
    <Card title={t('origin.title')}>
      <dl className={styles.facts}>
        <Fact name={t('origin.opportunity')}>
          <Step to={{ at: 'deals', opportunityId: opportunity.id }}>{opportunity.name}</Step>
        </Fact>
        <Fact name={t('origin.option')}>
          {quote ? (
            <Step to={{ at: 'quotes', quoteId: quote.id }}>
              {[quote.number, option?.name].filter(Boolean).join(', ')}
            </Step>
          ) : (
            t('origin.no-option')
          )}
        </Fact>
        {follows && (
          <Fact name={t('origin.after')}>
            <Step to={{ at: 'deals', registrationId: follows.id }}>
              {[follows.remoteId, t(`status.${follows.status}`)].filter(Boolean).join(', ')}
            </Step>
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Step({ to, children }: { readonly to: Place; readonly children: React.ReactNode }) {
  return (
    <Anchor component="button" type="button" size="sm" ta="start" onClick={() => go(to)}>
      {children}
    </Anchor>
  )
}
