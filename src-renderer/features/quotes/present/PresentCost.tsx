import { useViewportSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import { LinesChart } from '#ui/LinesChart'
import { costSeries } from './cost-series'
import styles from './Present.module.css'

/** What has been paid by when, as large as the window allows. */
export function PresentCost({ copy }: { readonly copy: ClientCopy }) {
  const { t } = useTranslation('quotes')
  const { height } = useViewportSize()
  return (
    <section className={styles.whole}>
      <h1>{t('paper.chart')}</h1>
      <p className={styles.words}>{t('paper.chart-words')}</p>
      <LinesChart
        label={t('paper.chart')}
        series={costSeries(copy, t('today.title'))}
        currency={copy.currency}
        pointName={(index) => t('compare.month', { number: index + 1 })}
        height={Math.max(260, height - 380)}
        large
      />
    </section>
  )
}
