import { useTranslation } from 'react-i18next'
import type { ShareState } from '#domain/commissions/payee-shares'
import { type StatementRow, standingOf } from '#domain/commissions/payee-statement'
import { whereItStands } from '#export/payee-wording'
import { Badge, type Tone } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import type { PayeeLine } from './use-payees'

const amounts = ['before', 'payable', 'paid', 'due', 'held'] as const
const tones: Readonly<Record<ShareState, Tone>> = { payable: 'good', held: 'warn', lost: 'bad', direct: 'plain' }

const two = (above: string, below: string) => (
  <>
    <div className="clip" style={{ fontWeight: 600 }}>
      {above}
    </div>
    <div className="clip quiet" style={{ fontSize: 12.5 }}>
      {below}
    </div>
  </>
)

/** One payee and currency a line, from what was carried over to what is left to pay. */
export function usePayeeColumns(): readonly Column<PayeeLine>[] {
  const { t } = useTranslation('payees')
  return [
    {
      id: 'payee',
      header: t('column.payee'),
      width: 'minmax(160px, 2fr)',
      cell: ({ payee, parts }) => two(payee.name, payee.row?.email || t('parts', { count: parts })),
    },
    ...amounts.map(
      (id): Column<PayeeLine> => ({
        id,
        header: t(`column.${id}`),
        width: 'minmax(96px, 1fr)',
        align: 'end',
        cell: ({ sum }) => <MoneyText amount={sum?.[id] ?? null} strong={id === 'due'} />,
      }),
    ),
  ]
}

/** One part of one amount a line: whose service, which month, a share of what, and whether it may be paid out. */
export function useShareColumns(): readonly Column<StatementRow>[] {
  const { t } = useTranslation('payees')
  const format = useFormat()
  const words = {
    t: (key: string, params: Readonly<Record<string, unknown>> = {}) => t(key, params),
    ...{ money: format.money, month: format.shortMonth },
  }
  return [
    {
      id: 'service',
      header: t('column.service'),
      width: 'minmax(104px, 2fr)',
      cell: (row) => two(row.client, row.service),
    },
    {
      id: 'usage',
      header: t('column.usage'),
      width: '64px',
      cell: (row) => (
        <>
          <div>{format.shortMonth(row.usageMonth)}</div>
          {row.kind === 'once' && (
            <div className="clip quiet" style={{ fontSize: 12.5 }}>
              {t('kind.once-short')}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: '132px',
      align: 'end',
      cell: (row) => (
        <>
          <MoneyText amount={row.amount} strong {...(row.amount.minor < 0 && { tone: 'bad' as const })} />
          <div className="quiet" style={{ fontSize: 12.5 }}>
            {t('share-of', { share: format.percent(row.share), basis: format.money(row.basis) })}
          </div>
        </>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 'minmax(116px, 1.2fr)',
      cell: (row) => (
        <>
          <Badge tone={tones[row.state]}>{t(`state.${standingOf(row)}`)}</Badge>
          <div className="clip quiet" style={{ fontSize: 12.5 }} title={whereItStands(row, words)}>
            {whereItStands(row, words, row.below && 'state-short')}
          </div>
        </>
      ),
    },
  ]
}
