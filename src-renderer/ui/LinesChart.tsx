import { Box, SegmentedControl, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Currency } from '#domain/values/currency'
import { minorDigits } from '#domain/values/currency'
import { type Money, money } from '#domain/values/money'
import { useFormat } from './format'
import styles from './LinesChart.module.css'

/** One line of the chart; `quiet` is drawn dashed and grey, for what the others are measured against. */
export type Series = {
  readonly id: string
  readonly name: string
  readonly values: readonly Money[]
  readonly quiet?: boolean
}

type Props = {
  readonly label: string
  readonly series: readonly Series[]
  readonly currency: Currency
  /** The word under a point, counted from 0. */
  readonly pointName: (index: number) => string
  readonly height?: number
}

const strokes = [
  { stroke: 'var(--accent)', dash: '' },
  { stroke: 'var(--info)', dash: '9 3' },
  { stroke: 'var(--warn)', dash: '2 3' },
  { stroke: 'var(--bad)', dash: '12 3 2 3' },
  { stroke: 'var(--ink)', dash: '5 2' },
] as const
const quietStroke = { stroke: 'var(--ink-3)', dash: '4 4' } as const

/** Amounts over months as lines that differ in dash as well as colour, and the same figures as a table. */
export function LinesChart({ label, series, currency, pointName, height = 220 }: Props) {
  const { t } = useTranslation('ui')
  const [face, setFace] = useState<'chart' | 'table'>('chart')
  const faces = (['chart', 'table'] as const).map((value) => ({ value, label: t(`chart.${value}`) }))
  return (
    <figure className={styles.chart} aria-label={label}>
      <div className={styles.head}>
        <ul className={styles.legend}>
          {series.map((one, index) => (
            <li key={one.id}>
              <Sample {...strokeOf(series, index)} />
              {one.name}
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
      {face === 'chart' ? (
        <Lines series={series} currency={currency} pointName={pointName} height={height} />
      ) : (
        <Twin label={label} series={series} pointName={pointName} height={height} />
      )}
    </figure>
  )
}

const strokeOf = (series: readonly Series[], index: number) => {
  const own = series[index]
  if (own?.quiet) return quietStroke
  const place = series.slice(0, index).filter((one) => !one.quiet).length
  return strokes[place % strokes.length] ?? strokes[0]
}

function Sample({ stroke, dash }: { readonly stroke: string; readonly dash: string }) {
  return (
    <svg width="22" height="6" aria-hidden="true">
      <line x1="0" x2="22" y1="3" y2="3" stroke={stroke} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  )
}

type Drawn = Omit<Props, 'label' | 'height'> & { readonly height: number }

function Lines({ series, currency, pointName, height }: Drawn) {
  const format = useFormat()
  const length = Math.max(0, ...series.map((one) => one.values.length))
  const points = Array.from({ length }, (_, at) => ({
    at,
    ...Object.fromEntries(series.map((one) => [one.id, one.values[at]?.minor])),
  }))
  const ticks = [0, 1, 2, 3].map((part) => Math.round((part * (length - 1)) / 3))
  const text = { fill: 'var(--ink-2)', fontSize: 12 }
  const major = (value: number) => format.roundMoney(money(Math.round(value), currency))
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[0, Math.max(1, length - 1)]}
            ticks={[...new Set(ticks)]}
            tickFormatter={pointName}
            tick={text}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
          />
          <YAxis
            tickFormatter={major}
            tick={text}
            tickLine={false}
            axisLine={false}
            width={70 + 3 * minorDigits(currency)}
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(at) => pointName(Number(at))}
            formatter={(value) => format.money(money(Number(value), currency))}
            contentStyle={{ background: 'var(--paper)', border: '1px solid var(--line)', borderRadius: 8 }}
          />
          {series.map((one, index) => (
            <Line
              key={one.id}
              dataKey={one.id}
              name={one.name}
              type="linear"
              dot={false}
              isAnimationActive={false}
              strokeWidth={one.quiet ? 1.5 : 2}
              stroke={strokeOf(series, index).stroke}
              strokeDasharray={strokeOf(series, index).dash}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}

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
