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
  const since = ({ months: [first, ...rest] }: Finding) =>
    [first && format.shortMonth(first), rest.length > 0 && t('recovery.more-months', { count: rest.length })]
      .filter(Boolean)
      .join(' ')
  return [
    {
      id: 'who',
      header: t('column.who'),
      width: 'minmax(110px, 1fr)',
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
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {[since(finding), disputeAbout(finding, found.disputes) && t('recovery.in-dispute')]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      id: 'stake',
      header: t('column.stake'),
      width: '104px',
      align: 'end',
      cell: (finding) => (
        <MoneyText amount={finding.atStake} strong {...(finding.side === 'owed' && { tone: 'bad' as const })} />
      ),
    },
  ]
}
