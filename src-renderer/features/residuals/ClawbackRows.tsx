import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClawbackStep, Terms } from '#domain/commissions/rule'
import { percent } from '#domain/values/rate'
import { Filled } from './Filled'
import { PercentInput } from './PercentInput'
import { Row, Rows } from './StepRows'
import { WholeInput } from './WholeInput'

type Clawback = NonNullable<Terms['clawback']>
type Props = { readonly clawback: Clawback; readonly onChange: (clawback: Clawback) => void }

/** From month to month of service: how much goes back when the client leaves then. */
export function ClawbackRows({ clawback, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const { steps } = clawback
  const put = (next: readonly ClawbackStep[]) => onChange({ ...clawback, steps: next })
  const last = steps.at(-1)
  return (
    <Rows
      add={t('step.add-clawback')}
      onAdd={() => put([...steps, { from: (last?.to ?? 0) + 1, to: (last?.to ?? 0) + 6, rate: percent(50) }])}
    >
      {steps.map((step, at) => {
        const change = (to: Partial<ClawbackStep>) =>
          put(steps.map((one, index) => (index === at ? { ...one, ...to } : one)))
        const month = (which: 'from' | 'to') => (
          <WholeInput
            label={t(`slot.clawback-${which}`)}
            value={step[which]}
            min={1}
            max={240}
            width={56}
            onChange={(value) => change({ [which]: value })}
          />
        )
        return (
          // A step has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Row key={at} onRemove={() => put(steps.filter((_, index) => index !== at))}>
            <Filled
              words="step.clawback"
              slots={{
                from: month('from'),
                to: month('to'),
                rate: (
                  <PercentInput
                    label={t('slot.clawback-rate')}
                    value={step.rate}
                    onChange={(rate) => change({ rate })}
                  />
                ),
              }}
            />
          </Row>
        )
      })}
      <Switch
        label={t('clause.residual-too')}
        checked={clawback.residualToo}
        onChange={(event) => onChange({ ...clawback, residualToo: event.currentTarget.checked })}
      />
    </Rows>
  )
}
