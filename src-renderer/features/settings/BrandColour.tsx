import { ColorInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export function BrandColour({
  value,
  onCommit,
}: {
  readonly value: string
  readonly onCommit: (colour: string) => void
}) {
  const { t } = useTranslation('settings')
  const [typed, setTyped] = useState(value)
  const valid = /^#[0-9a-f]{6}$/i.test(typed)
  return (
    <ColorInput
      label={t('profile.color')}
      value={typed}
      onChange={setTyped}
      onChangeEnd={(colour) => /^#[0-9a-f]{6}$/i.test(colour) && colour !== value && onCommit(colour)}
      error={valid ? undefined : t('profile.color-wrong')}
      withEyeDropper={false}
    />
  )
}
