import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SupplierId } from '#domain/values/ids'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Catalog.module.css'
import { useCatalog } from './use-catalog'
import { useFound } from './use-found'
import { usePrice } from './use-price'

const shownAtOnce = 20

/** The first offerings of a supplier, and the way to all of them. */
export function Offered({ supplierId }: { readonly supplierId: SupplierId }) {
  const { t } = useTranslation('catalog')
  const format = useFormat()
  const price = usePrice()
  const { found } = useFound({ words: '', supplierIds: [supplierId] })
  const { reset, setFilter, show } = useCatalog()
  const rows = (found?.pages.get(0) ?? []).filter((row) => row !== undefined).slice(0, shownAtOnce)
  const toAll = () => {
    reset()
    setFilter('supplierIds', [supplierId])
    go({ at: 'catalog' })
  }
  return (
    <Card
      title={t('supplier.offers')}
      action={
        found && found.total > 0 ? (
          <Button size="xs" variant="subtle" onClick={toAll}>
            {t('supplier.all', { count: found.total, formatted: format.number(found.total) })}
          </Button>
        ) : null
      }
    >
      {found?.total === 0 && <span className="quiet">{t('supplier.offers-none')}</span>}
      {rows.map((row) => (
        <button
          key={row.id}
          type="button"
          className={styles.offer}
          onClick={() => {
            show(row.id)
            go({ at: 'catalog', offeringId: row.id })
          }}
        >
          <span>
            <span className={styles.name}>{row.name}</span>
            <span className={styles.small}>{t(`ui:category.${row.category}`)}</span>
          </span>
          <span className="num">{price(row)}</span>
        </button>
      ))}
    </Card>
  )
}
