import { ColorInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { readonly label: string; readonly value: string; readonly onCommit: (colour: string) => void }

/** A colour as `#rrggbb`, picked or typed; what is no colour yet is said and not saved. */
export function ColourField({ label, value, onCommit }: Props) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState(value)
  const valid = /^#[0-9a-f]{6}$/i.test(typed)
  return (
    <ColorInput
      label={label}
      value={typed}
      onChange={setTyped}
      onChangeEnd={(colour) => /^#[0-9a-f]{6}$/i.test(colour) && colour !== value && onCommit(colour)}
      error={valid ? undefined : t('colour.wrong')}
      withEyeDropper={false}
    />
  )
}
