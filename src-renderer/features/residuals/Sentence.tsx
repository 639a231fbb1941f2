import { NumberInput, Select } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Category, categories } from '#domain/catalog/category'
import type { Duration } from '#domain/commissions/agreement'
import type { AgreementFacts } from '#domain/commissions/versions'
import type { Rounding } from '#domain/values/integer'
import { DayInput } from '#ui/DayInput'
import { OfferingChoice } from './OfferingChoice'
import { PercentInput } from './PercentInput'
import styles from './Residuals.module.css'
import type { AgreementBook } from './use-agreements'

type Props = {
  readonly book: AgreementBook
  readonly facts: AgreementFacts
  readonly onChange: (facts: Partial<AgreementFacts>) => void
}

const slots = [
  'distributor',
  'supplier',
  'category',
  'offering',
  'residual',
  'share',
  'duration',
  'lag',
  'from',
  'to',
  'rounding',
] as const
type Slot = (typeof slots)[number]

/** The terms as a sentence with its words to choose; each language keeps its own order of words. */
export function Sentence({ book, facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const controls = useControls({ book, facts, onChange })
  const marked = t('sentence', Object.fromEntries(slots.map((slot) => [slot, `\u0001${slot}\u0001`])))
  return (
    <div className={styles.sentence}>
      {marked.split('\u0001').map((part, index) => (
        // The parts of a fixed sentence never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={index}>
          {part in controls ? <span className={styles.control}>{controls[part as Slot]}</span> : part}
        </Fragment>
      ))}
    </div>
  )
}

function useControls({ book, facts, onChange }: Props): Readonly<Record<Slot, ReactNode>> {
  const { t } = useTranslation(['residuals', 'ui'])
  const label = (slot: string) => t(`slot.${slot}`)
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map((row) => ({ value: row.id, label: row.name }))
  const { duration } = facts
  return {
    distributor: (
      <Select
        aria-label={label('distributor')}
        data={named(book.distributors)}
        value={facts.distributorId}
        allowDeselect={false}
        searchable
        w={190}
        onChange={(distributorId) => distributorId && onChange({ distributorId })}
      />
    ),
    supplier: (
      <Select
        aria-label={label('supplier')}
        data={[{ value: '', label: t('scope.every-supplier') }, ...named(book.suppliers)]}
        value={facts.supplierId ?? ''}
        allowDeselect={false}
        searchable
        w={200}
        onChange={(supplierId) => onChange({ supplierId: supplierId || null, offeringId: null })}
      />
    ),
    category: (
      <Select
        aria-label={label('category')}
        data={[
          { value: '', label: t('scope.every-category') },
          ...categories.map((value) => ({ value, label: t(`ui:category.${value}`) })),
        ]}
        value={facts.category ?? ''}
        allowDeselect={false}
        searchable
        w={190}
        onChange={(category) => onChange({ category: (category || null) as Category | null })}
      />
    ),
    offering: <OfferingChoice facts={facts} onChange={onChange} />,
    residual: (
      <PercentInput label={label('residual')} value={facts.residual} onChange={(residual) => onChange({ residual })} />
    ),
    share: (
      <PercentInput
        label={label('share')}
        value={facts.advisorShare}
        onChange={(advisorShare) => onChange({ advisorShare })}
      />
    ),
    duration: (
      <span style={{ display: 'inline-flex', gap: 8 }}>
        <Select
          aria-label={label('duration')}
          data={(['evergreen', 'term', 'months'] as const).map((value) => ({
            value,
            label: t(`duration-choice.${value}`),
          }))}
          value={duration.kind}
          allowDeselect={false}
          w={230}
          onChange={(kind) => onChange({ duration: durationOf(kind as Duration['kind']) })}
        />
        {duration.kind === 'months' && (
          <Whole
            label={label('months')}
            value={duration.months}
            min={1}
            max={240}
            onChange={(months) => onChange({ duration: { kind: 'months', months } })}
          />
        )}
      </span>
    ),
    lag: (
      <Whole
        label={label('lag')}
        value={facts.lagMonths}
        min={0}
        max={12}
        onChange={(lagMonths) => onChange({ lagMonths })}
      />
    ),
    from: (
      <DayInput
        aria-label={label('from')}
        value={facts.from}
        clearable={false}
        w={130}
        onCommit={(from) => from && onChange({ from })}
      />
    ),
    to: <DayInput aria-label={label('to')} value={facts.to} w={150} onCommit={(to) => onChange({ to })} />,
    rounding: (
      <Select
        aria-label={label('rounding')}
        data={(['half-away', 'half-even', 'down', 'up'] as const).map((value) => ({
          value,
          label: t(`rounding.${value}`),
        }))}
        value={facts.rounding}
        allowDeselect={false}
        w={240}
        onChange={(rounding) => onChange({ rounding: rounding as Rounding })}
      />
    ),
  }
}

const durationOf = (kind: Duration['kind']): Duration => (kind === 'months' ? { kind, months: 12 } : { kind })

type WholeProps = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

function Whole({ label, value, min, max, onChange }: WholeProps) {
  return (
    <NumberInput
      aria-label={label}
      value={value}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      hideControls
      w={56}
      onChange={(typed) => typeof typed === 'number' && onChange(typed)}
      styles={{ input: { textAlign: 'end' } }}
    />
  )
}
