import { Modal, Select, SimpleGrid, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { asPercent as percentOf } from '#domain/values/rate'
import { useFormat } from '#ui/format'
import { asCount, asShareOrNone } from './cells'
import styles from './Editor.module.css'
import { FieldInput } from './FieldInput'
import { OwnedGearFields } from './OwnedGearFields'
import type { Editing } from './use-editing'

type Props = { readonly quote: Quote; readonly editing: Editing; readonly open: boolean }

/** What all options are measured by: people, yearly rate, prices after the term. Closed it says them in one line. */
export function QuoteBasis({ quote, editing, open }: Props) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const { seats, discountRate, afterTerm, rates } = quote
  const change = (facts: Partial<Quote>) => editing.commit((row) => ({ ...row, ...facts }))
  const said = [
    seats ? t('basis.people', { count: seats }) : t('basis.no-people'),
    discountRate ? t('basis.rate', { rate: format.percent(discountRate) }) : t('basis.no-rate'),
    t(`basis.after.${afterTerm ?? 'goes-on'}`),
    ...(quote.owned ? [t('basis.owned')] : []),
    ...(rates ? [t('basis.rates', { day: format.day(rates.id) })] : []),
  ]
  return (
    <>
      <UnstyledButton className={styles.details} disabled={!open} onClick={() => setOpened(true)}>
        {t('basis.open', { facts: said.join(' · ') })}
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('basis.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <SimpleGrid cols={2}>
          <FieldInput
            data-autofocus
            label={t('basis.seats')}
            description={t('basis.seats-words')}
            value={seats ? String(seats) : ''}
            parse={asCount(1_000_000)}
            onCommit={(count) => change({ seats: count || null })}
          />
          <FieldInput
            label={t('basis.discount')}
            description={t('basis.discount-words')}
            value={discountRate ? String(percentOf(discountRate)) : ''}
            suffix="%"
            parse={asShareOrNone}
            onCommit={(rate) => change({ discountRate: rate || null })}
          />
          <Select
            label={t('basis.after-term')}
            data={(['goes-on', 'list'] as const).map((value) => ({ value, label: t(`basis.after.${value}`) }))}
            value={afterTerm ?? 'goes-on'}
            allowDeselect={false}
            onChange={(value) => change({ afterTerm: value === 'list' ? 'list' : 'goes-on' })}
          />
        </SimpleGrid>
        <OwnedGearFields
          owned={quote.owned ?? null}
          currency={quote.currency}
          onChange={(owned) => change({ owned })}
        />
      </Modal>
    </>
  )
}
