import { NumberInput } from '@mantine/core'
import { asPercent, percent, type Rate } from '#domain/values/rate'

type Props = {
  readonly label: string
  readonly value: Rate
  readonly max?: number
  readonly onChange: (value: Rate) => void
}

/** A share typed in percent with up to four decimals. */
export function PercentInput({ label, value, max = 100, onChange }: Props) {
  return (
    <NumberInput
      aria-label={label}
      value={asPercent(value)}
      onChange={(typed) => typeof typed === 'number' && onChange(percent(typed))}
      min={0}
      max={max}
      decimalScale={4}
      suffix=" %"
      hideControls
      w={84}
      styles={{ input: { textAlign: 'end' } }}
    />
  )
}
