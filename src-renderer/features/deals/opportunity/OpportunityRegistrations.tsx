import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OpportunityId } from '#domain/values/ids'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import type { RegistrationRow } from '../registration/use-registrations'
import { StatusBadge } from '../StatusBadge'
import styles from './Opportunity.module.css'

type Props = { readonly id: OpportunityId; readonly rows: readonly RegistrationRow[] }

export function OpportunityRegistrations({ id, rows }: Props) {
  const { t } = useTranslation('deals')
  return (
    <Card
      title={t('opp.registrations')}
      action={
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => go({ at: 'deals', registering: true, opportunityId: id })}
        >
          {t('register')}
        </Anchor>
      }
    >
      {rows.length === 0 && <div className="quiet">{t('opp.no-registrations')}</div>}
      {rows.map(({ registration, supplier, distributor }) => (
        <button
          key={registration.id}
          type="button"
          className={styles.line}
          onClick={() => go({ at: 'deals', registrationId: registration.id })}
        >
          <span className="clip">
            <strong>{supplier || t('opp.no-supplier')}</strong> {distributor && t('opp.with', { name: distributor })}
          </span>
          <StatusBadge registration={registration} />
        </button>
      ))}
    </Card>
  )
}
