import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { coTermed, coTermOf } from '#domain/clients/co-term'
import { contractOf, termMonthsOf } from '#domain/clients/contract'
import type { Service } from '#domain/clients/service'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { useFormat } from '#ui/format'
import type { Whole } from './use-client'
import { useServiceName } from './use-service-name'

type Props = {
  readonly whole: Whole
  readonly service: Service
  readonly onChange: (facts: Partial<Service>) => void
}

/** The service whose contract this one ends with; offered is only what has a contract to end with. */
export function EndsWith({ whole, service, onChange }: Props) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const nameOf = useServiceName(whole)
  const known = new Map(whole.services.map((one) => [one.id, one]))
  const offered = whole.services.filter((one) => {
    const would = coTermOf({ ...service, endsWith: one.id }, known)
    return one.id === service.endsWith || (would && 'lead' in would)
  })
  const words = (one: Service) => {
    const { endsOn } = contractOf(one, dayAt(now()))
    return [nameOf(one), endsOn && format.day(endsOn)].filter(Boolean).join(' · ')
  }
  const choose = (endsWith: string | null) => {
    const chosen = { ...service, endsWith }
    const together = coTermed([...whole.services.filter((one) => one.id !== service.id), chosen]).at(-1) ?? chosen
    // Where no term of its own is known, it keeps the months that are left now, should the other ever go.
    onChange({ endsWith, ...(endsWith && service.termMonths === 0 && { termMonths: termMonthsOf(together) }) })
  }
  if (offered.length === 0 && !service.endsWith) return null
  return (
    <Select
      label={t('service-field.endsWith')}
      data={[
        ...offered.map((one) => ({ value: one.id, label: words(one) })),
        ...(service.endsWith && !known.has(service.endsWith)
          ? [{ value: service.endsWith, label: t('service.gone') }]
          : []),
      ]}
      value={service.endsWith ?? null}
      clearable
      searchable
      placeholder={t('service.own-contract')}
      onChange={choose}
      style={{ gridColumn: '1 / -1' }}
    />
  )
}
