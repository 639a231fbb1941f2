import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { useFormat } from '#ui/format'

/** The list price as one reads it: what is not published is said, never shown as zero. */
export function usePrice(): (offering: Offering) => string {
  const { t } = useTranslation('catalog')
  const format = useFormat()
  return ({ priceModel, price, tiers, nrc, unit }) => {
    const shown = priceModel === 'once' ? nrc : priceModel === 'tiered' ? (tiers[0]?.price ?? price) : price
    if (!shown) return t('price.none')
    return t(`price.${priceModel}`, { price: format.unitPrice(shown), unit: unit || t('price.unit') })
  }
}
