import { MultiSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChargeKind, chargeKinds } from '#domain/clients/service'
import { blankRule, type Rule, ruleKinds, ruleOf, termsOf, tierMeasures } from '#domain/commissions/rule'
import type { AgreementFacts } from '#domain/commissions/versions'
import { type Rate, rate } from '#domain/values/rate'
import { useFormat } from '#ui/format'
import { UnitPriceInput } from '#ui/MoneyInput'
import { Filled } from './Filled'
import { PercentInput } from './PercentInput'
import styles from './Residuals.module.css'
import { WholeInput } from './WholeInput'
import { WordSelect } from './WordSelect'

type Props = { readonly facts: AgreementFacts; readonly onChange: (facts: Partial<AgreementFacts>) => void }

/** What the payer multiplies with what: the form of the rule as a word, and its figures in the words after it. */
export function RuleForm({ facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const { baseCurrency } = useFormat()
  const rule = ruleOf(facts)
  return (
    <>
      <span className={styles.control}>
        <WordSelect
          label={t('slot.rule')}
          words="rule-kind"
          values={ruleKinds}
          value={rule.kind}
          width={250}
          onChange={(kind) => onChange({ rule: blankRule(kind, baseCurrency, termsOf(facts).pays) })}
        />
      </span>{' '}
      <Filled words={`rule-form.${rule.kind}`} slots={useSlots({ facts, onChange }, rule)} />
    </>
  )
}

function useSlots({ facts, onChange }: Props, rule: Rule): Readonly<Record<string, ReactNode>> {
  const { t } = useTranslation('residuals')
  const label = (slot: string) => t(`slot.${slot}`)
  const put = (next: Rule) => onChange({ rule: next })
  switch (rule.kind) {
    case 'percent':
      return {
        rate: (
          <PercentInput
            label={label('residual')}
            value={facts.residual}
            onChange={(residual) => onChange({ residual })}
          />
        ),
        without: <Without kinds={rule.without} onChange={(without) => put({ ...rule, without })} />,
      }
    case 'multiple':
      return {
        times: <TimesInput label={label('times')} value={rule.times} onChange={(times) => put({ ...rule, times })} />,
      }
    case 'margin':
      return {
        rate: (
          <PercentInput label={label('margin')} value={rule.rate} onChange={(value) => put({ ...rule, rate: value })} />
        ),
      }
    case 'unit':
    case 'usage':
      return {
        price: (
          <UnitPriceInput
            aria-label={label('price')}
            value={rule.price}
            currency={rule.price.currency}
            w={140}
            onCommit={(price) => price && put({ ...rule, price })}
          />
        ),
        ...(rule.kind === 'usage' && {
          unit: (
            <TextInput
              aria-label={label('unit')}
              placeholder={t('slot.unit-hint')}
              value={rule.unit}
              w={90}
              onChange={(event) => put({ ...rule, unit: event.currentTarget.value })}
            />
          ),
        }),
      }
    case 'tiers':
      return {
        by: (
          <WordSelect
            label={label('by')}
            words="measure"
            values={tierMeasures}
            value={rule.by}
            width={210}
            onChange={(by) => put({ ...rule, by })}
          />
        ),
        how: (
          <WordSelect
            label={label('how')}
            words="tier-how"
            values={['whole', 'marginal']}
            value={rule.how}
            width={290}
            onChange={(how) => put({ ...rule, how })}
          />
        ),
      }
    case 'ramp':
      return {}
  }
}

type WithoutProps = {
  readonly kinds: readonly ChargeKind[]
  readonly onChange: (kinds: readonly ChargeKind[]) => void
}

function Without({ kinds, onChange }: WithoutProps) {
  const { t } = useTranslation('residuals')
  return (
    <MultiSelect
      aria-label={t('slot.without')}
      data={chargeKinds.map((value) => ({ value, label: t(`charge.${value}`) }))}
      value={[...kinds]}
      placeholder={kinds.length === 0 ? t('slot.without-nothing') : ''}
      onChange={(value) => onChange(value as ChargeKind[])}
      miw={170}
      maw={420}
    />
  )
}

type TimesProps = { readonly label: string; readonly value: Rate; readonly onChange: (value: Rate) => void }

/** A multiple of the monthly charge, to two decimals. */
export function TimesInput({ label, value, onChange }: TimesProps) {
  return (
    <WholeInput
      label={label}
      value={value / 1_000_000}
      min={0}
      max={60}
      decimals={2}
      suffix=" ×"
      width={72}
      onChange={(typed) => onChange(rate(Math.round(typed * 1_000_000)))}
    />
  )
}
