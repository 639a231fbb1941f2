import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuoteOption } from '#domain/quotes/quote'
import type { Currency } from '#domain/values/currency'
import { useFormat } from '#ui/format'
import type { Choices } from '../use-quotes'
import styles from './Editor.module.css'
import { OptionCosts } from './OptionCosts'
import type { Editing } from './use-editing'

type Props = {
  readonly option: QuoteOption
  readonly currency: Currency
  readonly choices: Choices
  readonly editing: Editing
  readonly open: boolean
}

/** Costs, estimated taxes and the exit rule in one quiet line that opens them. */
export function OptionMore({ option, currency, choices, editing, open }: Props) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const { costs, surcharge, exit } = option
  const said = [
    ...(costs?.length ? [t('costs.count', { count: costs.length })] : []),
    ...(surcharge ? [t('costs.estimated', { rate: format.percent(surcharge.rate) })] : []),
    t(`contract.exit-said.${exit?.kind ?? 'unknown'}`),
  ].join(' · ')
  return (
    <>
      <UnstyledButton
        className={styles.details}
        style={{ justifySelf: 'end' }}
        disabled={!open}
        aria-label={t('costs.open', { name: option.name, facts: said })}
        onClick={() => setOpened(true)}
      >
        {said}
      </UnstyledButton>
      {opened && (
        <OptionCosts
          option={option}
          currency={currency}
          choices={choices}
          editing={editing}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  )
}
