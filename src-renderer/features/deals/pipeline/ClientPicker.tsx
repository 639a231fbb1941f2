import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clientOf, findClients } from '#db/clients'
import { useLive } from '#db/live'
import type { ClientId } from '#domain/values/ids'

type Props = {
  readonly value: ClientId | null
  readonly onPick: (id: ClientId | null) => void
  readonly error?: string | undefined
}

/** A client found by any of its words, also among ten thousand. */
export function ClientPicker({ value, onPick, error }: Props) {
  const { t } = useTranslation('deals')
  const [words, setWords] = useState('')
  const found = useLive(async () => {
    const [hits, picked] = await Promise.all([findClients(words, 20), value ? clientOf(value) : undefined])
    return picked && !hits.some((one) => one.id === picked.id) ? [picked, ...hits] : hits
  }, [words, value])
  return (
    <Select
      label={t('new.client')}
      placeholder={t('new.client-hint')}
      searchable
      clearable
      value={value}
      onChange={(id) => onPick(id)}
      onSearchChange={(typed) => setWords(found?.some((one) => one.name === typed) ? '' : typed)}
      filter={({ options }) => options}
      data={(found ?? []).map((one) => ({ value: one.id, label: one.name }))}
      nothingFoundMessage={t('new.client-none')}
      error={error}
    />
  )
}
