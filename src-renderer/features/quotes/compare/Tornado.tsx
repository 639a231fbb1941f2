import { Select, Table, Text } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { type Swing, swings, tornado, totalsOf } from '#domain/quotes/what-if'
import type { Money } from '#domain/values/money'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'

/** Which of the things that nobody knows yet moves an option's total most, and whether it changes the cheapest option. */
export const Tornado = memo(function Tornado({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const [picked, setPicked] = useState<string | null>(null)
  const option = quote.options.find((one) => one.id === (picked ?? quote.recommendedId)) ?? quote.options[0] ?? null
  const found = useMemo(() => (option ? tornado(quote, option) : []), [quote, option])
  const { totals, winner } = useMemo(() => totalsOf(quote), [quote])
  const middle = option && totals.get(option.id)
  if (!option || !middle) return null
  const ends = (swing: Swing) => swings[swing.driver as keyof typeof swings].map((end) => format.percent(end))
  const turns = found.flatMap((swing) =>
    swing.winners.flatMap((id, at) => {
      const name = quote.options.find((one) => one.id === id)?.name
      return id !== winner && name
        ? [t('tornado.turns', { name, driver: t(`what-if.${swing.driver}`), end: ends(swing)[at] })]
        : []
    }),
  )
  return (
    <Card
      title={t('tornado.title')}
      action={
        <Select
          size="xs"
          aria-label={t('what-if.option')}
          data={quote.options.map((one) => ({ value: one.id, label: one.name }))}
          value={option.id}
          allowDeselect={false}
          onChange={setPicked}
        />
      }
    >
      <Table fz="sm" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('tornado.driver')}</Table.Th>
            <Table.Th scope="col" className="num">
              {t('tornado.low')}
            </Table.Th>
            <Table.Th scope="col" className="num">
              {t('tornado.high')}
            </Table.Th>
            <td aria-hidden="true" style={{ inlineSize: '34%' }} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.map((swing) => (
            <Table.Tr key={swing.driver}>
              <Table.Th scope="row" fw={400}>
                {t('tornado.between', {
                  driver: t(`what-if.${swing.driver}`),
                  from: ends(swing)[0],
                  to: ends(swing)[1],
                })}
              </Table.Th>
              <Table.Td className="num">{format.money(swing.low)}</Table.Td>
              <Table.Td className="num">{format.money(swing.high)}</Table.Td>
              <td aria-hidden="true">
                <Bar swing={swing} middle={middle} all={found} />
              </td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fz="sm" c="dimmed" mt="xs">
        {turns.length > 0 ? turns.join(' ') : t('tornado.stays')}
      </Text>
    </Card>
  )
})

/** From the low to the high total, on the scale that all drivers share. */
function Bar({
  swing,
  middle,
  all,
}: {
  readonly swing: Swing
  readonly middle: Money
  readonly all: readonly Swing[]
}) {
  const most = Math.max(
    1,
    ...all.flatMap((one) => [one.low, one.high]).map((end) => Math.abs(end.minor - middle.minor)),
  )
  const place = (end: Money) => 50 + ((end.minor - middle.minor) / most) * 50
  const [from, to] = [place(swing.low), place(swing.high)].sort((a, b) => a - b) as [number, number]
  return (
    <div style={{ position: 'relative', blockSize: 14 }}>
      <div
        style={{
          position: 'absolute',
          insetInlineStart: '50%',
          insetBlock: -3,
          borderInlineStart: '1px solid var(--line)',
        }}
      />
      <div
        style={{
          position: 'absolute',
          insetInlineStart: `${String(from)}%`,
          inlineSize: `${String(to - from)}%`,
          insetBlock: 2,
          borderRadius: 3,
          background: 'var(--accent)',
        }}
      />
    </div>
  )
}
