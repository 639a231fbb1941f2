import { Modal, Stack, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeLine } from '#domain/quotes/edit'
import { monthlyOf } from '#domain/quotes/line-cost'
import { lineNotes } from '#domain/quotes/line-notes'
import { currencyOf, type Into } from '#domain/quotes/line-price'
import type { QuoteLine } from '#domain/quotes/quote'
import type { Currency } from '#domain/values/currency'
import type { OptionId } from '#domain/values/ids'
import { noteWords } from '#export/line-notes'
import { useFormat } from '#ui/format'
import { LineCourse } from './LineCourse'
import { LineDelivery } from './LineDelivery'
import { LineForm } from './LineForm'
import { LinePromos } from './LinePromos'
import { LineUsage } from './LineUsage'
import type { Editing } from './use-editing'

type Props = {
  readonly optionId: OptionId
  readonly line: QuoteLine
  /** All lines of the option: a bundle is one of them. */
  readonly lines: readonly QuoteLine[]
  readonly into: Into
  readonly editing: Editing
  readonly onClose: () => void
}

/** What each part of a line's pricing gets: the line, the currency of its prices, and how to save a change. */
export type Part = {
  readonly line: QuoteLine
  readonly lines: readonly QuoteLine[]
  readonly currency: Currency
  readonly change: (facts: Partial<QuoteLine>) => void
  /** For what a few facts can not say, such as taking one away. */
  readonly rework: (edit: (line: QuoteLine) => QuoteLine) => void
}

const parts = {
  form: LineForm,
  promos: LinePromos,
  course: LineCourse,
  usage: LineUsage,
  delivery: LineDelivery,
} as const
const names = ['form', 'promos', 'course', 'usage', 'delivery'] as const

/** Everything about a line's price beyond quantity and price, said back in one sentence above. */
export function LinePricing({ optionId, line, lines, into, editing, onClose }: Props) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const rework = (edit: (one: QuoteLine) => QuoteLine) => editing.commit(changeLine(optionId, line.id, edit))
  const change = (facts: Partial<QuoteLine>) => rework((one) => ({ ...one, ...facts }))
  const part = { line, lines, currency: currencyOf(line) ?? into.currency, change, rework }
  const month = monthlyOf(line, into)
  const notes = noteWords(lineNotes(line, lines, into), { ...format, t: (key, params) => t(key, params ?? {}) })
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={line.description || t('line.unnamed')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text c="dimmed" fz="sm" aria-live="polite">
          {[month ? `${format.money(month)} ${t('a-month')}` : t('line.missing'), ...notes].join(' · ')}
        </Text>
        <Tabs defaultValue="form" keepMounted={false}>
          <Tabs.List mb="sm">
            {names.map((name) => (
              <Tabs.Tab key={name} value={name} data-autofocus={name === 'form' || undefined}>
                {t(`pricing.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {names.map((name) => {
            const Fields = parts[name]
            return (
              <Tabs.Panel key={name} value={name} mih={260}>
                <Fields {...part} />
              </Tabs.Panel>
            )
          })}
        </Tabs>
      </Stack>
    </Modal>
  )
}
