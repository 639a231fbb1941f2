import { useTranslation } from 'react-i18next'
import type { MonthAccount } from '#domain/commissions/month'
import { useFormat } from '#ui/format'
import { paidPercent } from './finding'

/** The finding as one plain sentence. */
export function useFindingWords(): (account: MonthAccount) => string {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  return (account) =>
    t(`finding-words.${account.finding === 'paid' && account.difference.minor !== 0 ? 'paid-near' : account.finding}`, {
      month: account.expected ? format.month(account.expected.usageMonth) : '',
      percent: paidPercent(account),
      amounts: account.foreign.map(format.moneyCode).join(', '),
    })
}
