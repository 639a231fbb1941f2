import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { plainDecimal } from '#ui/plain-decimal'

type Props = {
  readonly label: string
  readonly value: number
  /** Up to three decimals, for quantities. */
  readonly decimals?: boolean
  readonly description?: string
  readonly onCommit: (value: number) => void
}

/** A count of zero or more; what is not one is said at the field and changes nothing. */
export function CountInput({ label, value, decimals = false, description, onCommit }: Props) {
  const { t } = useTranslation('clients')
  const { locale } = useFormat()
  const [wrong, setWrong] = useState(false)
  const commit = (typed: string) => {
    const plain = typed === '' ? '0' : plainDecimal(typed, locale)
    const fine = plain !== null && (decimals ? /^\d{1,9}(\.\d{1,3})?$/ : /^\d{1,5}$/).test(plain)
    setWrong(!fine)
    if (fine) onCommit(Number(plain))
  }
  return (
    <EditText
      label={label}
      {...(description && { description })}
      value={value === 0 ? '' : String(value)}
      placeholder="0"
      inputMode="decimal"
      error={wrong ? t(decimals ? 'facts.number' : 'facts.whole-number') : undefined}
      onCommit={commit}
    />
  )
}
