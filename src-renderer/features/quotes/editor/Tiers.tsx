import { useTranslation } from 'react-i18next'
import type { PriceTier } from '#domain/catalog/catalog'
import { withNextTier } from '#domain/catalog/tiers'
import type { Currency } from '#domain/values/currency'
import { asUnits, unitPrice, unitPriceText } from '#domain/values/quantity'
import { asPriceIn, asQuantity } from './cells'
import { FieldInput } from './FieldInput'
import { Rows } from './Rows'

type Props = {
  readonly name: string
  readonly tiers: readonly PriceTier[]
  readonly currency: Currency
  readonly onChange: (tiers: readonly PriceTier[]) => void
}

/** Prices from a number of units on. */
export function Tiers({ name, tiers, currency, onChange }: Props) {
  const { t } = useTranslation('quotes')
  const next = () => withNextTier(tiers, tiers.at(-1)?.price ?? unitPrice(0, currency)).at(-1) as PriceTier
  return (
    <Rows name={name} add={t('pricing.add-tier')} rows={tiers} make={next} onChange={onChange}>
      {(tier, change) => (
        <>
          <FieldInput
            label={t('pricing.from')}
            value={String(asUnits(tier.from))}
            parse={asQuantity}
            onCommit={(from) => change({ from })}
          />
          <FieldInput
            label={t('pricing.price-each')}
            value={unitPriceText(tier.price)}
            parse={asPriceIn(currency)}
            suffix={currency}
            onCommit={(price) => price && change({ price })}
          />
        </>
      )}
    </Rows>
  )
}
