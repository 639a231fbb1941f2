import { MultiSelect, TagsInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Category, categories } from '#domain/catalog/category'
import { useCountryChoices } from '#ui/choices'

type Listed = { readonly value: readonly string[]; readonly onCommit: (value: readonly string[]) => void }

/** Countries by name; a region that is no country, as imports bring them, stays as it was written. */
export function Countries({ label, value, onCommit }: Listed & { readonly label: string }) {
  const known = useCountryChoices()
  const data = useMemo(() => {
    const codes = new Set(known.map((one) => one.value))
    return [...value.filter((one) => !codes.has(one)).map((one) => ({ value: one, label: one })), ...known]
  }, [known, value])
  return <MultiSelect label={label} searchable limit={40} data={data} value={[...value]} onChange={onCommit} />
}

/** Free words, with the common certificates of the trade offered. */
export function Certifications({ value, onCommit }: Listed) {
  const { t } = useTranslation('catalog')
  return (
    <TagsInput
      label={t('field.certifications')}
      placeholder={value.length === 0 ? t('field.certifications-hint') : ''}
      data={common.filter((one) => !value.includes(one))}
      value={[...value]}
      onChange={onCommit}
    />
  )
}

type CategoryProps = { readonly value: readonly Category[]; readonly onCommit: (value: readonly Category[]) => void }

export function Categories({ value, onCommit }: CategoryProps) {
  const { t } = useTranslation('catalog')
  return (
    <MultiSelect
      label={t('field.categories')}
      data={categories.map((one) => ({ value: one, label: t(`ui:category.${one}`) }))}
      value={[...value]}
      onChange={(chosen) => onCommit(categories.filter((one) => chosen.includes(one)))}
    />
  )
}

const common = [
  'ISO 27001',
  'SOC 2 Type II',
  'PCI DSS',
  'HIPAA',
  'HITRUST',
  'FedRAMP',
  'GDPR',
  'CSA STAR',
  'TISAX',
  'ISO 14001',
]
