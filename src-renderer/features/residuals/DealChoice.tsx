import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { opportunitiesIn } from '#db/deals'
import { useLive } from '#db/live'
import { stages } from '#domain/quotes/quote'
import type { OpportunityId } from '#domain/values/ids'

type Props = { readonly value: OpportunityId; readonly onChange: (id: OpportunityId) => void }

/** One deal by its name, the last touched first. */
export function DealChoice({ value, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const deals = useLive(() => opportunitiesIn(stages.filter((stage) => stage !== 'lost')), []) ?? []
  return (
    <Select
      aria-label={t('slot.deal')}
      data={deals.map((one) => ({ value: one.id, label: one.name }))}
      value={value || null}
      placeholder={t('slot.deal-hint')}
      searchable
      limit={60}
      w={300}
      onChange={(id) => onChange(id ?? '')}
    />
  )
}
