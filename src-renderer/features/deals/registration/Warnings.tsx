import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { livingDistributors } from '#db/catalog'
import { useLive } from '#db/live'
import type { Supplier } from '#domain/catalog/catalog'
import type { Warning } from '#domain/deals/warnings'
import { dayAt } from '#domain/values/dates'
import { go, type Place } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Registration.module.css'
import type { Reason } from './use-warnings'

type Props = {
  readonly warnings: readonly Warning<Reason>[]
  readonly client: string
  readonly supplier: Supplier | undefined
}

/** Conflicts found while the form is filled: what, why, and what to do about it. */
export function Warnings({ warnings, client, supplier }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const distributors = useLive(livingDistributors, [])
  if (!supplier) return null
  const nameOf = (id: string | null) => distributors?.find((one) => one.id === id)?.name ?? t('warning.somebody')
  return (
    <Card title={t('warning.title')}>
      <div role="status">
        {warnings.length === 0 && (
          <div className="quiet" style={{ marginBlockStart: -8 }}>
            {t('warning.none', { client, supplier: supplier.name })}
          </div>
        )}
        {warnings.map((warning) => {
          const day = dayOf(warning)
          const params = {
            client,
            supplier: supplier.name,
            distributor: nameOf(warning.distributorId),
            name: 'name' in warning ? warning.name : '',
            service: 'description' in warning ? warning.description : '',
            reason: 'reason' in warning ? warning.reason || t('warning.no-reason') : '',
            count: 'daysLeft' in warning ? warning.daysLeft : 0,
            day: day ? format.day(day) : t('warning.no-day'),
          }
          return (
            <section key={keyOf(warning)} className={styles.warning}>
              <Badge tone={warning.severity === 'stop' ? 'bad' : 'warn'}>{t(`warning.${warning.kind}.title`)}</Badge>
              <div style={{ marginBlockStart: 4 }}>{t(`warning.${warning.kind}.words`, params)}</div>
              {'reasons' in warning && (
                <ul className={styles.why}>
                  {warning.reasons.map((reason) => (
                    <li key={reason.why}>
                      {t(`ui:match.${reason.why}`, 'word' in reason ? { word: reason.word } : {})}
                    </li>
                  ))}
                </ul>
              )}
              <Anchor component="button" type="button" size="sm" onClick={() => go(placeOf(warning))}>
                {t(`warning.${warning.kind}.open`, params)}
              </Anchor>
            </section>
          )
        })}
      </div>
    </Card>
  )
}

function keyOf(warning: Warning<Reason>): string {
  return `${warning.kind}-${'serviceId' in warning ? warning.serviceId : warning.registrationId}`
}

function dayOf(warning: Warning<Reason>) {
  if (warning.kind === 'existing-service' || warning.kind === 'similar-service') return warning.startsOn
  if (warning.kind === 'protected' || warning.kind === 'expired-before') return warning.protectedUntil
  return warning.submittedAt > 0 ? dayAt(warning.submittedAt) : null
}

function placeOf(warning: Warning<Reason>): Place {
  if (warning.kind === 'similar-client') return { at: 'clients', clientId: warning.clientId }
  if (warning.kind === 'existing-service' || warning.kind === 'similar-service')
    return { at: 'clients', clientId: warning.clientId, tab: 'services' }
  return { at: 'deals', registrationId: warning.registrationId }
}
