import { Autocomplete, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import { type Category, categories } from '#domain/catalog/category'
import { tidy } from '#domain/values/text'
import { go } from '#session/place'
import { createDistributor, createOffering, createSupplier } from './commands'
import { useCatalog } from './use-catalog'

/** A name is enough to begin; everything else is edited in place. */
export const NewSupplier = () => (
  <NewNamed
    what="supplier"
    create={async (name) => go({ at: 'catalog', view: 'suppliers', supplierId: await createSupplier(name) })}
  />
)

export const NewDistributor = () => (
  <NewNamed
    what="distributor"
    create={async (name) => go({ at: 'catalog', view: 'distributors', distributorId: await createDistributor(name) })}
  />
)

export function NewOffering() {
  const { t } = useTranslation('catalog')
  const { words, filters } = useCatalog.getState()
  const suppliers = useLive(livingSuppliers, []) ?? []
  const only = suppliers.find((one) => filters.supplierIds.length === 1 && one.id === filters.supplierIds[0])
  const [name, setName] = useState(words)
  const [supplier, setSupplier] = useState<string | null>(null)
  const [category, setCategory] = useState<Category>((filters.categories[0] as Category) ?? 'ucaas')
  const [asked, setAsked] = useState(false)
  const supplierName = tidy(supplier ?? only?.name ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const tidied = tidy(name)
    if (!tidied || !supplierName) return
    const { id } = await createOffering(tidied, supplierName, category)
    useCatalog.getState().show(id)
    go({ at: 'catalog', offeringId: id })
  }
  return (
    <Form title={t('new.offering')} back={() => go({ at: 'catalog' })} submit={submit}>
      <NameInput value={name} onChange={setName} missing={asked && !tidy(name)} />
      <Autocomplete
        label={t('new.supplier-of')}
        placeholder={t('new.supplier-hint')}
        data={suppliers.map((one) => one.name)}
        limit={20}
        value={supplier ?? only?.name ?? ''}
        onChange={setSupplier}
        error={asked && !supplierName ? t('new.supplier-missing') : undefined}
      />
      <Select
        label={t('new.category')}
        allowDeselect={false}
        data={categories.map((value) => ({ value, label: t(`ui:category.${value}`) }))}
        value={category}
        onChange={(value) => value && setCategory(value as Category)}
      />
    </Form>
  )
}

type NamedProps = {
  readonly what: 'supplier' | 'distributor'
  readonly create: (name: string) => Promise<void>
}

function NewNamed({ what, create }: NamedProps) {
  const { t } = useTranslation('catalog')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const tidied = tidy(name)
    if (tidied) void create(tidied)
  }
  return (
    <Form title={t(`new.${what}`)} back={() => go({ at: 'catalog', view: `${what}s` })} submit={submit}>
      <NameInput value={name} onChange={setName} missing={asked && !tidy(name)} />
    </Form>
  )
}

type NameProps = { readonly value: string; readonly onChange: (name: string) => void; readonly missing: boolean }

function NameInput({ value, onChange, missing }: NameProps) {
  const { t } = useTranslation('catalog')
  return (
    <TextInput
      label={t('new.name')}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={missing ? t('new.name-missing') : undefined}
    />
  )
}

type FormProps = {
  readonly title: string
  readonly back: () => void
  readonly submit: (event: FormEvent) => void
  readonly children: React.ReactNode
}

function Form({ title, back, submit, children }: FormProps) {
  const { t } = useTranslation('catalog')
  return (
    <Modal opened onClose={back} title={title} closeButtonProps={{ 'aria-label': t('new.cancel') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={back}>
              {t('new.cancel')}
            </Button>
            <Button type="submit">{t('new.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
