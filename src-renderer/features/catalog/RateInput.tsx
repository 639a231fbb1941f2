import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asPercent, percent, type Rate } from '#domain/values/rate'
import { useFormat } from '#ui/format'
import { plainDecimal } from '#ui/plain-decimal'

type Props = { readonly label: string; readonly value: Rate | null; readonly onCommit: (rate: Rate) => void }

/** A share as people write it (`16`, `16.5`, `16,5`), between 0 and 100 percent; refuses in words and keeps the typing. */
export function RateInput({ label, value, onCommit }: Props) {
  const { t } = useTranslation('catalog')
  const { locale } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const settle = () => {
    if (typed === null) return
    const plain = plainDecimal(typed.replace('%', ''), locale)
    const number = plain === null ? Number.NaN : Number(plain)
    if (!(number >= 0 && number <= 100)) return setWrong(true)
    setWrong(false)
    setTyped(null)
    const rate = percent(number)
    if (rate !== value) onCommit(rate)
  }
  return (
    <TextInput
      aria-label={label}
      inputMode="decimal"
      value={typed ?? (value === null ? '' : String(asPercent(value)))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      error={wrong ? t('carry.rate-wrong') : undefined}
      rightSection={<span className="quiet">%</span>}
      styles={{ input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } }}
    />
  )
}
