import type { Explanation, Phrase } from '#domain/values/explain'
import { Explain } from './Explain'
import { MoneyText } from './MoneyText'
import { Phrases } from './Phrases'

type Props = {
  readonly title: string
  /** Null when the amount is not known. */
  readonly explanation: Explanation | null
  readonly hints: readonly Phrase[]
  /** Shown quieter while it would not be paid as things stand. */
  readonly counts: boolean
}

/** What something would pay once, and what it takes. For the advisor's eyes. */
export function Worth({ title, explanation, hints, counts }: Props) {
  return (
    <div style={{ paddingBlock: 6 }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
        <span className={counts ? undefined : 'quiet'}>{title}</span>
        <span style={{ textDecoration: counts ? undefined : 'line-through' }}>
          {explanation ? <Explain explanation={explanation} /> : <MoneyText amount={null} />}
        </span>
      </div>
      <Phrases phrases={hints} />
    </div>
  )
}
