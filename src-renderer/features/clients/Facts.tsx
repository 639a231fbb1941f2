import { Select, TagsInput } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeClient } from '#db/clients'
import type { Client } from '#domain/clients/client'
import { Card } from '#ui/Card'
import { useCountryChoices, useCurrencyChoices } from '#ui/choices'
import { EditText } from '#ui/EditText'
import styles from './Client.module.css'
import { renameClient } from './commands'

type TextFact = 'legalName' | 'industry' | 'website' | 'phone' | 'address' | 'city' | 'region' | 'postcode'

const bare = { variant: 'unstyled', className: styles.bare ?? '', size: 'sm' } as const

/** Every fact, edited where it stands and saved when it is left. */
export function Facts({ client }: { readonly client: Client }) {
  const { t } = useTranslation('clients')
  const name = useId()
  const countries = useCountryChoices()
  const currencies = useCurrencyChoices()
  const save = (facts: Partial<Client>) => void changeClient(client.id, facts)
  const row = (fact: string, input: (id: string) => ReactNode) => (
    <div className={styles.fact} key={fact}>
      <label htmlFor={`${name}-${fact}`}>{t(`field.${fact}`)}</label>
      {input(`${name}-${fact}`)}
    </div>
  )
  const text = (fact: TextFact) =>
    row(fact, (id) => (
      <EditText
        {...bare}
        id={id}
        value={client[fact]}
        placeholder={t('facts.unknown')}
        onCommit={(value) => save({ [fact]: value })}
      />
    ))
  return (
    <Card title={t('facts.title')}>
      {row('name', (id) => (
        <EditText {...bare} id={id} value={client.name} onCommit={(value) => void renameClient(client.id, value)} />
      ))}
      {text('legalName')}
      {text('industry')}
      {text('website')}
      {text('phone')}
      {text('address')}
      {text('city')}
      {text('region')}
      {text('postcode')}
      {row('country', (id) => (
        <Select
          {...bare}
          id={id}
          data={countries}
          value={client.country || null}
          placeholder={t('facts.unknown')}
          searchable
          onChange={(country) => save({ country: country ?? '' })}
        />
      ))}
      {row('currency', (id) => (
        <Select
          {...bare}
          id={id}
          data={currencies}
          value={client.currency}
          searchable
          allowDeselect={false}
          onChange={(currency) => currency && save({ currency })}
        />
      ))}
      {row('employees', (id) => (
        <Employees id={id} value={client.employees} onCommit={(employees) => save({ employees })} />
      ))}
      {row('tags', (id) => (
        <TagsInput
          id={id}
          size="xs"
          variant="unstyled"
          styles={{ input: { paddingInline: 8 }, inputField: { minWidth: 24 } }}
          value={[...client.tags]}
          placeholder={client.tags.length === 0 ? t('facts.tags-hint') : ''}
          onChange={(tags) => save({ tags })}
        />
      ))}
    </Card>
  )
}

type EmployeesProps = {
  readonly id: string
  readonly value: number | null
  readonly onCommit: (value: number | null) => void
}

/** A whole number of people, or nothing when it is not known; anything else is said and changes nothing. */
function Employees({ id, value, onCommit }: EmployeesProps) {
  const { t } = useTranslation('clients')
  const [wrong, setWrong] = useState(false)
  const commit = (typed: string) => {
    const plain = typed.replace(/[\s.,'’]/g, '')
    const fine = /^\d{0,7}$/.test(plain)
    setWrong(!fine)
    if (fine) onCommit(plain === '' ? null : Number(plain))
  }
  return (
    <EditText
      {...bare}
      id={id}
      value={value === null ? '' : String(value)}
      placeholder={t('facts.unknown')}
      inputMode="numeric"
      error={wrong ? t('facts.whole-number') : undefined}
      onCommit={commit}
    />
  )
}
