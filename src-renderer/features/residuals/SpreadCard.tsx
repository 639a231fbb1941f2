import { useTranslation } from 'react-i18next'
import type { Names } from '#db/residuals'
import { concentrationOf } from '#domain/commissions/value'
import type { RateDay } from '#domain/values/exchange'
import { rate } from '#domain/values/rate'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { explainSpread, explainSum } from './explain-sum'
import type { MonthlyBook } from './monthly-book'
import styles from './Residuals.module.css'

type Props = { readonly book: MonthlyBook; readonly names: Names; readonly rates: RateDay | null }

const tones = { low: 'good', moderate: 'warn', high: 'bad' } as const

/** How much hangs on few suppliers, distributors and clients, and how much goes on while clients stay. */
export function SpreadCard({ book, names, rates }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const named = { supplier: names.suppliers, distributor: names.distributors, client: names.clients }
  const evergreen = explainSum(
    book.evergreen.map(({ clientId, amount }) => ({ name: names.clients.get(clientId) ?? t('unknown'), amount })),
    'value.evergreen',
    format.baseCurrency,
    rates,
  )
  return (
    <Card title={t('book.spread')}>
      <div className="figure">{book.evergreenShare === null ? '–' : format.percent(book.evergreenShare)}</div>
      <p className="quiet" style={{ margin: '2px 0 10px', fontSize: 12.5 }}>
        <Explain explanation={evergreen} /> {t('book.evergreen')}
      </p>
      <ul className={styles.runs}>
        {(['supplier', 'distributor', 'client'] as const).map((by) => {
          const { hhi, level, largest } = concentrationOf(book.by[by])
          return (
            <li key={by} style={{ alignItems: 'center' }}>
              <span style={{ minInlineSize: 0, flex: 1 }}>
                <div>{t(`book.by-${by}`)}</div>
                <div className="clip quiet" style={{ fontSize: 12.5 }}>
                  {largest
                    ? t('book.largest', {
                        name: named[by].get(largest.key) ?? t('unknown'),
                        share: format.percent(rate(Math.round(largest.share / 1000) * 1000)),
                      })
                    : '–'}
                </div>
              </span>
              <Explain
                explanation={explainSpread(book.by[by], (key) => named[by].get(key) ?? t('unknown'), {
                  hhi,
                  total: book.sum.total,
                })}
                words={format.number(hhi)}
              />
              <Badge tone={tones[level]}>{t(`book.${level}`)}</Badge>
            </li>
          )
        })}
      </ul>
      <p className="quiet" style={{ margin: '8px 0 0', fontSize: 12.5 }}>
        {t('book.hhi')}
      </p>
    </Card>
  )
}
