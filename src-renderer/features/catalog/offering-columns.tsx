import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { Badge } from '#ui/Badge'
import type { Column } from '#ui/DataGrid'
import styles from './Catalog.module.css'
import { mostCompared, useCatalog } from './use-catalog'
import { usePriceWords } from './use-price'

/** The columns that fit: `narrow` is a list beside its pane in a small window. */
export function useColumns(
  names: ReadonlyMap<string, string>,
  room: 'wide' | 'beside' | 'narrow',
): readonly Column<Offering>[] {
  const { t } = useTranslation('catalog')
  const price = usePriceWords()
  return useMemo(() => {
    const name: Column<Offering> = {
      id: 'name',
      header: t('list.name'),
      width: 'minmax(140px, 3fr)',
      fits: true,
      cell: (row) => (
        <>
          <span className={`${styles.name} clip`}>{row.name}</span>
          <span className={`${styles.small} clip`} style={{ display: 'block' }}>
            {[names.get(row.supplierId), room !== 'wide' && t(`ui:category.${row.category}`), row.sku]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    }
    const category: Column<Offering> = {
      id: 'category',
      header: t('list.category'),
      width: 'minmax(176px, 1fr)',
      fits: true,
      cell: (row) => <Badge>{t(`ui:category.${row.category}`)}</Badge>,
    }
    const regions: Column<Offering> = {
      id: 'regions',
      header: t('list.regions'),
      width: 'minmax(80px, 1fr)',
      cell: (row) => <span className="quiet">{row.regions.join(', ')}</span>,
    }
    const cost: Column<Offering> = {
      id: 'price',
      header: t('list.price'),
      width: room === 'narrow' ? '116px' : 'minmax(130px, 1fr)',
      align: 'end',
      fits: true,
      cell: (row) => {
        const { amount, per } = price(row)
        return (
          <>
            <span className={`${styles.name} clip`}>{amount}</span>
            <span className={`${styles.small} clip`} style={{ display: 'block' }}>
              {per}
            </span>
          </>
        )
      },
    }
    const pick: Column<Offering> = {
      id: 'compare',
      header: t('list.compare'),
      width: '70px',
      align: 'end',
      fits: true,
      cell: (row) => <Pick id={row.id} name={row.name} />,
    }
    if (room === 'wide') return [name, category, regions, cost, pick]
    if (room === 'beside') return [name, cost, pick]
    return [name, cost]
  }, [t, names, price, room])
}

/** The browser's own box: dozens of them are drawn anew with every letter that is typed. */
function Pick({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('catalog')
  const chosen = useCatalog((state) => state.chosen.includes(id))
  const full = useCatalog((state) => state.chosen.length >= mostCompared)
  const choose = useCatalog((state) => state.choose)
  return (
    <input
      type="checkbox"
      className={styles.pick}
      aria-label={t('compare.pick', { name })}
      checked={chosen}
      disabled={full && !chosen}
      onClick={(event) => event.stopPropagation()}
      onChange={() => choose(id)}
    />
  )
}
