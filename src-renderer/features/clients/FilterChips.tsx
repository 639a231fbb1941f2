import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ClientQuery, everything, filtersOn } from '#domain/clients/list-query'
import { useFormat } from '#ui/format'
import styles from './Clients.module.css'
import { useClientList } from './list-store'

/** What filters the list, each with its own way out. */
export function FilterChips() {
  const { t } = useTranslation('clients')
  const { locale } = useFormat()
  const { query, ask } = useClientList()
  if (filtersOn(query) === 0) return null
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const without = <Name extends 'statuses' | 'industries' | 'countries' | 'tags'>(name: Name, value: string) =>
    ask({ [name]: query[name].filter((one) => one !== value) } as Partial<ClientQuery>)
  const chips = [
    ...query.statuses.map((value) => ({ label: t(`status.${value}`), drop: () => without('statuses', value) })),
    ...query.industries.map((value) => ({ label: value, drop: () => without('industries', value) })),
    ...query.countries.map((value) => ({
      label: countries.of(value) ?? value,
      drop: () => without('countries', value),
    })),
    ...query.tags.map((value) => ({ label: `#${value}`, drop: () => without('tags', value) })),
    ...(query.services === 'any' ? [] : [{ label: t(`owns.${query.services}`), drop: () => ask({ services: 'any' }) }]),
    ...(query.deleted ? [{ label: t('filter.deleted'), drop: () => ask({ deleted: false }) }] : []),
  ]
  const { words, sorts } = query
  return (
    <div className={styles.chips}>
      {chips.map(({ label, drop }) => (
        <span key={label} className={styles.chip}>
          {label}
          <CloseButton size={18} iconSize={12} aria-label={t('filter.drop', { label })} onClick={drop} />
        </span>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => ask({ ...everything, words, sorts })}>
        {t('filter.clear')}
      </Button>
    </div>
  )
}
