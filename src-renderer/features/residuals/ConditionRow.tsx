import { useTranslation } from 'react-i18next'
import { type Condition, windowKinds } from '#domain/commissions/rule'
import { DayInput } from '#ui/DayInput'
import { Filled } from './Filled'
import { WholeInput } from './WholeInput'
import { WordSelect } from './WordSelect'

type Props = { readonly condition: Condition; readonly onChange: (condition: Condition) => void }

/** "Only if …": one condition as a sentence. */
export function ConditionRow({ condition, onChange }: Props) {
  return <Filled words={`condition.${condition.kind}`} slots={useSlots({ condition, onChange })} />
}

function useSlots({ condition, onChange }: Props) {
  const { t } = useTranslation('residuals')
  switch (condition.kind) {
    case 'term':
      return {
        months: (
          <WholeInput
            label={t('slot.least-term')}
            value={condition.months}
            min={1}
            max={240}
            onChange={(months) => onChange({ ...condition, months })}
          />
        ),
      }
    case 'first-bill':
      return {
        days: (
          <WholeInput
            label={t('slot.first-bill')}
            value={condition.days}
            min={1}
            max={730}
            onChange={(days) => onChange({ ...condition, days })}
          />
        ),
      }
    case 'window':
      return {
        of: (
          <WordSelect
            label={t('slot.window')}
            words="window"
            values={windowKinds}
            value={condition.of}
            width={130}
            onChange={(of) => onChange({ ...condition, of })}
          />
        ),
        from: (
          <DayInput
            aria-label={t('slot.window-from')}
            value={condition.from}
            w={150}
            onCommit={(from) => onChange({ ...condition, from })}
          />
        ),
        by: (
          <DayInput
            aria-label={t('slot.window-by')}
            value={condition.by}
            w={150}
            onCommit={(by) => onChange({ ...condition, by })}
          />
        ),
      }
    default:
      return {}
  }
}
