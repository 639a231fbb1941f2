import { useTranslation } from 'react-i18next'
import type { Carrier } from '#domain/catalog/carriers'
import type { Offering } from '#domain/catalog/catalog'
import { useFormat } from '#ui/format'
import { usePrice } from './use-price'
import { useRegionName } from './use-regions'

export type ComparedGroup = {
  readonly id: 'price' | 'terms' | 'trust' | 'private'
  readonly rows: readonly { readonly label: string; readonly cell: (offering: Offering) => string }[]
}

/** The rows of a comparison in their groups; an empty text is something that is not known. */
export function useCompared(
  carriers: ReadonlyMap<string, readonly Carrier[]>,
  suppliers: ReadonlyMap<string, string>,
): readonly ComparedGroup[] {
  const { t } = useTranslation('catalog')
  const format = useFormat()
  const price = usePrice()
  const regionName = useRegionName()
  const tiers = (row: Offering) =>
    row.tiers
      .map((tier) => t('compare.tier', { from: format.quantity(tier.from), price: format.unitPrice(tier.price) }))
      .join('\n')
  return [
    {
      id: 'price',
      rows: [
        { label: t('field.supplier'), cell: (row) => suppliers.get(row.supplierId) ?? '' },
        { label: t('field.category'), cell: (row) => t(`ui:category.${row.category}`) },
        { label: t('field.model'), cell: (row) => t(`model.${row.priceModel}`) },
        { label: t('list.price'), cell: price },
        { label: t('tiers.title'), cell: (row) => (row.priceModel === 'tiered' ? tiers(row) : '') },
        { label: t('field.nrc'), cell: (row) => (row.nrc ? format.unitPrice(row.nrc) : '') },
      ],
    },
    {
      id: 'terms',
      rows: [
        { label: t('field.terms'), cell: (row) => row.terms.join(', ') },
        { label: t('field.regions'), cell: (row) => row.regions.map(regionName).join(', ') },
        { label: t('field.description'), cell: (row) => row.description },
      ],
    },
    {
      id: 'trust',
      rows: [
        { label: t('field.certifications'), cell: (row) => row.certifications.join(', ') },
        { label: t('field.esg'), cell: (row) => row.esg },
      ],
    },
    {
      id: 'private',
      rows: [
        {
          label: t('compare.carriers'),
          cell: (row) =>
            (carriers.get(row.id) ?? [])
              .map(({ distributor, carry }) => `${distributor.name} ${format.percent(carry.residual)}`)
              .join('\n'),
        },
      ],
    },
  ]
}
