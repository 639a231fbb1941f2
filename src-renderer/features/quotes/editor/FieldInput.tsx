import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import type { Parse } from './cells'

type Props<Value> = Omit<TextInputProps, 'value' | 'onChange' | 'label'> & {
  readonly label: string
  readonly value: string
  readonly parse: Parse<Value>
  readonly onCommit: (value: Value) => void
  readonly suffix?: string
}

/** A labelled field that is saved when left, and refused in words with the typed text kept. */
export function FieldInput<Value>({ value, parse, onCommit, suffix, ...rest }: Props<Value>) {
  const { t } = useTranslation('quotes')
  const { locale } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    const result = parse(typed, locale)
    if (typed !== value && !result.ok) return setWrong(result.refusal)
    setTyped(null)
    setWrong(null)
    if (typed !== value && result.ok) onCommit(result.value)
  }
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      error={wrong ? t(`refused.${wrong}`) : undefined}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      {...(suffix && {
        rightSection: <span style={{ fontSize: 12, color: 'var(--ink-2)' }}>{suffix}</span>,
        rightSectionWidth: 18 + suffix.length * 7,
        rightSectionPointerEvents: 'none' as const,
      })}
    />
  )
}
