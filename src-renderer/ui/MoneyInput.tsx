import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '#domain/values/currency'
import { type Money, parseDecimal, toDecimal } from '#domain/values/money'
import { parseUnitPrice, type UnitPrice, unitPriceText } from '#domain/values/quantity'
import { useFormat } from './format'
import { plainDecimal } from './plain-decimal'

type Typed<Value> = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: Value | null
  readonly currency: Currency
  /** Called on blur or Enter with what was understood; null means "not known". */
  readonly onCommit: (value: Value | null) => void
}

/** Takes an amount as people type it (`1,234.5`, `1.234,50`, `$40`); refuses in words at the field and keeps the typed text. */
export function MoneyInput(props: Typed<Money>) {
  return <DecimalInput {...props} parse={parseDecimal} text={toDecimal} />
}

/** The same for a price per unit, with up to six decimals. */
export function UnitPriceInput(props: Typed<UnitPrice>) {
  return <DecimalInput {...props} parse={parseUnitPrice} text={unitPriceText} />
}

type DecimalProps<Value> = Typed<Value> & {
  readonly parse: (text: string, currency: Currency) => Value | null
  readonly text: (value: Value) => string
}

function DecimalInput<Value>({ value, currency, onCommit, parse, text, error, ...rest }: DecimalProps<Value>) {
  const { locale } = useFormat()
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const settle = () => {
    if (typed === null) return
    const plain = typed.trim() === '' ? '' : plainDecimal(typed, locale)
    const understood = plain === '' || plain === null ? null : parse(plain, currency)
    if (plain !== '' && understood === null) return setWrong(true)
    setWrong(false)
    setTyped(null)
    onCommit(understood)
  }
  return (
    <TextInput
      {...rest}
      value={typed ?? (value ? text(value) : '')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      error={wrong ? t('money.unclear', { currency }) : error}
      inputMode="decimal"
      styles={{ input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } }}
      rightSection={<span style={{ fontSize: 12, color: 'var(--ink-2)' }}>{currency}</span>}
      rightSectionWidth={48}
    />
  )
}
