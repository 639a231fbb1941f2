import { NumberInput } from '@mantine/core'

type Props = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly decimals?: number
  readonly suffix?: string
  readonly width?: number
  readonly onChange: (value: number) => void
}

/** A number inside a sentence. */
export function WholeInput({ label, value, min, max, decimals = 0, suffix, width = 64, onChange }: Props) {
  return (
    <NumberInput
      aria-label={label}
      value={value}
      min={min}
      max={max}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      clampBehavior="strict"
      hideControls
      w={width}
      {...(suffix && { suffix })}
      onChange={(typed) => typeof typed === 'number' && onChange(typed)}
      styles={{ input: { textAlign: 'end' } }}
    />
  )
}
