import { useTranslation } from 'react-i18next'
import type { Agreement } from '#domain/commissions/agreement'
import { useFormat } from '#ui/format'

/** The money side of an agreement as one sentence. */
export function useTermsWords(): (of: Agreement) => string {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  return (of) =>
    [
      t('terms.paid', { residual: format.percent(of.residual), share: format.percent(of.advisorShare) }),
      t(`terms.${of.duration.kind}`, { count: of.duration.kind === 'months' ? of.duration.months : 0 }),
      t('terms.lag', { count: of.lagMonths }),
      ...of.splits.map((one) => t('terms.split', { payee: one.payee, share: format.percent(one.share) })),
    ].join(' ')
}
