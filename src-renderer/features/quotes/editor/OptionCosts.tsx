import { Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeOption } from '#domain/quotes/edit'
import type { QuoteOption } from '#domain/quotes/quote'
import type { Currency } from '#domain/values/currency'
import type { Choices } from '../use-quotes'
import { OptionContract } from './OptionContract'
import { OptionExtras } from './OptionExtras'
import { OptionTaxes } from './OptionTaxes'
import type { Editing } from './use-editing'

type Props = {
  readonly option: QuoteOption
  readonly currency: Currency
  readonly choices: Choices
  readonly editing: Editing
  readonly onClose: () => void
}

/** What each part gets: the option, the quote's currency, and how to save a change. */
export type OptionPart = {
  readonly option: QuoteOption
  readonly currency: Currency
  readonly choices: Choices
  readonly change: (facts: Partial<QuoteOption>) => void
}

const parts = { extras: OptionExtras, taxes: OptionTaxes, contract: OptionContract } as const
const names = ['extras', 'taxes', 'contract'] as const

/** Costs beside the lines, estimated taxes, and what the contract binds to. */
export function OptionCosts({ option, currency, choices, editing, onClose }: Props) {
  const { t } = useTranslation('quotes')
  const change = (facts: Partial<QuoteOption>) =>
    editing.commit(changeOption(option.id, (one) => ({ ...one, ...facts })))
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('costs.title', { name: option.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Tabs defaultValue="extras" keepMounted={false}>
        <Tabs.List mb="sm">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name} data-autofocus={name === 'extras' || undefined}>
              {t(`costs.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => {
          const Fields = parts[name]
          return (
            <Tabs.Panel key={name} value={name} mih={260}>
              <Fields option={option} currency={currency} choices={choices} change={change} />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Modal>
  )
}
