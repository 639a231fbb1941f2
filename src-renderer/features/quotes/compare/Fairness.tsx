import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { bestForClient, neutrality } from '#domain/quotes/neutrality'
import type { Quote } from '#domain/quotes/quote'
import type { OptionResidual } from '#domain/quotes/residual'
import type { OptionId } from '#domain/values/ids'
import { useFormat } from '#ui/format'
import { Notice } from '#ui/Notice'
import styles from './Comparison.module.css'

type Props = {
  readonly quote: Quote
  readonly residuals: readonly OptionResidual[]
}

/** The neutrality check, for the advisor alone: recommended, best for the client by both measures, best paid, and what follows. */
export function Fairness({ quote, residuals }: Props) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const best = useMemo(() => bestForClient(quote), [quote])
  const found = neutrality(quote.recommendedId, best.byNeeds, best.lowestId, residuals)
  if (!found) return null
  const names = (ids: readonly OptionId[], none: string) =>
    ids.length === 0 ? t(none) : ids.map((id) => quote.options.find((one) => one.id === id)?.name ?? '').join(', ')
  const rows = [
    ['fair.recommended', names([found.recommendedId], 'fair.unknown')],
    ['fair.by-needs', names(found.byNeeds, 'fair.unknown')],
    ['fair.by-total', names(found.lowestId === null ? [] : [found.lowestId], 'fair.unknown')],
    ['fair.best-paid', names(found.bestPaid, 'fair.nobody')],
  ] as const
  const said = t(found.finding === 'unknown' ? 'fair.nothing' : `fair.${found.finding}`)
  const extra = found.extraPay ? ` ${t('fair.extra', { amount: format.money(found.extraPay) })}` : ''
  const warns = found.finding === 'pays-you' || found.finding === 'unexplained'
  return (
    <div className={styles.fair}>
      <dl>
        {rows.map(([key, name]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <Notice tone={warns ? 'warn' : 'info'}>{said + extra}</Notice>
      <p className={styles.why}>{t('fair.horizon', { count: quote.horizonMonths })}</p>
    </div>
  )
}
