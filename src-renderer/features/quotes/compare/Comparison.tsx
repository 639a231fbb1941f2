import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
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
  // The table comes first: what is weighed and worked out below it follows while the table is already read.
  const late = useDeferredValue(quote, null)
  const lateCopy = useDeferredValue(copy, null)
  if (quote.options.length === 0) return <Empty words={t('compare.empty')} />
  return (
    <>
      <ComparisonTable quote={quote} copy={copy} open={isOpen(quote)} />
      {late && lateCopy && (
        <>
          <div className={styles.wholeRows}>
            <Criteria quote={quote} open={isOpen(quote)} />
            <InstallPlanCard quote={quote} open={isOpen(quote)} />
          </div>
          <div className={styles.below}>
            <CostChart copy={lateCopy} />
            <PrivateCard quote={late} />
          </div>
          <div className={styles.wholeRows}>
            <WhatIf quote={late} />
            <Tornado quote={late} />
          </div>
        </>
      )}
    </>
  )
}

const CostChart = memo(function CostChart({ copy }: { readonly copy: ClientCopy }) {
  const { t } = useTranslation('quotes')
  return (
    <Card title={t('compare.cumulative')}>
      <LinesChart
        label={t('compare.cumulative')}
        series={costSeries(copy, t('today.title'))}
        currency={copy.currency}
        pointName={(index) => t('compare.month', { number: index + 1 })}
      />
    </Card>
  )
})
