import { Select, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CostKind, costKinds, type OptionCost } from '#domain/quotes/pricing'
import { money } from '#domain/values/money'
import { EditText } from '#ui/EditText'
import { MoneyInput } from '#ui/MoneyInput'
import { asCount } from './cells'
import { FieldInput } from './FieldInput'
import type { OptionPart } from './OptionCosts'
import { Rows } from './Rows'

/** One-time costs of the option as a whole, and the months in which the old provider is still paid. */
export function OptionExtras({ option, currency, change }: OptionPart) {
  const { t } = useTranslation('quotes')
  const { overlap } = option
  return (
    <Stack>
      <Rows<OptionCost>
        name={t('costs.once')}
        add={t('costs.add')}
        rows={option.costs ?? []}
        make={() => ({ kind: 'porting', name: '', amount: money(0, currency) })}
        onChange={(costs) => change({ costs })}
      >
        {(row, edit) => (
          <>
            <Select
              label={t('costs.kind')}
              data={costKinds.map((value) => ({ value, label: t(`cost.${value}`) }))}
              value={row.kind}
              allowDeselect={false}
              onChange={(kind) => edit({ kind: kind as CostKind })}
            />
            <EditText label={t('costs.name')} value={row.name} onCommit={(name) => edit({ name })} />
            <MoneyInput
              label={t('costs.amount')}
              value={row.amount}
              currency={currency}
              onCommit={(amount) => amount && edit({ amount })}
            />
          </>
        )}
      </Rows>
      <SimpleGrid cols={2}>
        <FieldInput
          label={t('costs.overlap')}
          description={t('costs.overlap-words')}
          value={overlap ? String(overlap.months) : ''}
          suffix={t('months')}
          parse={asCount(240)}
          onCommit={(months) => change({ overlap: months ? { months, monthly: overlap?.monthly ?? null } : null })}
        />
        <MoneyInput
          label={t('costs.overlap-monthly')}
          description={t('costs.overlap-today')}
          value={overlap?.monthly ?? null}
          currency={currency}
          disabled={!overlap}
          onCommit={(monthly) => overlap && change({ overlap: { ...overlap, monthly } })}
        />
      </SimpleGrid>
    </Stack>
  )
}
