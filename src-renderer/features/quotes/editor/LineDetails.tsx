import { Button, Group, NumberInput, SegmentedControl, Select, Switch } from '@mantine/core'
import { IconAdjustments, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLine, removeLine } from '#domain/quotes/edit'
import { expiredOn } from '#domain/quotes/line-cost'
import { lineNotes } from '#domain/quotes/line-notes'
import type { Into } from '#domain/quotes/line-price'
import type { Promo, QuoteLine } from '#domain/quotes/quote'
import { dayAt } from '#domain/values/dates'
import type { OptionId } from '#domain/values/ids'
import { noteWords } from '#export/line-notes'
import { now } from '#platform/clock'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { LatePopover } from '#ui/LatePopover'
import styles from './Editor.module.css'
import { LinePricing } from './LinePricing'
import type { Surroundings } from './Sheet'
import type { Editing } from './use-editing'

type Props = {
  readonly optionId: OptionId
  readonly line: QuoteLine
  readonly linesOf: () => readonly QuoteLine[]
  readonly into: Into
  readonly name: string
  readonly editing: Editing
  readonly surroundings: Surroundings
}

/** Supplier, unit, promotion and "optional" of a line; closed it says them in one quiet row. */
export function LineDetails({ optionId, line, linesOf, into, name, editing, surroundings }: Props) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const [pricing, setPricing] = useState(false)
  const { choices, open } = surroundings
  const supplier = choices.supplierName(line.supplierId)
  const expired = expiredOn(line, dayAt(now()))
  const said = [
    expired && t('line.expired', { day: format.day(expired) }),
    supplier || t('line.no-supplier'),
    line.unit,
    ...noteWords(lineNotes(line, linesOf(), into), { ...format, t: (key, params) => t(key, params ?? {}) }),
    line.optional && t('line.optional'),
  ].filter(Boolean)
  return (
    <>
      <LatePopover
        words={said.join(' · ')}
        label={t('line.details-of', { name, facts: said.join(', ') })}
        title={t('line.details', { name })}
        width={320}
        position="bottom-start"
        className={supplier && !expired ? styles.details : `${styles.details} ${styles.lacking}`}
        disabled={!open}
      >
        {(close) => (
          <Fields
            optionId={optionId}
            line={line}
            editing={editing}
            surroundings={surroundings}
            close={close}
            price={() => {
              close()
              setPricing(true)
            }}
          />
        )}
      </LatePopover>
      {pricing && (
        <LinePricing
          optionId={optionId}
          line={line}
          lines={linesOf()}
          into={into}
          editing={editing}
          onClose={() => setPricing(false)}
        />
      )}
    </>
  )
}

type FieldsProps = Omit<Props, 'name' | 'linesOf' | 'into'> & { readonly close: () => void; readonly price: () => void }

function Fields({ optionId, line, editing, surroundings, close, price }: FieldsProps) {
  const { t } = useTranslation('quotes')
  const change = (facts: Partial<QuoteLine>) =>
    editing.commit(changeLine(optionId, line.id, (one) => ({ ...one, ...facts })))
  const promo = (facts: Partial<Promo>) => {
    const next = { freeMonths: 0, at: 'start' as const, ...line.promo, ...facts }
    change({ promo: next.freeMonths > 0 ? next : null })
  }
  const remove = () => {
    close()
    editing.commit(removeLine(optionId, line.id), { label: 'quote-line-removed', params: { name: line.description } })
  }
  const data = surroundings.choices.suppliers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <Select
        label={t('line.supplier')}
        data={data}
        value={line.supplierId || null}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(supplierId) => supplierId && change({ supplierId })}
      />
      <EditText label={t('line.unit')} value={line.unit} onCommit={(unit) => change({ unit })} />
      <Group align="end" gap="xs" wrap="nowrap">
        <NumberInput
          label={t('line.free-months')}
          value={line.promo?.freeMonths ?? 0}
          min={0}
          max={120}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(value) => promo({ freeMonths: Number(value) || 0 })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('line.free-when')}
          value={line.promo?.at ?? 'start'}
          data={(['start', 'end'] as const).map((value) => ({ value, label: t(`line.at-${value}`) }))}
          onChange={(value) => promo({ at: value === 'end' ? 'end' : 'start' })}
        />
      </Group>
      <Switch
        label={t('line.optional-words')}
        checked={line.optional}
        onChange={(event) => change({ optional: event.currentTarget.checked })}
      />
      <Button variant="light" size="compact-sm" leftSection={<IconAdjustments size={15} />} onClick={price}>
        {t('pricing.open')}
      </Button>
      <Group justify="space-between">
        <Button variant="subtle" color="red" size="compact-sm" leftSection={<IconTrash size={15} />} onClick={remove}>
          {t('line.remove')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={close}>
          {t('close')}
        </Button>
      </Group>
    </div>
  )
}
