import { useTranslation } from 'react-i18next'
import type { BaseSum } from '#domain/commissions/sums'
import { useFormat } from '#ui/format'

/** Says which day's rate a sum used, and what has no rate and so stands beside it. */
export function ApartNote({ sum }: { readonly sum: BaseSum }) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  if (!sum.rateDay && sum.apart.length === 0) return null
  return (
    <div>
      {sum.rateDay && t('sum.rate-day', { day: format.day(sum.rateDay) })}{' '}
      {sum.apart.length > 0 && t('sum.apart', { amounts: sum.apart.map(format.moneyCode).join(', ') })}
    </div>
  )
}
