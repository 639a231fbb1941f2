import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type RampStep, ruleOf, type Tier, termsOf } from '#domain/commissions/rule'
import { inOrder, type Tiers } from '#domain/commissions/tiers'
import type { AgreementFacts } from '#domain/commissions/versions'
import { minorDigits } from '#domain/values/currency'
import { percent } from '#domain/values/rate'
import { useFormat } from '#ui/format'
import { Filled } from './Filled'
import { PercentInput } from './PercentInput'
import styles from './Residuals.module.css'
import { TimesInput } from './RuleForm'
import { WholeInput } from './WholeInput'

type Props = { readonly facts: AgreementFacts; readonly onChange: (facts: Partial<AgreementFacts>) => void }

/** The steps of a rule, one line each: what is reached, and what is paid from there on. */
export function StepRows({ facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const rule = ruleOf(facts)
  if (rule.kind === 'tiers')
    return <TierRows tiers={rule} facts={facts} onChange={(tiers) => onChange({ rule: { ...rule, tiers } })} />
  if (rule.kind !== 'ramp') return null
  const put = (steps: readonly RampStep[]) => onChange({ rule: { ...rule, steps } })
  const last = rule.steps.at(-1)
  return (
    <Rows
      add={t('step.add-ramp')}
      onAdd={() => put([...rule.steps, { month: (last?.month ?? 0) + 12, rate: last?.rate ?? percent(10) }])}
    >
      {rule.steps.map((step, at) => {
        const change = (to: Partial<RampStep>) =>
          put(rule.steps.map((one, index) => (index === at ? { ...one, ...to } : one)))
        return (
          // A step has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Row key={at} onRemove={() => put(rule.steps.filter((_, index) => index !== at))}>
            <Filled
              words="step.ramp"
              slots={{
                month: (
                  <WholeInput
                    label={t('slot.ramp-month')}
                    value={step.month}
                    min={1}
                    max={240}
                    onChange={(month) => change({ month })}
                  />
                ),
                rate: (
                  <PercentInput label={t('slot.step-rate')} value={step.rate} onChange={(rate) => change({ rate })} />
                ),
              }}
            />
          </Row>
        )
      })}
    </Rows>
  )
}

type TierProps = {
  readonly tiers: Tiers
  readonly facts: AgreementFacts
  readonly onChange: (tiers: readonly Tier[]) => void
}

function TierRows({ tiers, facts, onChange }: TierProps) {
  const { t } = useTranslation('residuals')
  const { baseCurrency } = useFormat()
  const list = inOrder(tiers.tiers)
  const inMoney = tiers.by === 'mrr' || tiers.by === 'tcv'
  const scale = inMoney ? 10 ** minorDigits(baseCurrency) : 1
  const once = termsOf(facts).pays !== 'residual'
  const last = list.at(-1)
  const next: Tier = { from: (last?.from ?? 0) * 2 || scale, rate: last?.rate ?? percent(10) }
  return (
    <Rows add={t('step.add-tier')} onAdd={() => onChange([...list, next])}>
      {list.map((tier, at) => {
        const change = (to: Partial<Tier>) =>
          onChange(list.map((one, index) => (index === at ? { ...one, ...to } : one)))
        const rate = {
          label: t('slot.step-rate'),
          value: tier.rate,
          onChange: (to: Tier['rate']) => change({ rate: to }),
        }
        return (
          // A tier has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Row key={at} onRemove={() => onChange(list.filter((_, index) => index !== at))}>
            <Filled
              words={`step.tier-${tiers.by}${once ? '-once' : ''}`}
              slots={{
                from: (
                  <WholeInput
                    label={t('slot.tier-from')}
                    value={tier.from / scale}
                    min={0}
                    max={1_000_000_000}
                    width={inMoney ? 110 : 72}
                    onChange={(from) => change({ from: Math.round(from * scale) })}
                  />
                ),
                rate: once ? <TimesInput {...rate} /> : <PercentInput {...rate} max={1000} />,
              }}
            />
          </Row>
        )
      })}
    </Rows>
  )
}

type RowsProps = { readonly add: string; readonly onAdd: () => void; readonly children: ReactNode }

export function Rows({ add, onAdd, children }: RowsProps) {
  return (
    <div className={styles.rows}>
      {children}
      <Button variant="subtle" size="compact-sm" onClick={onAdd} style={{ justifySelf: 'start' }}>
        {add}
      </Button>
    </div>
  )
}

export function Row({ onRemove, children }: { readonly onRemove: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation('residuals')
  return (
    <div className={styles.row}>
      <div className={styles.words}>{children}</div>
      <ActionIcon variant="subtle" color="gray" aria-label={t('step.remove')} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  )
}
