import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import type { SupplierId } from '#domain/values/ids'
import { fold, tidy } from '#domain/values/text'
import { addSupplier } from './commands'

type Props = {
  readonly value: SupplierId
  readonly missing: boolean
  readonly onCommit: (id: SupplierId) => void
}

const fresh = '+'

/** A supplier of the catalog; a name that is not there yet is added on the spot. */
export function SupplierPick({ value, missing, onCommit }: Props) {
  const { t } = useTranslation('clients')
  const suppliers = useLive(livingSuppliers, []) ?? []
  const [typed, setTyped] = useState('')
  const named = tidy(typed)
  const isNew = named !== null && !suppliers.some((one) => one.nameKey === fold(named))
  const data = suppliers.map(({ id, name }) => ({ value: id, label: name }))
  const pick = async (chosen: string | null) => {
    if (chosen === fresh && named) onCommit(await addSupplier(named))
    else if (chosen && chosen !== fresh) onCommit(chosen)
  }
  return (
    <Select
      label={t('service-field.supplier')}
      data={isNew ? [...data, { value: fresh, label: t('service.add-supplier', { name: named }) }] : data}
      value={value || null}
      searchable
      allowDeselect={false}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'value' in option && (option.value === fresh || fold(option.label).includes(fold(search))),
        )
      }
      error={missing ? t('service.supplier-missing') : undefined}
      onChange={(chosen) => void pick(chosen)}
    />
  )
}
