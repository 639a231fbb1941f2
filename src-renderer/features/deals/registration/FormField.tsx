import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clientOf } from '#db/clients'
import { useLive } from '#db/live'
import { type Category, categories } from '#domain/catalog/category'
import type { Registration, RegistrationForm } from '#domain/deals/registration'
import { requiredFields } from '#domain/deals/required'
import { asUnits, units } from '#domain/values/quantity'
import { useCountryChoices } from '#ui/choices'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import { typeField } from '../commands'
import { FieldLabel } from './FieldLabel'
import { type Field, idOf, type TextField } from './fields'
import styles from './Registration.module.css'

type Props = {
  readonly field: Field
  readonly registration: Registration
  readonly onType?: (value: string) => void
  /** Where a value goes; into the draft when nothing is said. */
  readonly onSave?: <Name extends Field>(field: Name, value: RegistrationForm[Name]) => unknown
}

/** One field with where its value came from, and the distributor's words when they were about it. */
export function FormField({ field, registration, onType, onSave }: Props) {
  const { t } = useTranslation('deals')
  const { baseCurrency } = useFormat()
  const client = useLive(() => clientOf(registration.clientId), [registration.clientId])
  const countries = useCountryChoices()
  const { form, provenance, problems } = registration
  const problem = problems.find((one) => one.field === field)
  const shared = {
    id: idOf(field),
    label: <FieldLabel words={t(`form-field.${field}`)} from={provenance[field]} />,
    labelProps: { className: styles.label ?? '' },
    error: problem?.detail,
    withAsterisk: (requiredFields as readonly Field[]).includes(field) || field === 'category',
  }
  const save = <Name extends Field>(name: Name, value: RegistrationForm[Name]) =>
    void (onSave ? onSave(name, value) : typeField(registration, name, value))
  switch (field) {
    case 'country':
      return (
        <Select
          {...shared}
          searchable
          value={form.country || null}
          data={countries}
          onChange={(value) => save('country', value ?? '')}
        />
      )
    case 'category':
      return (
        <Select
          {...shared}
          allowDeselect={false}
          value={provenance.category ? form.category : null}
          placeholder={t('form.choose')}
          data={categories.map((value) => ({ value, label: t(`ui:category.${value}`) }))}
          onChange={(value) => value && save('category', value as Category)}
        />
      )
    case 'estimatedMrc':
      return (
        <MoneyInput
          {...shared}
          value={form.estimatedMrc}
          currency={form.estimatedMrc?.currency ?? client?.currency ?? baseCurrency}
          onCommit={(value) => save('estimatedMrc', value)}
        />
      )
    case 'expectedClose':
    case 'contractEnds':
      return <DayInput {...shared} value={form[field]} onCommit={(value) => save(field, value)} />
    case 'seats':
    case 'sites':
    case 'termMonths': {
      const value = field === 'seats' ? (form.seats === null ? '' : asUnits(form.seats)) : (form[field] ?? '')
      return (
        <WholeNumber
          {...shared}
          value={value}
          onCommit={(count) =>
            field === 'seats' ? save('seats', count === null ? null : units(count)) : save(field, count)
          }
        />
      )
    }
    default: {
      const name: TextField = field
      return (
        <EditText
          {...shared}
          value={form[name]}
          onCommit={(value) => save(name, value)}
          {...(onType && { onType })}
          {...((name === 'need' || name === 'notes') && { lines: 2 })}
        />
      )
    }
  }
}

type NumberProps = {
  readonly id: string
  readonly label: React.ReactNode
  readonly error: string | undefined
  readonly value: number | ''
  readonly onCommit: (value: number | null) => void
}

function WholeNumber({ value, onCommit, ...rest }: NumberProps) {
  const [typed, setTyped] = useState<string | number | null>(null)
  return (
    <NumberInput
      {...rest}
      value={typed ?? value}
      onChange={setTyped}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onBlur={() => {
        if (typed !== null && typed !== value) onCommit(typed === '' ? null : Number(typed))
        setTyped(null)
      }}
    />
  )
}
