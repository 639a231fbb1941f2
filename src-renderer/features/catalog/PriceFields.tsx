import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Offering, type PriceModel, priceModels } from '#domain/catalog/catalog'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { UnitPriceInput } from '#ui/MoneyInput'
import styles from './Catalog.module.css'
import { changeOffering } from './commands'
import { Tiers } from './Tiers'

/** How it is priced. Amounts keep the currency in which they were given; the first one takes the advisor's own. */
export function PriceFields({ offering }: { readonly offering: Offering }) {
  const { t } = useTranslation('catalog')
  const { baseCurrency } = useFormat()
  const currency =
    offering.price?.currency ?? offering.tiers[0]?.price.currency ?? offering.nrc?.currency ?? baseCurrency
  const change = (facts: Partial<Offering>) => void changeOffering(offering, facts)
  const { priceModel } = offering
  const label = priceModel === 'seat' ? 'price-seat' : priceModel === 'usage' ? 'price-usage' : 'price'
  return (
    <div className={styles.part}>
      <h3>{t('pane.pricing')}</h3>
      <div className={styles.two}>
        <Select
          label={t('field.model')}
          allowDeselect={false}
          data={priceModels.map((value) => ({ value, label: t(`model.${value}`) }))}
          value={priceModel}
          onChange={(model) => model && change({ priceModel: model as PriceModel })}
        />
        <UnitPriceInput
          label={t('field.nrc')}
          currency={currency}
          value={offering.nrc}
          onCommit={(nrc) => change({ nrc })}
        />
      </div>
      {(priceModel === 'flat' || priceModel === 'seat' || priceModel === 'usage') && (
        <UnitPriceInput
          label={t(`field.${label}`)}
          placeholder={t('price.none')}
          currency={currency}
          value={offering.price}
          onCommit={(price) => change({ price })}
        />
      )}
      {priceModel === 'tiered' && (
        <Tiers tiers={offering.tiers} currency={currency} onCommit={(tiers) => change({ tiers })} />
      )}
      <div className={styles.two}>
        <DayInput
          label={t('field.price-from')}
          value={offering.priceFrom ?? null}
          onCommit={(priceFrom) => change({ priceFrom })}
        />
        <DayInput
          label={t('field.price-until')}
          value={offering.priceUntil ?? null}
          onCommit={(priceUntil) => change({ priceUntil })}
        />
      </div>
    </div>
  )
}
