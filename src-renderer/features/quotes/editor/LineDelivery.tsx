import { Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mayFollow } from '#domain/quotes/install-plan'
import { profilesOn, surchargeFrom, withOptionTaxes } from '#domain/quotes/surcharges'
import { dayAt } from '#domain/values/dates'
import { asPercent as percentOf, rate } from '#domain/values/rate'
import { now } from '#platform/clock'
import { asCount, asShareOrNone } from './cells'
import { FieldInput } from './FieldInput'
import type { Part } from './LinePricing'

/** When a line can be live, what must be live before it, and taxes of its own where it is taxed unlike its option. */
export function LineDelivery({ line, lines, change, rework }: Part) {
  const { t } = useTranslation(['decide', 'quotes'])
  const { surcharge } = line
  const known = profilesOn(dayAt(now()), '')
  const choice = surcharge === undefined ? 'option' : surcharge === null ? 'none' : (surcharge.profileId ?? 'own')
  const before = lines.filter((one) => one.id !== line.id && !one.optional && mayFollow(lines, line.id, one.id))
  const choose = (value: string) => {
    if (value === 'option') return rework(withOptionTaxes)
    const profile = known.find((one) => one.id === value)
    const own = { profileId: null, name: t('quotes:taxes.own'), rate: surcharge?.rate ?? rate(0), from: null }
    change({ surcharge: profile ? surchargeFrom(profile) : value === 'own' ? own : null })
  }
  return (
    <Stack>
      <SimpleGrid cols={2}>
        <FieldInput
          label={t('decide:line-lead.days')}
          description={t('decide:line-lead.days-words')}
          value={line.leadDays === null || line.leadDays === undefined ? '' : String(line.leadDays)}
          suffix={t('quotes:days')}
          parse={asCount(1000)}
          onCommit={(leadDays) => change({ leadDays })}
        />
        <Select
          label={t('decide:line-lead.after')}
          description={t('decide:line-lead.after-words')}
          placeholder={t('decide:plan.signing')}
          data={before.map((one) => ({ value: one.id, label: one.description || t('quotes:line.unnamed') }))}
          value={line.afterLine ?? null}
          clearable
          onChange={(afterLine) => change({ afterLine })}
        />
        <Select
          label={t('decide:line-tax.label')}
          data={[
            ...(['option', 'none', 'own'] as const).map((value) => ({ value, label: t(`decide:line-tax.${value}`) })),
            ...known.map((one) => ({ value: one.id, label: `${one.country} · ${one.name}` })),
          ]}
          value={choice}
          searchable
          allowDeselect={false}
          onChange={(value) => value && choose(value)}
        />
        {surcharge && (
          <FieldInput
            label={t('quotes:taxes.rate')}
            value={String(percentOf(surcharge.rate))}
            suffix="%"
            parse={asShareOrNone}
            onCommit={(share) => change({ surcharge: { ...surcharge, rate: share ?? rate(0) } })}
          />
        )}
      </SimpleGrid>
      <Text fz="sm" c="dimmed">
        {t('quotes:taxes.estimate')}
      </Text>
    </Stack>
  )
}
