import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#ui/keys'

type Props = {
  readonly label: string
  readonly name: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (words: string) => void
}

/** The search of a list: `/` comes here, Escape empties it. */
export function SearchInput({ label, name, placeholder, value, onChange }: Props) {
  const { t } = useTranslation('catalog')
  const input = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => input.current?.focus() })
  return (
    <TextInput
      ref={input}
      data-search={name}
      maw={420}
      style={{ flex: '1 1 200px' }}
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
      rightSection={value && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => onChange('')} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onChange('')}
    />
  )
}
