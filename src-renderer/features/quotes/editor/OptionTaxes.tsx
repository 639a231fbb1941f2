import { Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { profilesOn, surchargeFrom, surchargeProfiles } from '#domain/quotes/surcharges'
import { dayAt } from '#domain/values/dates'
import { asPercent as percentOf } from '#domain/values/rate'
import { now } from '#platform/clock'
import { useFormat } from '#ui/format'
import { asShareOrNone } from './cells'
import { FieldInput } from './FieldInput'
import type { OptionPart } from './OptionCosts'

/** An estimated rate on every month of the option: from a dated profile, or the advisor's own number. */
export function OptionTaxes({ option, change }: OptionPart) {
  const { t } = useTranslation(['quotes', 'decide'])
  const format = useFormat()
  const { surcharge } = option
  const today = dayAt(now())
  const known = profilesOn(today, '')
  const profile = surchargeProfiles.find((one) => one.id === surcharge?.profileId)
  const choose = (id: string | null) => {
    const found = known.find((one) => one.id === id)
    change({ surcharge: found ? surchargeFrom(found) : null })
  }
  return (
    <Stack>
      <SimpleGrid cols={2}>
        <Select
          label={t('taxes.profile')}
          placeholder={surcharge ? t('taxes.own') : t('taxes.none')}
          data={known.map((one) => ({ value: one.id, label: `${one.country} · ${one.name}` }))}
          value={surcharge?.profileId ?? null}
          searchable
          clearable
          onChange={choose}
        />
        <FieldInput
          label={t('taxes.rate')}
          value={surcharge ? String(percentOf(surcharge.rate)) : ''}
          suffix="%"
          parse={asShareOrNone}
          onCommit={(rate) =>
            change({ surcharge: rate === null ? null : { profileId: null, name: t('taxes.own'), rate, from: null } })
          }
        />
      </SimpleGrid>
      {profile && surcharge?.from && (
        <Text fz="sm" c="dimmed">
          {t('taxes.since', { day: format.day(surcharge.from), source: profile.source })}
        </Text>
      )}
      {profile && (
        <Text fz="sm" c="dimmed">
          {t('decide:taxes.checked', { day: format.day(profile.checkedOn), source: profile.checkedAgainst })}
        </Text>
      )}
      {profile?.until && profile.until < today && (
        <Text fz="sm" style={{ color: 'var(--warn)' }}>
          {t('decide:taxes.over', { day: format.day(profile.until) })}
        </Text>
      )}
      {profile?.recoverable && (
        <Text fz="sm" style={{ color: 'var(--warn)' }}>
          {t('taxes.recoverable')}
        </Text>
      )}
      <Text fz="sm" c="dimmed">
        {t('taxes.estimate')}
      </Text>
    </Stack>
  )
}
