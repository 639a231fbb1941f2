import { useTranslation } from 'react-i18next'
import { priceModels } from '#domain/catalog/catalog'
import { categories } from '#domain/catalog/category'
import type { Counts } from '#domain/catalog/search/ask'
import { FilterMenu } from './FilterMenu'
import { useCatalog } from './use-catalog'
import { useRegionName } from './use-regions'

type Props = { readonly counts: Counts | undefined; readonly names: ReadonlyMap<string, string> }

/** The four filters, each with how many offerings every choice would find. */
export function Filters({ counts, names }: Props) {
  const { t } = useTranslation('catalog')
  const regionName = useRegionName()
  const { filters, setFilter } = useCatalog()
  const option = (value: string, label: string, count: number | undefined) => ({ value, label, count: count ?? 0 })
  const byCount = (found: Readonly<Record<string, number>> | undefined, chosen: readonly string[]) =>
    [...new Set([...chosen, ...Object.keys(found ?? {})])].sort((a, b) => (found?.[b] ?? 0) - (found?.[a] ?? 0))
  return (
    <>
      <FilterMenu
        label={t('filter.category')}
        chosen={filters.categories}
        onChoose={(values) => setFilter('categories', values)}
        options={() => categories.map((one) => option(one, t(`ui:category.${one}`), counts?.categories[one]))}
      />
      <FilterMenu
        label={t('filter.supplier')}
        chosen={filters.supplierIds}
        onChoose={(values) => setFilter('supplierIds', values)}
        options={() =>
          byCount(counts?.supplierIds, filters.supplierIds)
            .filter((id) => names.has(id))
            .map((id) => option(id, names.get(id) ?? id, counts?.supplierIds[id]))
        }
      />
      <FilterMenu
        label={t('filter.model')}
        chosen={filters.priceModels}
        onChoose={(values) => setFilter('priceModels', values)}
        options={() => priceModels.map((one) => option(one, t(`model.${one}`), counts?.priceModels[one]))}
      />
      <FilterMenu
        label={t('filter.region')}
        chosen={filters.regions}
        onChoose={(values) => setFilter('regions', values)}
        options={() =>
          byCount(counts?.regions, filters.regions).map((code) => option(code, regionName(code), counts?.regions[code]))
        }
      />
    </>
  )
}
