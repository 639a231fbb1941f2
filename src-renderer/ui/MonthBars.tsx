import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '#domain/values/currency'
import type { Month } from '#domain/values/dates'
import { type Money, money } from '#domain/values/money'
import { useFormat } from './format'
import styles from './MonthBars.module.css'

export type BarSeries = {
  readonly id: string
  readonly label: string
  readonly tone: 'solid' | 'outline' | 'warn' | 'bad' | 'info' | 'ink'
}
/** Amounts by series id, all in one currency; null is missing and drawn as a gap. */
export type MonthBar = { readonly month: Month; readonly amounts: Readonly<Record<string, Money | null>> }

type Props = {
  readonly label: string
  readonly currency: Currency
  readonly series: readonly BarSeries[]
  readonly months: readonly MonthBar[]
  readonly height?: number
}

const Chart = lazy(async () => ({ default: (await import('./MonthBarsChart')).MonthBarsChart }))

/** Months as stacked bars, and the same figures as a table: seen on request, always there for a screen reader. */
export function MonthBars({ label, currency, series, months, height = 220 }: Props) {
  const { t } = useTranslation('ui')
  const [face, setFace] = useState<'chart' | 'table'>('chart')
  const asTable = face === 'table'
  const faces = (['chart', 'table'] as const).map((value) => ({ value, label: t(`chart.${value}`) }))
  return (
    <figure className={styles.figure} aria-label={label}>
      <div className={styles.head}>
        <ul className={styles.legend} aria-hidden={asTable}>
          {!asTable &&
            series.map((one) => (
              <li key={one.id}>
                <span className={`${styles.swatch} ${styles[one.tone]}`} />
                {one.label}
              </li>
            ))}
        </ul>
        <SegmentedControl
          size="xs"
          data={faces}
          value={face}
          onChange={(value) => setFace(value as 'chart' | 'table')}
          aria-label={t('chart.face')}
        />
      </div>
      {!asTable && (
        <div aria-hidden style={{ blockSize: height }}>
          <Suspense fallback={null}>
            <Chart series={series} months={months} currency={currency} height={height} />
          </Suspense>
        </div>
      )}
      <div className={asTable ? styles.table : styles.heard}>
        <Twin label={label} series={series} months={months} currency={currency} />
      </div>
    </figure>
  )
}

function Twin({ label, series, months, currency }: Omit<Props, 'height'>) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const total = (bar: MonthBar) =>
    money(
      Object.values(bar.amounts).reduce<number>((sum, amount) => sum + (amount?.minor ?? 0), 0),
      currency,
    )
  return (
    <table>
      <caption className={styles.heard}>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.month')}</th>
          {series.map((one) => (
            <th key={one.id} scope="col">
              {one.label}
            </th>
          ))}
          {series.length > 1 && <th scope="col">{t('chart.total')}</th>}
        </tr>
      </thead>
      <tbody>
        {months.map((bar) => (
          <tr key={bar.month}>
            <th scope="row">{format.month(bar.month)}</th>
            {series.map((one) => {
              const amount = bar.amounts[one.id]
              return <td key={one.id}>{amount ? format.money(amount) : t('chart.missing')}</td>
            })}
            {series.length > 1 && <td>{format.money(total(bar))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
