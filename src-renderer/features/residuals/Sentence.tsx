import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Category, categories } from '#domain/catalog/category'
import type { Duration } from '#domain/commissions/agreement'
import { type Stream, type Terms, termsOf } from '#domain/commissions/rule'
import type { AgreementFacts } from '#domain/commissions/versions'
import { DayInput } from '#ui/DayInput'
import { Filled } from './Filled'
import { OfferingChoice } from './OfferingChoice'
import { PercentInput } from './PercentInput'
import styles from './Residuals.module.css'
import { RuleForm } from './RuleForm'
import type { AgreementBook } from './use-agreements'
import { WholeInput } from './WholeInput'
import { WordSelect } from './WordSelect'

type Props = {
  readonly book: AgreementBook
  readonly facts: AgreementFacts
  readonly onChange: (facts: Partial<AgreementFacts>) => void
}

/** The terms as a sentence: who pays for what, how much, how long, and from when. */
export function Sentence({ book, facts, onChange }: Props) {
  return (
    <div className={styles.sentence}>
      <Filled words="sentence" flowing="rule" slots={useSlots({ book, facts, onChange })} />
    </div>
  )
}

function useSlots({ book, facts, onChange }: Props): Readonly<Record<string, ReactNode>> {
  const { t } = useTranslation(['residuals', 'ui'])
  const label = (slot: string) => t(`slot.${slot}`)
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map((row) => ({ value: row.id, label: row.name }))
  const terms = termsOf(facts)
  const setTerms = (change: Partial<Terms>) => onChange({ terms: { ...terms, ...change } })
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
    stream: (
      <WordSelect<Stream>
        label={label('stream')}
        words="stream"
        values={['residual', 'upfront', 'spiff']}
        value={terms.pays}
        width={220}
        onChange={(pays) => setTerms({ pays })}
      />
    ),
    rule: <RuleForm facts={facts} onChange={onChange} />,
    share: (
      <PercentInput
        label={label('share')}
        value={facts.advisorShare}
        onChange={(advisorShare) => onChange({ advisorShare })}
      />
    ),
    duration:
      terms.pays === 'residual' ? (
        <HowLong duration={facts.duration} onChange={(duration) => onChange({ duration })} />
      ) : (
        <strong>{t('duration-choice.once')}</strong>
      ),
    lag: (
      <WholeInput
        label={label('lag')}
        value={facts.lagMonths}
        min={0}
        max={12}
        width={56}
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
      <WordSelect
        label={label('rounding')}
        words="rounding"
        values={['half-away', 'half-even', 'down', 'up']}
        value={facts.rounding}
        width={240}
        onChange={(rounding) => onChange({ rounding })}
      />
    ),
  }
}

type HowLongProps = { readonly duration: Duration; readonly onChange: (duration: Duration) => void }

function HowLong({ duration, onChange }: HowLongProps) {
  const { t } = useTranslation('residuals')
  return (
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <WordSelect
        label={t('slot.duration')}
        words="duration-choice"
        values={['evergreen', 'term', 'months']}
        value={duration.kind}
        width={230}
        onChange={(kind) => onChange(kind === 'months' ? { kind, months: 12 } : { kind })}
      />
      {duration.kind === 'months' && (
        <WholeInput
          label={t('slot.months')}
          value={duration.months}
          min={1}
          max={240}
          width={56}
          onChange={(months) => onChange({ kind: 'months', months })}
        />
      )}
    </span>
  )
}
