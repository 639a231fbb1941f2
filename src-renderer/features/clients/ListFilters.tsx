import { Button, MultiSelect, Popover, Select, Switch } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClientStatus } from '#domain/clients/client'
import { type ClientQuery, filtersOn } from '#domain/clients/list-query'
import { useCountryChoices } from '#ui/choices'
import { useClientList } from './list-store'
import type { Choices } from './use-lines'

const inside = { withinPortal: false } as const

/** Filters that hold at once; each offers only what some client has. */
export function ListFilters({ choices }: { readonly choices: Choices }) {
  const { t } = useTranslation('clients')
  const { query, ask } = useClientList()
  const countries = useCountryChoices()
  const on = filtersOn(query)
  const several = (name: 'industries' | 'tags', data: readonly string[]) => (
    <MultiSelect
      label={t(`filter.${name}`)}
      data={withPicked(data, query[name])}
      value={[...query[name]]}
      onChange={(value) => ask({ [name]: value })}
      searchable
      clearable
      comboboxProps={inside}
    />
  )
  return (
    <Popover position="bottom-start" shadow="md" radius={12} width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={on > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} stroke={1.8} aria-hidden />}
          style={{ flex: 'none' }}
        >
          {on > 0 ? t('filter.open-on', { count: on }) : t('filter.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.open')} p="md" style={{ display: 'grid', gap: 12 }}>
        <MultiSelect
          label={t('filter.statuses')}
          data={(['active', 'prospect', 'former'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          value={[...query.statuses]}
          onChange={(value) => ask({ statuses: value as ClientStatus[] })}
          clearable
          comboboxProps={inside}
          data-autofocus
        />
        {several('industries', choices.industries)}
        <MultiSelect
          label={t('filter.countries')}
          data={countries.filter(({ value }) => withPicked(choices.countries, query.countries).includes(value))}
          value={[...query.countries]}
          onChange={(value) => ask({ countries: value })}
          searchable
          clearable
          comboboxProps={inside}
        />
        {several('tags', choices.tags)}
        <Select
          label={t('filter.services')}
          data={(['any', 'some', 'nothing'] as const).map((value) => ({ value, label: t(`owns.${value}`) }))}
          value={query.services}
          allowDeselect={false}
          onChange={(value) => ask({ services: value as ClientQuery['services'] })}
          comboboxProps={inside}
        />
        <Switch
          label={t('filter.deleted')}
          checked={query.deleted}
          onChange={(event) => ask({ deleted: event.currentTarget.checked })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

const withPicked = (offered: readonly string[], picked: readonly string[]) => [...new Set([...offered, ...picked])]
