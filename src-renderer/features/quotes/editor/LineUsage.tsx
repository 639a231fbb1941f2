import { SimpleGrid, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Usage } from '#domain/quotes/pricing'
import { asUnits, quantity, unitPrice, units } from '#domain/values/quantity'
import { EditText } from '#ui/EditText'
import { asAmountUsed } from './cells'
import { FieldInput } from './FieldInput'
import type { Part } from './LinePricing'
import { Tiers } from './Tiers'

/** What is expected to be used a month, what is included, and what each unit beyond it costs. */
export function LineUsage({ line, currency, change }: Part) {
  const { t } = useTranslation('quotes')
  const { usage } = line
  const none: Usage = {
    unit: '',
    expected: quantity(0),
    included: quantity(0),
    tiers: [{ from: units(1), price: unitPrice(0, currency) }],
  }
  const edit = (facts: Partial<Usage>) => usage && change({ usage: { ...usage, ...facts } })
  return (
    <Stack>
      <Switch
        label={t('pricing.has-usage')}
        checked={Boolean(usage)}
        onChange={(event) => change({ usage: event.currentTarget.checked ? none : null })}
      />
      {usage && (
        <>
          <SimpleGrid cols={3}>
            <EditText label={t('pricing.usage-unit')} value={usage.unit} onCommit={(unit) => edit({ unit })} />
            <FieldInput
              label={t('pricing.expected')}
              value={String(asUnits(usage.expected))}
              parse={asAmountUsed}
              onCommit={(expected) => edit({ expected })}
            />
            <FieldInput
              label={t('pricing.included')}
              value={String(asUnits(usage.included))}
              parse={asAmountUsed}
              onCommit={(included) => edit({ included })}
            />
          </SimpleGrid>
          <Tiers
            name={t('pricing.beyond')}
            tiers={usage.tiers}
            currency={currency}
            onChange={(tiers) => edit({ tiers })}
          />
        </>
      )}
    </Stack>
  )
}
