import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { isOpen } from '#domain/quotes/status'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { LinesChart } from '#ui/LinesChart'
import { costSeries } from '../present/cost-series'
import { useCopy } from '../use-copy'
import styles from './Comparison.module.css'
import { ComparisonTable } from './ComparisonTable'
import { Criteria } from './Criteria'
import { InstallPlanCard } from './InstallPlanCard'
import { PrivateCard } from './PrivateCard'
import { Tornado } from './Tornado'
import { WhatIf } from './WhatIf'

/** The client's decision on one page; the private card beside it is fed from elsewhere. */
export function Comparison({ quote, clientName }: { readonly quote: Quote; readonly clientName: string }) {
  const { t } = useTranslation('quotes')
  const copy = useCopy(quote, clientName)
  if (quote.options.length === 0) return <Empty words={t('compare.empty')} />
  return (
    <>
      <ComparisonTable quote={quote} copy={copy} open={isOpen(quote)} />
      <div className={styles.wholeRows}>
        <Criteria quote={quote} open={isOpen(quote)} />
        <InstallPlanCard quote={quote} open={isOpen(quote)} />
      </div>
      <div className={styles.below}>
        <Card title={t('compare.cumulative')}>
          <LinesChart
            label={t('compare.cumulative')}
            series={costSeries(copy, t('today.title'))}
            currency={copy.currency}
            pointName={(index) => t('compare.month', { number: index + 1 })}
          />
        </Card>
        <PrivateCard quote={quote} />
      </div>
      <div className={styles.wholeRows}>
        <WhatIf quote={quote} />
        <Tornado quote={quote} />
      </div>
    </>
  )
}
