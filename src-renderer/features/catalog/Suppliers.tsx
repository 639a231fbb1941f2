import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import type { Supplier } from '#domain/catalog/catalog'
import { go } from '#session/place'
import { type Column, DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import styles from './Catalog.module.css'
import { Frame } from './Frame'
import { SearchInput } from './SearchInput'
import { useNamed } from './use-named'
import { useRegionName } from './use-regions'

export function Suppliers() {
  const { t } = useTranslation('catalog')
  const suppliers = useLive(livingSuppliers, [])
  const regionName = useRegionName()
  const { words, setWords, found } = useNamed(suppliers)
  const columns = useMemo<readonly Column<Supplier>[]>(
    () => [
      {
        id: 'name',
        header: t('list.supplier'),
        width: 'minmax(160px, 2fr)',
        cell: (row) => <span style={{ fontWeight: 500 }}>{row.name}</span>,
      },
      {
        id: 'sells',
        header: t('list.sells'),
        width: 'minmax(160px, 3fr)',
        cell: (row) => row.categories.map((one) => t(`ui:category.${one}`)).join(', '),
      },
      {
        id: 'regions',
        header: t('list.regions'),
        width: 'minmax(120px, 2fr)',
        cell: (row) => <span className="quiet">{row.countries.map(regionName).join(', ')}</span>,
      },
      {
        id: 'certified',
        header: t('list.certified'),
        width: 'minmax(120px, 2fr)',
        cell: (row) => <span className="quiet">{row.certifications.join(', ')}</span>,
      },
    ],
    [t, regionName],
  )
  if (!suppliers) return <Frame view="suppliers">{null}</Frame>
  return (
    <Frame view="suppliers">
      {suppliers.length > 0 && (
        <div className={styles.tools}>
          <SearchInput name="suppliers" label={t('list.suppliers')} value={words} onChange={setWords} />
        </div>
      )}
      <section className={`card ${styles.list}`} style={{ flex: 1 }}>
        <DataGrid
          label={t('list.suppliers')}
          columns={columns}
          count={found.length}
          at={(index) => found[index]}
          onOpen={(row) => go({ at: 'catalog', view: 'suppliers', supplierId: row.id })}
          empty={
            suppliers.length === 0 ? (
              <Empty
                words={t('empty.suppliers')}
                action={t('new.supplier')}
                onAction={() => go({ at: 'catalog', view: 'suppliers', creating: 'supplier' })}
              />
            ) : (
              <Empty words={t('search.none')} action={t('search.clear')} onAction={() => setWords('')} />
            )
          }
        />
      </section>
    </Frame>
  )
}
