import { Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Discount } from '#domain/quotes/pricing'
import { money } from '#domain/values/money'
import { percent, asPercent as percentOf } from '#domain/values/rate'
import { MoneyInput } from '#ui/MoneyInput'
import { asMonths, asShare } from './cells'
import { FieldInput } from './FieldInput'
import type { Part } from './LinePricing'
import { Rows } from './Rows'

/** Percentages off and credits, each for its months; free months stand in the line's details. */
export function LinePromos({ line, currency, change }: Part) {
  const { t } = useTranslation('quotes')
  const turn = (row: Discount, kind: Discount['kind']): Discount => {
    const { fromMonth, months } = row
    return kind === 'percent'
      ? { kind, off: percent(10), fromMonth, months }
      : { kind, amount: money(0, currency), fromMonth, months }
  }
  return (
    <Stack>
      <Rows<Discount>
        name={t('pricing.discounts')}
        add={t('pricing.add-discount')}
        rows={line.discounts ?? []}
        make={() => ({ kind: 'percent', off: percent(10), fromMonth: 1, months: 12 })}
        onChange={(discounts) => change({ discounts })}
      >
        {(row, edit) => (
          <>
            <Select
              label={t('pricing.what')}
              data={(['percent', 'credit'] as const).map((value) => ({ value, label: t(`pricing.discount.${value}`) }))}
              value={row.kind}
              allowDeselect={false}
              onChange={(kind) => edit(turn(row, kind === 'credit' ? 'credit' : 'percent'))}
            />
            {row.kind === 'percent' ? (
              <FieldInput
                label={t('pricing.off')}
                value={String(percentOf(row.off))}
                suffix="%"
                parse={asShare}
                onCommit={(off) => edit({ off })}
              />
            ) : (
              <MoneyInput
                label={t('pricing.credit-amount')}
                value={row.amount}
                currency={currency}
                onCommit={(amount) => amount && edit({ amount })}
              />
            )}
            <FieldInput
              label={t('pricing.from-month')}
              value={String(row.fromMonth)}
              parse={asMonths}
              onCommit={(fromMonth) => edit({ fromMonth })}
            />
            <FieldInput
              label={t('pricing.for-months')}
              value={String(row.months)}
              parse={asMonths}
              onCommit={(months) => edit({ months })}
            />
          </>
        )}
      </Rows>
    </Stack>
  )
}
