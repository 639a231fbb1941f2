import { useTranslation } from 'react-i18next'
import type { StatementLine } from '#domain/statements/statement'
import { Badge } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import { sureness, surenessTone } from './sureness'
import type { Review } from './use-review'

/** What is written, who it may be, and the money. */
export function useReviewColumns(review: Review | undefined): readonly Column<StatementLine>[] {
  const { t } = useTranslation('review')
  const format = useFormat()
  const written = (line: StatementLine) =>
    [line.supplier || review?.payerName(line.distributorId), line.account || line.order || line.circuit]
      .filter(Boolean)
      .join(' · ')
  return [
    {
      id: 'line',
      header: t('column.line'),
      width: 'minmax(140px, 1.2fr)',
      cell: (line) => (
        <>
          <div className="clip" style={{ fontWeight: 600 }}>
            {line.customer || line.account || t('unnamed')}
          </div>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {written(line)}
          </div>
        </>
      ),
    },
    {
      id: 'suggestion',
      header: t('column.suggestion'),
      width: 'minmax(140px, 1.2fr)',
      cell: (line) => {
        const [first] = review?.suggestionsFor(line) ?? []
        const service = first && review?.serviceOf(first.serviceId)
        if (!service || !review) return <span className="quiet">{t('no-suggestion')}</span>
        return (
          <>
            <div className="clip">{review.clientName(service.clientId) || t('unnamed')}</div>
            <div className="clip" style={{ fontSize: 12.5 }}>
              <Badge tone={surenessTone[sureness(first.score)]}>{t(`sureness.${sureness(first.score)}`)}</Badge>
            </div>
          </>
        )
      },
    },
    {
      id: 'month',
      header: t('column.month'),
      width: '88px',
      cell: (line) => (line.usageMonth ? format.shortMonth(line.usageMonth) : <span className="quiet">–</span>),
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: '104px',
      align: 'end',
      cell: (line) => (
        <MoneyText amount={line.amount} strong {...(line.amount.minor < 0 && { tone: 'bad' as const })} />
      ),
    },
  ]
}
