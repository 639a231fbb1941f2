import { Select } from '@mantine/core'
import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasAmounts } from '#domain/quotes/edit'
import type { Quote } from '#domain/quotes/quote'
import { money } from '#domain/values/money'
import { useCurrencyChoices } from '#ui/choices'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { MoneyInput } from '#ui/MoneyInput'
import { CellInput } from './CellInput'
import { asMonths } from './cells'
import styles from './Editor.module.css'
import type { Editing } from './use-editing'

type Props = { readonly quote: Quote; readonly editing: Editing; readonly open: boolean }

/** What is compared, against what, over how long. */
export const QuoteFacts = memo(function QuoteFacts({ quote, editing, open }: Props) {
  const { t } = useTranslation('quotes')
  const { today, currency } = quote
  const setToday = (facts: Partial<NonNullable<Quote['today']>>) =>
    editing.commit((row) => ({
      ...row,
      today: { name: row.today?.name ?? '', mrc: row.today?.mrc ?? money(0, row.currency), ...facts },
    }))
  return (
    <section className={`card ${styles.facts}`} aria-label={t('facts')}>
      <div className={styles.wide}>
        <EditText
          label={t('list.title')}
          value={quote.title}
          disabled={!open}
          onCommit={(title) => editing.commit((row) => ({ ...row, title }))}
        />
      </div>
      <div className={styles.wide}>
        <EditText
          label={t('need')}
          value={quote.need}
          disabled={!open}
          onCommit={(need) => editing.commit((row) => ({ ...row, need }))}
        />
      </div>
      <EditText
        label={t('today.name')}
        value={today?.name ?? ''}
        disabled={!open || today === null}
        placeholder={today === null ? t('today.first-cost') : ''}
        onCommit={(name) => setToday({ name })}
      />
      <MoneyInput
        label={t('today.mrc')}
        value={today?.mrc ?? null}
        currency={currency}
        disabled={!open}
        onCommit={(mrc) => (mrc ? setToday({ mrc }) : editing.commit((row) => ({ ...row, today: null })))}
      />
      <Labelled label={t('horizon-label')}>
        <CellInput
          label={t('horizon-label')}
          value={String(quote.horizonMonths)}
          parse={asMonths}
          end
          suffix={t('months')}
          disabled={!open}
          onType={(horizonMonths) => editing.type((row) => ({ ...row, horizonMonths }))}
          onLeave={() => editing.type(null)}
          onCommit={(horizonMonths) => editing.commit((row) => ({ ...row, horizonMonths }))}
        />
      </Labelled>
      <CurrencyChoice quote={quote} editing={editing} open={open} />
      <DayInput
        label={t('list.valid')}
        value={quote.validUntil}
        disabled={!open}
        onCommit={(validUntil) => editing.commit((row) => ({ ...row, validUntil }))}
      />
    </section>
  )
})

function CurrencyChoice({ quote, editing, open }: Props) {
  const { t } = useTranslation('quotes')
  const [refused, setRefused] = useState(false)
  const data = useCurrencyChoices()
  const change = (currency: string) => {
    const priced = hasAmounts(quote)
    setRefused(priced)
    if (!priced) editing.commit((row) => ({ ...row, currency }))
  }
  return (
    <Select
      label={t('currency')}
      data={data}
      value={quote.currency}
      searchable
      allowDeselect={false}
      disabled={!open}
      error={refused ? t('refused.currency-has-prices', { currency: quote.currency }) : undefined}
      onChange={(currency) => currency && currency !== quote.currency && change(currency)}
    />
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <div className={styles.label} aria-hidden="true">
        {label}
      </div>
      <div className={styles.boxed}>{children}</div>
    </div>
  )
}
