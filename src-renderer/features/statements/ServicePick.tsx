import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '#domain/values/ids'
import { fold } from '#domain/values/text'
import type { Review } from './use-review'

type Props = {
  readonly label: string
  readonly review: Review
  readonly value: ServiceId | null
  readonly onPick: (id: ServiceId | null) => void
}

/** Any service of the book, found by client, account or description. */
export function ServicePick({ label, review, value, onPick }: Props) {
  const { t } = useTranslation('review')
  const data = useMemo(
    () =>
      review.services
        .map((service) => ({
          value: service.id,
          label: [review.clientName(service.clientId), service.description, service.account]
            .filter(Boolean)
            .join(' · '),
        }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [review.services, review.clientName],
  )
  return (
    <Select
      label={label}
      placeholder={t('pick')}
      data={data}
      value={value}
      onChange={onPick}
      searchable
      limit={30}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search))).slice(0, limit)
      }
      nothingFoundMessage={t('none-found')}
    />
  )
}
