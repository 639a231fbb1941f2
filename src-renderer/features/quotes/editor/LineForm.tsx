import { Select, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Hardware, PriceForm } from '#domain/quotes/pricing'
import { asUnits, unitPrice, unitPriceText, units } from '#domain/values/quantity'
import { asMonths, asPriceIn, asQuantityOrNone } from './cells'
import { FieldInput } from './FieldInput'
import type { Part } from './LinePricing'
import { Tiers } from './Tiers'

const forms = ['unit', 'flat', 'volume', 'graduated', 'once'] as const
const gear = ['none', 'bought', 'leased', 'rented'] as const
type FormName = (typeof forms)[number]

/** How a quantity becomes an amount, what it is part of, and whether it is gear. */
export function LineForm({ line, lines, currency, change }: Part) {
  const { t } = useTranslation('quotes')
  const tiers = line.form && 'tiers' in line.form ? line.form.tiers : null
  const first = [{ from: units(1), price: line.unitMrc ?? unitPrice(0, currency) }]
  const choose = (name: FormName) => {
    if (name === 'unit') return change({ form: null })
    const form: PriceForm =
      name === 'volume' || name === 'graduated' ? { kind: name, tiers: tiers ?? first } : { kind: name }
    change({ form })
  }
  const bundles = lines.filter((one) => one.id !== line.id && !one.includedIn)
  const { hardware } = line
  const leased = hardware?.how === 'leased' ? hardware : null
  return (
    <Stack>
      <SimpleGrid cols={2}>
        <Select
          label={t('pricing.form')}
          data={forms.map((value) => ({ value, label: t(`pricing.forms.${value}`) }))}
          value={line.form?.kind ?? 'unit'}
          allowDeselect={false}
          onChange={(value) => choose(value as FormName)}
        />
        <Select
          label={t('pricing.included-in')}
          placeholder={t('pricing.no-bundle')}
          data={bundles.map((one) => ({ value: one.id, label: one.description || t('line.unnamed') }))}
          value={line.includedIn ?? null}
          clearable
          onChange={(includedIn) => change({ includedIn })}
        />
        <FieldInput
          label={t('pricing.minimum')}
          value={line.minimum ? String(asUnits(line.minimum)) : ''}
          parse={asQuantityOrNone}
          onCommit={(minimum) => change({ minimum })}
        />
        <Select
          label={t('pricing.gear')}
          data={gear.map((value) => ({ value, label: t(`pricing.gears.${value}`) }))}
          value={hardware?.how ?? 'none'}
          allowDeselect={false}
          onChange={(value) => change({ hardware: gearOf(value as (typeof gear)[number]) })}
        />
        {leased && (
          <>
            <FieldInput
              label={t('pricing.lease-months')}
              value={String(leased.months)}
              parse={asMonths}
              onCommit={(months) => change({ hardware: { ...leased, months } })}
            />
            <FieldInput
              label={t('pricing.buyout')}
              value={leased.buyout ? unitPriceText(leased.buyout) : ''}
              parse={asPriceIn(currency)}
              suffix={currency}
              onCommit={(buyout) => change({ hardware: { ...leased, buyout } })}
            />
          </>
        )}
      </SimpleGrid>
      {tiers && line.form && (
        <Tiers
          name={t('pricing.tiers')}
          tiers={tiers}
          currency={currency}
          onChange={(next) => change({ form: { ...line.form, tiers: next } as PriceForm })}
        />
      )}
    </Stack>
  )
}

function gearOf(name: (typeof gear)[number]): Hardware | null {
  if (name === 'none') return null
  return name === 'leased' ? { how: name, months: 36, buyout: null } : { how: name }
}
