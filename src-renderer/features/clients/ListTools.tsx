import { CloseButton, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from './FilterChips'
import { ListFilters } from './ListFilters'
import { useClientList } from './list-store'
import type { Choices } from './use-lines'
import { Views } from './Views'

type Props = {
  readonly search: RefObject<HTMLInputElement | null>
  readonly choices: Choices
  readonly onEnter: () => void
  readonly onDown: () => void
}

/** Search, filters, views, and the order in words. */
export function ListTools({ search, choices, onEnter, onDown }: Props) {
  const { t } = useTranslation('clients')
  const { query, ask } = useClientList()
  const order = query.sorts.map(({ by }) => t(`column.${by}`)).join(', ')
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          ref={search}
          value={query.words}
          onChange={(event) => ask({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter()
            if (event.key === 'Escape') ask({ words: '' })
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              onDown()
            }
          }}
          aria-label={t('list.search')}
          placeholder={t('list.search-hint')}
          leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
          rightSection={
            query.words && (
              <CloseButton size="sm" aria-label={t('list.clear-words')} onClick={() => ask({ words: '' })} />
            )
          }
          style={{ flex: 1, maxInlineSize: 420 }}
        />
        <ListFilters choices={choices} />
        <Views />
        <span className="quiet clip" style={{ marginInlineStart: 'auto', fontSize: 12.5 }}>
          {t('list.order', { order })}
        </span>
      </Group>
      <FilterChips />
    </div>
  )
}
