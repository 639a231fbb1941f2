import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Finding, nextStep } from '#domain/statements/finding'
import { lagKey } from '#domain/statements/lag'
import type { Money } from '#domain/values/money'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { severityTone } from './finding-columns'
import styles from './Review.module.css'
import { draftDispute } from './recovery-commands'
import { showSource } from './review-commands'
import { disputeAbout, type RecoveryBook } from './use-recovery'
import { WhyDue } from './WhyDue'

type Props = { readonly finding: Finding; readonly found: RecoveryBook; readonly onDispute: () => void }

const mostSources = 12

/** Why it was found, the money of it, the rows that it rests on, and what to do next. */
export function FindingPane({ finding, found, onDispute }: Props) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { check, months, clientId, serviceId } = finding
  const payer = found.names.distributors.get(finding.distributorId) ?? t('unnamed')
  const client = found.names.clients.get(clientId ?? '') ?? ''
  const dispute = disputeAbout(finding, found.disputes)
  const lag =
    found.lags.get(lagKey(finding.distributorId, finding.supplierId)) ?? found.lags.get(lagKey(finding.distributorId))
  const claimable = finding.side === 'owed' || check === 'CLAW'
  const draft = async () => {
    await draftDispute(finding, [payer, client || finding.account].filter(Boolean).join(' · '))
    onDispute()
  }
  const words = { ...finding.words, payer, day: finding.words.day ? format.day(finding.words.day as never) : '' }
  return (
    <Card title={client || finding.words.customer || payer} style={{ minHeight: 0 }}>
      <div className={styles.pane}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={styles.scrolling} tabIndex={0} aria-label={t(`check.${check}`)}>
          <div>
            <Badge tone={severityTone[finding.severity]}>{t(`check.${check}`)}</Badge>
            <p style={{ margin: '6px 0 0' }}>{t(`why.${check}`, words)}</p>
          </div>
          <dl style={{ margin: 0 }}>
            <Amount label={t('recovery.fact.expected')} amount={finding.expected} />
            <Amount label={t('recovery.fact.paid')} amount={finding.paid} />
            <Amount label={t(`recovery.side.${finding.side}`)} amount={finding.atStake} strong />
          </dl>
          {months.length > 0 && (
            <p className="quiet" style={{ margin: 0, fontSize: 12.5 }}>
              {t('recovery.months', { count: months.length, months: months.map(format.shortMonth).join(', ') })}
            </p>
          )}
          {lag && (check.startsWith('MISS') || check === 'LATE') && (
            <p className="quiet" style={{ margin: 0, fontSize: 12.5 }}>
              {t('recovery.lag', { payer, median: lag.median, p90: lag.p90, count: lag.months })}
            </p>
          )}
          <div>
            <h3 style={{ margin: '0 0 4px', fontSize: 12.5, color: 'var(--ink-2)' }}>{t('recovery.next')}</h3>
            <p style={{ margin: 0 }}>{t(nextStep(finding), { payer })}</p>
          </div>
          <WhyDue finding={finding} today={found.today} />
          {finding.lineIds.length > 0 && (
            <div>
              <h3 style={{ margin: '0 0 4px', fontSize: 12.5, color: 'var(--ink-2)' }}>{t('recovery.rows')}</h3>
              <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
                {finding.lineIds.slice(0, mostSources).map((lineId, index) => (
                  <Button key={lineId} variant="default" size="compact-sm" onClick={() => showSource(lineId)}>
                    {t('recovery.row', { number: index + 1 })}
                  </Button>
                ))}
              </div>
            </div>
          )}
        </section>
        <div className={styles.acts}>
          {dispute && (
            <Button size="compact-md" variant="default" onClick={onDispute}>
              {t('recovery.open-dispute')}
            </Button>
          )}
          {!dispute && claimable && (
            <Button size="compact-md" onClick={() => void draft()}>
              {t('recovery.draft')}
            </Button>
          )}
          {clientId && serviceId && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => go({ at: 'clients', clientId, tab: 'services', serviceId })}
            >
              {t('recovery.service')}
            </Button>
          )}
          {(check === 'UNKNOWN' || check === 'RENAME') && (
            <Button size="compact-md" variant="default" onClick={() => go({ at: 'statements', view: 'review' })}>
              {t('recovery.to-queue')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

function Amount({
  label,
  amount,
  strong,
}: {
  readonly label: string
  readonly amount: Money | null
  readonly strong?: boolean
}) {
  const { t } = useTranslation('review')
  return (
    <div style={{ display: 'flex', gap: 16, padding: '5px 0', borderBlockStart: '1px dashed var(--line)' }}>
      <dt style={{ flex: 1, fontWeight: strong ? 600 : undefined }}>{label}</dt>
      <dd style={{ margin: 0 }}>
        <MoneyText amount={amount} missing={t('recovery.nothing')} {...(strong && { strong })} />
      </dd>
    </div>
  )
}
