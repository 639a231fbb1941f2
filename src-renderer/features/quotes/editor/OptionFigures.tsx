import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { counts } from '#domain/quotes/line-cost'
import type { QuoteOption } from '#domain/quotes/quote'
import { optionTotals, type TotalsAsk } from '#domain/quotes/totals'
import { Explain } from '#ui/Explain'
import styles from './Editor.module.css'

export const totalNames = ['monthly', 'nrc', 'tco', 'effectiveMonthly', 'difference'] as const

/** The totals of one option as they stand at this keystroke; each explains itself. */
export function OptionFigures({ option, facts }: { readonly option: QuoteOption; readonly facts: TotalsAsk }) {
  const { t } = useTranslation('quotes')
  const totals = useMemo(() => optionTotals(option, facts), [option, facts])
  const empty = !option.lines.some(counts)
  return (
    <dl className={styles.figureList}>
      {totalNames.map((name) => {
        const explanation = totals.explanations[name]
        return (
          <div key={name} className={name === 'tco' ? styles.main : undefined}>
            <dt className={styles.heard}>{t(`total.${name}`)}</dt>
            <dd data-total={name}>
              {explanation && !empty ? <Explain explanation={explanation} strong={name === 'tco'} /> : '–'}
              {name === 'tco' && totals.missing.length > 0 && (
                <span className={styles.incomplete}>{t('total.incomplete', { count: totals.missing.length })}</span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
