import { livingDistributors, livingSuppliers, offeringsByIds } from '#db/catalog'
import { fold } from '#domain/values/text'
import type { PaletteHit, PaletteSource } from '#session/palette'
import { go, type Place } from '#session/place'
import { searchOfferings } from '#workers/catalog-search'
import { exportCatalogAndTell } from './export-commands'
import { useCatalog } from './use-catalog'

const commands: readonly { readonly id: string; readonly place: Place }[] = [
  { id: 'new-offering', place: { at: 'catalog', creating: 'offering' } },
  { id: 'new-supplier', place: { at: 'catalog', view: 'suppliers', creating: 'supplier' } },
  { id: 'new-distributor', place: { at: 'catalog', view: 'distributors', creating: 'distributor' } },
  { id: 'suppliers', place: { at: 'catalog', view: 'suppliers' } },
  { id: 'distributors', place: { at: 'catalog', view: 'distributors' } },
  { id: 'compare', place: { at: 'catalog', view: 'compare' } },
]

const mostOfferings = 4
const mostParties = 2

export const palette: PaletteSource = {
  heading: 'palette.catalog',
  find: async (words, t) => {
    const wanted = fold(words)
    if (wanted === '') return []
    const named = <Row extends { readonly name: string }>(rows: readonly Row[]) =>
      rows.filter((row) => fold(row.name).includes(wanted)).slice(0, mostParties)
    const [suppliers, distributors, found] = await Promise.all([
      livingSuppliers(),
      livingDistributors(),
      searchOfferings({ words, limit: mostOfferings }),
    ])
    const names = new Map(suppliers.map((one) => [one.id as string, one.name]))
    const rows = found.match === 'all' ? await offeringsByIds(found.ids) : []
    const offerings = rows.flatMap((row): PaletteHit[] => {
      if (!row) return []
      const category = t(`ui:category.${row.category}`)
      const hint = t('catalog:palette.offering', { category, supplier: names.get(row.supplierId) ?? '' })
      const run = () => {
        useCatalog.getState().show(row.id)
        go({ at: 'catalog', offeringId: row.id })
      }
      return [{ id: row.id, label: row.name, hint, run }]
    })
    return [
      ...commands
        .map(({ id, place }) => ({
          id: `catalog-${id}`,
          label: t(`catalog:palette.${id}`),
          run: () => go(place),
        }))
        .filter((hit) => fold(hit.label).includes(wanted)),
      ...[{ id: 'catalog-export', label: t('catalog:palette.export'), run: () => void exportCatalogAndTell() }].filter(
        (hit) => fold(hit.label).includes(wanted),
      ),
      ...named(suppliers).map((one) => ({
        id: one.id,
        label: one.name,
        hint: t('catalog:palette.supplier'),
        run: () => go({ at: 'catalog', view: 'suppliers', supplierId: one.id }),
      })),
      ...named(distributors).map((one) => ({
        id: one.id,
        label: one.name,
        hint: t('catalog:palette.distributor'),
        run: () => go({ at: 'catalog', view: 'distributors', distributorId: one.id }),
      })),
      ...offerings,
    ]
  },
}
