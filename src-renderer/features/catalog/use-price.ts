import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { useFormat } from '#ui/format'

/** A list price as one reads it: the amount, and for what it is. */
export type PriceWords = { readonly amount: string; readonly per: string }

/** What is not published is said, never shown as zero. */
export function usePriceWords(): (offering: Offering) => PriceWords {
  const { t } = useTranslation('catalog')
  const format = useFormat()
  return useMemo(
    () =>
      ({ priceModel, price, tiers, nrc, unit }) => {
        const shown = priceModel === 'once' ? nrc : priceModel === 'tiered' ? (tiers[0]?.price ?? price) : price
        if (!shown) return { amount: t('price.none'), per: '' }
        const text = format.unitPrice(shown)
        return {
          amount: priceModel === 'tiered' ? t('price.amount-from', { price: text }) : text,
          per: t(`price.per.${priceModel}`, { unit: unit || t('price.unit') }),
        }
      },
    [t, format],
  )
}

/** The same in one line. */
export function usePrice(): (offering: Offering) => string {
  const { t } = useTranslation('catalog')
  const words = usePriceWords()
  return (offering) => {
    const { amount, per } = words(offering)
    return per === '' ? amount : t('price.whole', { amount, per })
  }
}
