import { useTranslation } from 'react-i18next'
import type { ResidualMonth } from '#db/residuals'
import type { MonthAccount } from '#domain/commissions/month'
import { paidOut } from '#domain/commissions/payout'
import { Badge } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import { Explain } from '#ui/Explain'
import { MoneyText } from '#ui/MoneyText'
import { findingTone, isHeld } from './finding'
import { useFindingWords } from './use-finding-words'

/** Two lines an account: who it is and what was found, then the three amounts. */
export function useColumns(month: ResidualMonth | undefined): readonly Column<MonthAccount>[] {
  const { t } = useTranslation('residuals')
  const words = useFindingWords()
  const { names, payRates = null } = month ?? {}
  const column = (id: string, rest: Omit<Column<MonthAccount>, 'id' | 'header'>) => ({
    id,
    header: t(`column.${id}`),
    ...rest,
  })
  const differenceTone = (account: MonthAccount) =>
    account.difference.minor === 0 || account.finding === 'not-in-yet' || account.finding === 'paid'
      ? ({} as const)
      : ({ tone: account.difference.minor < 0 ? 'bad' : 'good' } as const)
  return [
    column('account', {
      width: 'minmax(120px, 1.1fr)',
      cell: (account) => (
        <>
          <div className="clip" style={{ fontWeight: 600 }}>
            {names?.clients.get(account.clientId ?? '') ?? t('unknown-account')}
          </div>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {t('account-line', {
              supplier: names?.suppliers.get(account.supplierId) ?? '',
              account: account.account.slice(-4) || '–',
            })}
          </div>
        </>
      ),
    }),
    column('finding', {
      width: 'minmax(130px, 1.5fr)',
      cell: (account) => (
        <>
          <Badge tone={findingTone[account.finding]}>{t(`finding.${account.finding}`)}</Badge>
          <div className="clip quiet" style={{ fontSize: 12.5 }}>
            {words(account)}
          </div>
        </>
      ),
    }),
    column('expected', {
      width: 'minmax(84px, 100px)',
      align: 'end',
      cell: ({ expected, due }) => {
        if (!expected) return <MoneyText amount={null} />
        const explanation = paidOut(expected.explanation, payRates)
        return <Explain explanation={due ? { ...explanation, amount: due } : explanation} />
      },
    }),
    column('paid', {
      width: 'minmax(80px, 94px)',
      align: 'end',
      cell: (account) => <MoneyText amount={account.paid ?? account.foreign[0] ?? null} />,
    }),
    column('difference', {
      width: 'minmax(96px, 106px)',
      align: 'end',
      cell: (account) => (
        <MoneyText
          amount={account.finding === 'other-currency' || isHeld(account) ? null : account.difference}
          {...differenceTone(account)}
        />
      ),
    }),
  ]
}
