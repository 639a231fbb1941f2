import { Select } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOption } from '#domain/quotes/edit'
import type { QuoteOption } from '#domain/quotes/quote'
import type { Currency } from '#domain/values/currency'
import { asPercent as percentOf } from '#domain/values/rate'
import { CellInput } from './CellInput'
import { asCount, asMonths, asPercent, asText } from './cells'
import styles from './Editor.module.css'
import { OptionMore } from './OptionMore'
import type { Surroundings } from './Sheet'
import type { Editing } from './use-editing'

type Props = {
  readonly option: QuoteOption
  readonly currency: Currency
  readonly editing: Editing
  readonly surroundings: Surroundings
}

/** Contract and delivery of one option, row by row beside their names; the distributor is private. */
export const OptionTerms = memo(function OptionTerms({ option, currency, editing, surroundings }: Props) {
  const { t } = useTranslation('quotes')
  const { choices, open } = surroundings
  const change = (facts: Partial<QuoteOption>) => changeOption(option.id, (one) => ({ ...one, ...facts }))
  const label = (name: string) => t('term.of', { name: t(`term.${name}`), option: option.name })
  const shared = { disabled: !open, end: true, onLeave: () => editing.type(null) }
  const text = (name: 'sla' | 'supplierQuote', key: string) => (
    <CellInput
      {...shared}
      label={label(key)}
      value={option[name]}
      placeholder="–"
      parse={asText}
      onCommit={(value) => editing.commit(change({ [name]: value }))}
    />
  )
  return (
    <>
      <CellInput
        {...shared}
        label={label('term')}
        value={String(option.termMonths)}
        suffix={t('months')}
        parse={asMonths}
        onType={(termMonths) => editing.type(change({ termMonths }))}
        onCommit={(termMonths) => editing.commit(change({ termMonths }))}
      />
      <CellInput
        {...shared}
        label={label('escalator')}
        value={String(percentOf(option.escalator))}
        suffix={t('percent-a-year')}
        parse={asPercent}
        onType={(escalator) => editing.type(change({ escalator }))}
        onCommit={(escalator) => editing.commit(change({ escalator }))}
      />
      <CellInput
        {...shared}
        label={label('renewal')}
        value={option.autoRenew ? String(option.renewMonths) : ''}
        placeholder={t('term.no-renewal')}
        {...(option.autoRenew && { suffix: t('months') })}
        parse={asCount(240)}
        onCommit={(count) => editing.commit(change({ autoRenew: (count ?? 0) > 0, renewMonths: count ?? 0 }))}
      />
      <CellInput
        {...shared}
        label={label('notice')}
        value={option.noticeDays ? String(option.noticeDays) : ''}
        placeholder="–"
        suffix={t('days')}
        parse={asCount(1000)}
        onCommit={(noticeDays) => editing.commit(change({ noticeDays: noticeDays ?? 0 }))}
      />
      <CellInput
        {...shared}
        label={label('install')}
        value={option.installDays === null ? '' : String(option.installDays)}
        placeholder="–"
        suffix={t('days')}
        parse={asCount(1000)}
        onCommit={(installDays) => editing.commit(change({ installDays }))}
      />
      {text('sla', 'sla')}
      {text('supplierQuote', 'supplier-quote')}
      <Select
        variant="unstyled"
        size="xs"
        aria-label={label('distributor')}
        placeholder={t('term.no-distributor')}
        data={choices.distributors.map(({ id, name }) => ({ value: id, label: name }))}
        value={option.distributorId}
        clearable
        disabled={!open}
        classNames={{ input: styles.choice ?? '' }}
        onChange={(distributorId) => editing.commit(change({ distributorId }))}
      />
      <OptionMore option={option} currency={currency} choices={choices} editing={editing} open={open} />
    </>
  )
})
