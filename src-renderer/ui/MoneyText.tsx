import type { Money } from '#domain/values/money'
import { useFormat } from './format'

type Props = {
  readonly amount: Money | null
  readonly tone?: 'bad' | 'good' | 'quiet'
  readonly strong?: boolean
  readonly missing?: string
}

const colours = { bad: 'var(--bad)', good: 'var(--accent)', quiet: 'var(--ink-2)' }

/** An amount in tabular figures; `missing` is said where there is none, because missing is not zero. */
export function MoneyText({ amount, tone, strong, missing = '–' }: Props) {
  const format = useFormat()
  const style = {
    color: tone ? colours[tone] : undefined,
    fontWeight: strong ? 600 : undefined,
    fontVariantNumeric: 'tabular-nums',
  }
  return <span style={style}>{amount ? format.money(amount) : missing}</span>
}
