import { Box, SegmentedControl, Table } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '#domain/values/currency'
import type { Money } from '#domain/values/money'
import { useFormat } from './format'
import styles from './LinesChart.module.css'
import { strokeOf } from './line-strokes'

/** One line of the chart; `quiet` is drawn dashed and grey, for what the others are measured against; what is only listed stands in the table. */
export type Series = {
  readonly id: string
  readonly name: string
  readonly values: readonly Money[]
  readonly quiet?: boolean
  readonly onlyListed?: boolean
}

type Props = {
  readonly label: string
  readonly series: readonly Series[]
  readonly currency: Currency
  /** The word under a point, counted from 0. */
  readonly pointName: (index: number) => string
  readonly height?: number
  /** In the letters of a presentation. */
  readonly large?: boolean
}

/** The drawing library is read when the first chart is shown. */
const Drawing = lazy(async () => ({ default: (await import('./LinesDrawing')).LinesDrawing }))

/** Amounts over months as lines that differ in dash as well as colour, and the same figures as a table. */
export function LinesChart({ label, series, currency, pointName, height = 220, large = false }: Props) {
  const { t } = useTranslation('ui')
  const [face, setFace] = useState<'chart' | 'table'>('chart')
  const drawn = series.filter((one) => !one.onlyListed)
  const faces = (['chart', 'table'] as const).map((value) => ({ value, label: t(`chart.${value}`) }))
  return (
    <figure className={large ? `${styles.chart} ${styles.large}` : styles.chart} aria-label={label}>
      <div className={styles.head}>
        <ul className={styles.legend}>
          {drawn.map((one, index) => (
            <li key={one.id}>
              <Sample {...strokeOf(drawn, index)} />
              {one.name}
            </li>
          ))}
          {drawn.length < series.length && <li>{t('chart.some', { drawn: drawn.length, all: series.length })}</li>}
        </ul>
        <SegmentedControl
          size="xs"
          data={faces}
          value={face}
          onChange={(value) => setFace(value as 'chart' | 'table')}
          aria-label={t('chart.face')}
        />
      </div>
      {face === 'chart' ? (
        <div aria-hidden="true" style={{ blockSize: height }}>
          <Suspense fallback={null}>
            <Drawing series={drawn} currency={currency} pointName={pointName} height={height} large={large} />
          </Suspense>
        </div>
      ) : (
        <Twin label={label} series={series} pointName={pointName} height={height} />
      )}
    </figure>
  )
}

function Sample({ stroke, dash }: { readonly stroke: string; readonly dash: string }) {
  return (
    <svg width="22" height="6" aria-hidden="true">
      <line x1="0" x2="22" y1="3" y2="3" stroke={stroke} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  )
}

type Drawn = Omit<Props, 'label' | 'height' | 'large'> & { readonly height: number }

function Twin({ label, series, pointName, height }: Omit<Drawn, 'currency'> & { readonly label: string }) {
  const format = useFormat()
  const length = Math.max(0, ...series.map((one) => one.values.length))
  return (
    <Box component="section" className={styles.twin} style={{ blockSize: height }} tabIndex={0} aria-label={label}>
      <Table stickyHeader fz="sm" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <td />
            {series.map((one) => (
              <Table.Th key={one.id} scope="col" className="num">
                {one.name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Array.from({ length }, (_, at) => (
            <Table.Tr key={pointName(at)}>
              <Table.Th scope="row" fw={400}>
                {pointName(at)}
              </Table.Th>
              {series.map((one) => (
                <Table.Td key={one.id} className="num">
                  {one.values[at] ? format.money(one.values[at]) : '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}
