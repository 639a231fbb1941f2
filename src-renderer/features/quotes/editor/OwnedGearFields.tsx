import { SimpleGrid, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { noGear } from '#domain/quotes/owned'
import type { OwnedGear } from '#domain/quotes/pricing'
import type { Currency } from '#domain/values/currency'
import { money } from '#domain/values/money'
import { MoneyInput } from '#ui/MoneyInput'
import { asCount, asMonths } from './cells'
import { FieldInput } from './FieldInput'

type Props = {
  readonly owned: OwnedGear | null
  readonly currency: Currency
  readonly onChange: (owned: OwnedGear | null) => void
}

const running = ['lease', 'maintenance', 'power', 'staff'] as const

/** What the client owns and what keeping it costs, so that a purchase can be compared with a price a month. */
export function OwnedGearFields({ owned, currency, onChange }: Props) {
  const { t } = useTranslation('quotes')
  const edit = (facts: Partial<OwnedGear>) => owned && onChange({ ...owned, ...facts })
  return (
    <Stack mt="md">
      <Switch
        label={t('owned.has')}
        checked={owned !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? noGear(currency) : null)}
      />
      {owned && (
        <>
          <SimpleGrid cols={2}>
            <MoneyInput
              label={t('owned.purchase')}
              value={owned.purchase}
              currency={currency}
              onCommit={(purchase) => edit({ purchase: purchase ?? money(0, currency) })}
            />
            <FieldInput
              label={t('owned.buy-month')}
              placeholder={t('owned.paid')}
              value={owned.buyMonth === null ? '' : String(owned.buyMonth)}
              parse={asCount(240)}
              onCommit={(buyMonth) => edit({ buyMonth })}
            />
            <FieldInput
              label={t('owned.life')}
              value={String(owned.lifeMonths)}
              suffix={t('months')}
              parse={asMonths}
              onCommit={(lifeMonths) => edit({ lifeMonths })}
            />
            <FieldInput
              label={t('owned.age')}
              value={String(owned.ageMonths)}
              suffix={t('months')}
              disabled={owned.buyMonth !== null}
              parse={asCount(600)}
              onCommit={(ageMonths) => edit({ ageMonths: ageMonths ?? 0 })}
            />
            {running.map((name) => (
              <MoneyInput
                key={name}
                label={t(`owned.${name}`)}
                value={owned[name]}
                currency={currency}
                onCommit={(amount) => edit({ [name]: amount ?? money(0, currency) })}
              />
            ))}
          </SimpleGrid>
          <Text fz="sm" c="dimmed">
            {t('owned.words')}
          </Text>
        </>
      )}
    </Stack>
  )
}
