import { useTranslation } from 'react-i18next'
import type { Agreement } from '#domain/commissions/agreement'
import { isInForce } from '#domain/commissions/precedence'
import { termsOf } from '#domain/commissions/rule'
import type { Day } from '#domain/values/dates'
import { Badge } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { useFormat } from '#ui/format'
import type { AgreementBook } from './use-agreements'
import { useShortRule } from './use-terms-words'

/** Name and scope, the two rates, how long, since when. */
export function useAgreementColumns(book: AgreementBook | undefined, today: Day): readonly Column<Agreement>[] {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const scope = useScopeWords(book)
  const short = useShortRule()
  const column = (id: string, rest: Omit<Column<Agreement>, 'id' | 'header'>) => ({
    id,
    header: t(`agreement-column.${id}`),
    ...rest,
  })
  return [
    column('name', {
      width: 'minmax(200px, 2fr)',
      cell: (one) => (
        <>
          <div className="clip" style={{ fontWeight: 600 }}>
            {one.name}
          </div>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {scope(one)}
          </div>
        </>
      ),
    }),
    column('residual', { width: '104px', align: 'end', cell: (one) => short(one) }),
    column('share', { width: '100px', align: 'end', cell: (one) => format.percent(one.advisorShare) }),
    column('duration', {
      width: 'minmax(96px, 1fr)',
      cell: (one) =>
        termsOf(one).pays === 'residual'
          ? t(`duration.${one.duration.kind}`, { count: one.duration.kind === 'months' ? one.duration.months : 0 })
          : t(`duration.${termsOf(one).pays}`),
    }),
    column('since', { width: '110px', cell: (one) => format.day(one.from) }),
    column('state', {
      width: '116px',
      cell: (one) => {
        const state = isInForce(one, today) ? 'in-force' : one.from > today ? 'to-come' : 'over'
        const tone = { 'in-force': 'good', 'to-come': 'info', over: 'plain' } as const
        return <Badge tone={tone[state]}>{t(`agreement-state.${state}`, { version: one.version })}</Badge>
      },
    }),
  ]
}

/** Which sales an agreement covers, in words. */
export function useScopeWords(book: AgreementBook | undefined): (of: Agreement) => string {
  const { t } = useTranslation(['residuals', 'ui'])
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[] | undefined, id: string) =>
    rows?.find((row) => row.id === id)?.name ?? t('unknown')
  return (of) =>
    [
      nameOf(book?.distributors, of.distributorId),
      of.supplierId ? nameOf(book?.suppliers, of.supplierId) : t('scope.every-supplier'),
      of.category ? t(`ui:category.${of.category}`) : t('scope.every-category'),
      ...(of.offeringId ? [t('scope.one-offering')] : []),
      ...(of.account ? [t('scope.account', { account: of.account })] : []),
      ...(of.opportunityId ? [t('scope.one-deal')] : []),
    ].join(' · ')
}
