import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { type Category, categories } from '#domain/catalog/category'
import { tidy } from '#domain/values/text'
import { EditText } from '#ui/EditText'
import styles from './Catalog.module.css'
import { changeOffering } from './commands'

type Props = { readonly offering: Offering; readonly names: ReadonlyMap<string, string> }

/** What it is and who sells it. */
export function OfferingFields({ offering, names }: Props) {
  const { t } = useTranslation('catalog')
  const change = (facts: Partial<Offering>) => void changeOffering(offering, facts)
  return (
    <div className={styles.part}>
      <h3>{t('pane.what')}</h3>
      <EditText label={t('field.name')} value={offering.name} onCommit={(name) => tidy(name) && change({ name })} />
      <div className={styles.two}>
        <Select
          label={t('field.supplier')}
          searchable
          allowDeselect={false}
          limit={50}
          data={[...names].map(([value, label]) => ({ value, label }))}
          value={offering.supplierId}
          onChange={(supplierId) => supplierId && change({ supplierId })}
        />
        <Select
          label={t('field.category')}
          allowDeselect={false}
          data={categories.map((value) => ({ value, label: t(`ui:category.${value}`) }))}
          value={offering.category}
          onChange={(category) => category && change({ category: category as Category })}
        />
        <EditText label={t('field.sku')} value={offering.sku} onCommit={(sku) => change({ sku })} />
        <EditText
          label={t('field.unit')}
          placeholder={t('price.unit-hint')}
          value={offering.unit}
          onCommit={(unit) => change({ unit })}
        />
      </div>
      <EditText
        label={t('field.description')}
        lines={3}
        value={offering.description}
        onCommit={(description) => change({ description })}
      />
    </div>
  )
}
