import { useTranslation } from 'react-i18next'
import type { Finding, Severity } from '#domain/statements/finding'
import { Badge, type Tone } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { disputeAbout, type RecoveryBook } from './use-recovery'

export const severityTone: Readonly<Record<Severity, Tone>> = { bad: 'bad', warn: 'warn', info: 'info' }

/** Who it is about, what was found, since when, and the money. */
export function useFindingColumns(found: RecoveryBook): readonly Column<Finding>[] {
  const { t } = useTranslation('review')
  const format = useFormat()
  const who = (finding: Finding) =>
    found.names.clients.get(finding.clientId ?? '') || finding.words.customer || finding.words.file
  return [
    {
      id: 'who',
      header: t('column.who'),
      width: 'minmax(130px, 1.2fr)',
      cell: (finding) => (
        <>
          <div className="clip" style={{ fontWeight: 600 }}>
            {who(finding) || found.names.distributors.get(finding.distributorId)}
          </div>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {[found.names.suppliers.get(finding.supplierId ?? ''), finding.account].filter(Boolean).join(' · ') ||
              found.names.distributors.get(finding.distributorId)}
          </div>
        </>
      ),
    },
    {
      id: 'check',
      header: t('column.check'),
      width: 'minmax(130px, 1fr)',
      cell: (finding) => (
        <>
          <Badge tone={severityTone[finding.severity]}>{t(`check.${finding.check}`)}</Badge>
          {disputeAbout(finding, found.disputes) && (
            <div className="clip quiet" style={{ fontSize: 12.5 }}>
              {t('recovery.in-dispute')}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'months',
      header: t('column.months'),
      width: '104px',
      cell: ({ months: [first, ...rest] }) => (
        <>
          <div>{first ? format.shortMonth(first) : '–'}</div>
          {rest.length > 0 && (
            <div className="quiet" style={{ fontSize: 12.5 }}>
              {t('recovery.more-months', { count: rest.length })}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'stake',
      header: t('column.stake'),
      width: '112px',
      align: 'end',
      cell: (finding) => (
        <MoneyText amount={finding.atStake} strong {...(finding.side === 'owed' && { tone: 'bad' as const })} />
      ),
    },
  ]
}
