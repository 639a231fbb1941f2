import { Select, SimpleGrid, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Escalation, RampStep } from '#domain/quotes/pricing'
import { asUnits, unitPrice, unitPriceText } from '#domain/values/quantity'
import { percent, asPercent as percentOf } from '#domain/values/rate'
import { DayInput } from '#ui/DayInput'
import { asMonths, asPercent, asPriceIn, asQuantity } from './cells'
import { FieldInput } from './FieldInput'
import type { Part } from './LinePricing'
import { Rows } from './Rows'

const rises = ['option', 'percent-year', 'percent-renewal', 'amount-year', 'amount-renewal'] as const

/** What a line's price and quantity do over the months: start, term, increases, ramp, and what follows the term. */
export function LineCourse({ line, currency, change }: Part) {
  const { t } = useTranslation('quotes')
  const { escalation } = line
  const choice = escalation ? `${'percent' in escalation ? 'percent' : 'amount'}-${escalation.at}` : 'option'
  const choose = (name: string) => {
    const at = name.endsWith('renewal') ? 'renewal' : 'year'
    const own: Escalation = name.startsWith('percent')
      ? { at, percent: percent(3) }
      : { at, amount: unitPrice(0, currency) }
    change({ escalation: name === 'option' ? null : own })
  }
  return (
    <Stack>
      <SimpleGrid cols={2}>
        <Select
          label={t('pricing.rises')}
          data={rises.map((value) => ({ value, label: t(`pricing.rise.${value}`) }))}
          value={choice}
          allowDeselect={false}
          onChange={(name) => name && choose(name)}
        />
        {escalation && 'percent' in escalation && (
          <FieldInput
            label={t('pricing.rise-by')}
            value={String(percentOf(escalation.percent))}
            suffix="%"
            parse={asPercent}
            onCommit={(by) => change({ escalation: { ...escalation, percent: by } })}
          />
        )}
        {escalation && 'amount' in escalation && (
          <FieldInput
            label={t('pricing.rise-by-each')}
            value={unitPriceText(escalation.amount)}
            suffix={currency}
            parse={asPriceIn(currency)}
            onCommit={(amount) => amount && change({ escalation: { ...escalation, amount } })}
          />
        )}
        {!escalation && <div />}
        <FieldInput
          label={t('pricing.start-month')}
          value={String(line.startMonth ?? 1)}
          parse={asMonths}
          onCommit={(startMonth) => change({ startMonth })}
        />
        <FieldInput
          label={t('pricing.list-price')}
          value={line.listMrc ? unitPriceText(line.listMrc) : ''}
          suffix={currency}
          parse={asPriceIn(currency)}
          onCommit={(listMrc) => change({ listMrc })}
        />
        <DayInput
          label={t('pricing.priced-until')}
          value={line.pricedUntil ?? null}
          onCommit={(pricedUntil) => change({ pricedUntil })}
        />
        <Switch
          mt={28}
          label={t('pricing.own-term')}
          checked={line.coTerm === false}
          onChange={(event) => change({ coTerm: !event.currentTarget.checked })}
        />
      </SimpleGrid>
      <Rows<RampStep>
        name={t('pricing.ramp')}
        add={t('pricing.add-step')}
        rows={line.ramp ?? []}
        make={() => ({ fromMonth: (line.ramp?.at(-1)?.fromMonth ?? 1) + 6, quantity: line.quantity })}
        onChange={(ramp) => change({ ramp })}
      >
        {(row, edit) => (
          <>
            <FieldInput
              label={t('pricing.from-month')}
              value={String(row.fromMonth)}
              parse={asMonths}
              onCommit={(fromMonth) => edit({ fromMonth })}
            />
            <FieldInput
              label={t('line.quantity')}
              value={String(asUnits(row.quantity))}
              parse={asQuantity}
              onCommit={(quantity) => edit({ quantity })}
            />
          </>
        )}
      </Rows>
    </Stack>
  )
}
