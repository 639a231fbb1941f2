import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Currency } from '#domain/values/currency'
import { minorDigits } from '#domain/values/currency'
import { money } from '#domain/values/money'
import { useFormat } from './format'
import type { BarSeries, MonthBar } from './MonthBars'

type Props = {
  readonly series: readonly BarSeries[]
  readonly months: readonly MonthBar[]
  readonly currency: Currency
  readonly height: number
}

const paint = {
  solid: { fill: 'var(--accent)', stroke: 'none' },
  outline: { fill: 'var(--accent-soft)', stroke: 'var(--accent)' },
  warn: { fill: 'var(--warn)', stroke: 'none' },
  info: { fill: 'var(--info-soft)', stroke: 'var(--info)' },
  ink: { fill: 'var(--ink-2)', stroke: 'none' },
  bad: { fill: 'var(--bad-soft)', stroke: 'var(--bad)' },
} as const

/** Only drawn, never read: its table twin says the figures. Bars are in minor units, labels in money. */
export function MonthBarsChart({ series, months, currency, height }: Props) {
  const format = useFormat()
  const unit = 10 ** minorDigits(currency)
  const rows = months.map((bar) => ({
    month: format.shortMonth(bar.month),
    ...Object.fromEntries(series.map((one) => [one.id, bar.amounts[one.id]?.minor ?? null])),
  }))
  const tick = { fontSize: 12, fill: 'var(--ink-2)' }
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart data={rows} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="month" tick={tick} tickLine={false} axisLine={{ stroke: 'var(--line)' }} minTickGap={16} />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={72}
          tickFormatter={(minor: number) => format.roundMoney(money(Math.round(minor / unit) * unit, currency))}
        />
        <Tooltip
          cursor={{ fill: 'var(--line-soft)' }}
          contentStyle={{
            background: 'var(--paper)',
            border: '1px solid var(--line)',
            borderRadius: 8,
            color: 'var(--ink)',
            fontVariantNumeric: 'tabular-nums',
          }}
          itemStyle={{ color: 'var(--ink)' }}
          labelStyle={{ color: 'var(--ink-2)' }}
          formatter={(minor) => format.money(money(Math.round(Number(minor)), currency))}
        />
        {series.map((one) => (
          <Bar
            key={one.id}
            dataKey={one.id}
            name={one.label}
            stackId="month"
            {...paint[one.tone]}
            strokeWidth={1.5}
            maxBarSize={36}
            radius={2}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
