import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { type Currency, minorDigits } from '#domain/values/currency'
import { money } from '#domain/values/money'
import { useFormat } from './format'
import type { Series } from './LinesChart'
import { strokeOf } from './line-strokes'

type Props = {
  readonly series: readonly Series[]
  readonly currency: Currency
  readonly pointName: (index: number) => string
  readonly height: number
  readonly large: boolean
}

/** The lines themselves; whoever cannot see them has the table. */
export function LinesDrawing({ series, currency, pointName, height, large }: Props) {
  const format = useFormat()
  const length = Math.max(0, ...series.map((one) => one.values.length))
  const points = Array.from({ length }, (_, at) => ({
    at,
    ...Object.fromEntries(series.map((one) => [one.id, one.values[at]?.minor])),
  }))
  const ticks = [0, 1, 2, 3].map((part) => Math.round((part * (length - 1)) / 3))
  const text = { fill: 'var(--ink-2)', fontSize: large ? 18 : 12 }
  const major = (value: number) => format.roundMoney(money(Math.round(value), currency))
  return (
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
          width={(large ? 105 : 70) + 3 * minorDigits(currency)}
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
            strokeWidth={(one.quiet ? 1.5 : 2) * (large ? 1.6 : 1)}
            stroke={strokeOf(series, index).stroke}
            strokeDasharray={strokeOf(series, index).dash}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}
