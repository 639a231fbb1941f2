import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { removeSupplier, saveSupplier, supplierOf } from '#db/catalog'
import { useLive } from '#db/live'
import type { Supplier } from '#domain/catalog/catalog'
import type { SupplierId } from '#domain/values/ids'
import { tidy } from '#domain/values/text'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import { useKeys } from '#ui/keys'
import { Page } from '#ui/Page'
import { Carriers } from './Carriers'
import styles from './Catalog.module.css'
import { Categories, Certifications, Countries } from './Choices'
import { Offered } from './Offered'

const toList = () => go({ at: 'catalog', view: 'suppliers' })

/** One supplier: what it is, what it offers, who carries it. */
export function SupplierPage({ supplierId }: { readonly supplierId: SupplierId }) {
  const { t } = useTranslation('catalog')
  const supplier = useLive(() => supplierOf(supplierId), [supplierId])
  useKeys({ Escape: toList })
  if (!supplier) return <Page title={t('view.suppliers')}>{null}</Page>
  const change = (facts: Partial<Supplier>) => void saveSupplier({ ...supplier, ...facts })
  return (
    <Page
      title={supplier.name}
      crumb={
        <Anchor component="button" type="button" size="xs" onClick={toList}>
          {t('supplier.back')}
        </Anchor>
      }
      actions={
        supplier.deletedAt === 0 && (
          <Button variant="default" onClick={() => void removeSupplier(supplier).then(toList)}>
            {t('supplier.remove')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <Card title={t('supplier.about')}>
          <div className={styles.fields}>
            <EditText
              label={t('field.name')}
              value={supplier.name}
              onCommit={(name) => tidy(name) && change({ name })}
            />
            <EditText label={t('field.website')} value={supplier.website} onCommit={(website) => change({ website })} />
            <Categories value={supplier.categories} onCommit={(categories) => change({ categories })} />
            <Countries
              label={t('field.countries')}
              value={supplier.countries}
              onCommit={(countries) => change({ countries })}
            />
            <Certifications value={supplier.certifications} onCommit={(certifications) => change({ certifications })} />
            <EditText label={t('field.esg')} lines={2} value={supplier.esg} onCommit={(esg) => change({ esg })} />
            <EditText
              label={t('field.notes')}
              lines={4}
              value={supplier.notes}
              onCommit={(notes) => change({ notes })}
            />
          </div>
        </Card>
        <div className={styles.fields}>
          <Carriers supplierId={supplier.id} supplierName={supplier.name} offering={null} />
          <Offered supplierId={supplier.id} />
        </div>
      </div>
    </Page>
  )
}
