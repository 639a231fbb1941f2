import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Charge, type ChargeKind, chargeKinds, type Service } from '#domain/clients/service'
import { zero } from '#domain/values/money'
import { MoneyInput } from '#ui/MoneyInput'

type Props = { readonly service: Service; readonly onChange: (charges: readonly Charge[]) => void }

/** Parts of the monthly charge that payers often leave out: their kinds, and an amount for each. */
export function ServiceCharges({ service, onChange }: Props) {
  const { t } = useTranslation('clients')
  const charges = service.charges ?? []
  const currency = service.mrc.currency
  const choose = (kinds: readonly ChargeKind[]) =>
    onChange(kinds.map((kind) => charges.find((one) => one.kind === kind) ?? { kind, mrc: zero(currency) }))
  return (
    <>
      <div style={{ gridColumn: '1 / -1' }}>
        <MultiSelect
          label={t('service-field.charges')}
          placeholder={charges.length === 0 ? t('service.charges-none') : ''}
          data={chargeKinds.map((value) => ({ value, label: t(`charge.${value}`) }))}
          value={charges.map((one) => one.kind)}
          onChange={(kinds) => choose(kinds as ChargeKind[])}
        />
      </div>
      {charges.map((charge) => (
        <MoneyInput
          key={charge.kind}
          label={t(`charge.${charge.kind}`)}
          value={charge.mrc}
          currency={currency}
          onCommit={(mrc) =>
            onChange(charges.map((one) => (one.kind === charge.kind ? { ...one, mrc: mrc ?? zero(currency) } : one)))
          }
        />
      ))}
    </>
  )
}
