import { Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
  readonly value: string
  /** Called on blur or Enter when the text changed. */
  readonly onCommit: (value: string) => void
  /** Hears each key, for what is checked while one types. */
  readonly onType?: (value: string) => void
  readonly lines?: number
}

/** Edited in place and saved when left; Escape takes the typing back. */
export function EditText({ value, onCommit, onType, lines, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim())
    setTyped(null)
  }
  const shared = {
    value: typed ?? value,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value)
      onType?.(event.currentTarget.value)
    },
    onBlur: settle,
  }
  if (lines)
    return (
      <Textarea
        label={rest.label}
        aria-label={rest['aria-label']}
        {...(rest.id && { id: rest.id })}
        placeholder={rest.placeholder}
        error={rest.error}
        withAsterisk={rest.withAsterisk ?? false}
        minRows={lines}
        autosize
        {...shared}
      />
    )
  return (
    <TextInput
      {...rest}
      {...shared}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
