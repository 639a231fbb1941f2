import { Button, SimpleGrid, Slider, Table, Text } from '@mantine/core'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { asIs, type WhatIf as Change, totalsOf, whatIf } from '#domain/quotes/what-if'
import { subtract } from '#domain/values/money'
import { percent } from '#domain/values/rate'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'

const still = { seats: 0, growth: 0, usage: 0, increase: 0, term: 0 }
type Drawn = typeof still
const reach = { seats: [-50, 100], growth: [-10, 30], usage: [-50, 100], increase: [-3, 10] } as const
const longest = 60

/** Sliders over the quote as it stands; nothing of it is saved, and the totals beside them say what would change. */
export const WhatIf = memo(function WhatIf({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const [drawn, setDrawn] = useState<Drawn>(still)
  const late = useDeferredValue(drawn)
  const now = useMemo(() => totalsOf(quote), [quote])
  const then = useMemo(() => totalsOf(whatIf(quote, changeOf(late))), [quote, late])
  const hasUsage = quote.options.some((option) => option.lines.some((line) => line.usage))
  const names = (['seats', 'growth', 'increase', 'usage'] as const).filter((name) => name !== 'usage' || hasUsage)
  const touched = Object.values(drawn).some((value) => value !== 0)
  return (
    <Card
      title={t('what-if.title')}
      action={
        <Button variant="subtle" size="compact-sm" disabled={!touched} onClick={() => setDrawn(still)}>
          {t('what-if.reset')}
        </Button>
      }
    >
      <SimpleGrid cols={2} spacing="xl" verticalSpacing="md">
        {names.map((name) => (
          <Drawer
            key={name}
            name={t(`what-if.${name}`)}
            said={t('what-if.by', { value: drawn[name] > 0 ? `+${drawn[name]}` : drawn[name] })}
            value={drawn[name]}
            range={reach[name]}
            step={name === 'increase' || name === 'growth' ? 1 : 5}
            onChange={(value) => setDrawn({ ...drawn, [name]: value })}
          />
        ))}
        <Drawer
          name={t('what-if.term')}
          said={drawn.term === 0 ? t('what-if.own-term') : t('what-if.months', { count: drawn.term })}
          value={drawn.term}
          range={[0, longest]}
          step={12}
          onChange={(term) => setDrawn({ ...drawn, term })}
        />
      </SimpleGrid>
      <Totals quote={quote} now={now} then={then} />
    </Card>
  )
})

const changeOf = ({ seats, growth, usage, increase, term }: Drawn): Change => ({
  ...asIs,
  seats: percent(seats),
  growth: percent(growth),
  usage: percent(usage),
  increase: percent(increase),
  termMonths: term === 0 ? null : term,
})

type DrawerProps = {
  readonly name: string
  readonly said: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly step: number
  readonly onChange: (value: number) => void
}

function Drawer({ name, said, value, range, step, onChange }: DrawerProps) {
  return (
    <div>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 13, paddingBlockEnd: 4 }}>
        <span style={{ fontWeight: 600 }} aria-hidden="true">
          {name}
        </span>
        <span style={{ color: 'var(--ink-2)', fontVariantNumeric: 'tabular-nums' }}>{said}</span>
      </div>
      <Slider
        thumbLabel={name}
        value={value}
        min={range[0]}
        max={range[1]}
        step={step}
        label={null}
        size="sm"
        onChange={onChange}
      />
    </div>
  )
}

type Sums = ReturnType<typeof totalsOf>

function Totals({ quote, now, then }: { readonly quote: Quote; readonly now: Sums; readonly then: Sums }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  return (
    <>
      <Table mt="md" fz="sm" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('what-if.option')}</Table.Th>
            <Table.Th scope="col" className="num">
              {t('what-if.now')}
            </Table.Th>
            <Table.Th scope="col" className="num">
              {t('what-if.then')}
            </Table.Th>
            <Table.Th scope="col" className="num">
              {t('what-if.change')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quote.options.map((option) => {
            const [before, after] = [now.totals.get(option.id), then.totals.get(option.id)]
            if (!before || !after) return null
            return (
              <Table.Tr key={option.id}>
                <Table.Th scope="row" fw={400}>
                  {option.name} {then.winner === option.id && <Badge>{t('compare.lowest')}</Badge>}
                </Table.Th>
                <Table.Td className="num">{format.money(before)}</Table.Td>
                <Table.Td className="num">{format.money(after)}</Table.Td>
                <Table.Td className="num">{format.money(subtract(after, before))}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Text fz="sm" c="dimmed" mt="xs" aria-live="polite">
        {verdict(quote, now, then, t)}
      </Text>
    </>
  )
}

function verdict(
  quote: Quote,
  now: Sums,
  then: Sums,
  t: (key: string, params: Record<string, unknown>) => string,
): string {
  const name = quote.options.find((option) => option.id === then.winner)?.name
  if (!name) return t('what-if.nobody', {})
  return t(now.winner === then.winner ? 'what-if.stays' : 'what-if.turns', { name })
}
