import { NumberInput } from '@mantine/core'
import { asPercent, percent, type Rate } from '#domain/values/rate'

type Props = { readonly label: string; readonly value: Rate; readonly onChange: (value: Rate) => void }

/** A share typed in percent with up to four decimals. */
export function PercentInput({ label, value, onChange }: Props) {
  return (
    <NumberInput
      aria-label={label}
      value={asPercent(value)}
      onChange={(typed) => typeof typed === 'number' && onChange(percent(typed))}
      min={0}
      max={100}
      decimalScale={4}
      suffix=" %"
      hideControls
      w={84}
      styles={{ input: { textAlign: 'end' } }}
    />
  )
}
